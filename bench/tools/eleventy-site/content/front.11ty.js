import { card } from '../parts/card.js';
import { frame } from '../parts/frame.js';
import { escapeText } from '../parts/html.js';

export const data = {
  permalink: '/',
  eleventyImport: { collections: ['front'] },
  eleventyExcludeFromCollections: true,
};

export function render({ paper, collections }) {
  const [{ top, strips, latest }] = collections.front;
  const main = `<h1>${escapeText(paper.name)}</h1>
<section class="top">
${top.map(card).join('\n')}
</section>
${strips.map((strip) => `<section class="strip">\n${strip.map(card).join('\n')}\n</section>`).join('\n')}
<section class="latest">
<ul>
${latest.map(({ url, data: { title } }) => `<li><a href="${url}">${escapeText(title)}</a></li>`).join('\n')}
</ul>
</section>`;
  return frame(paper, { url: '/', title: paper.name, feed: '/feed.xml' }, main);
}
