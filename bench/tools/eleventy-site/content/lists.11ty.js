import { card } from '../parts/card.js';
import { frame } from '../parts/frame.js';
import { escapeText } from '../parts/html.js';

export const data = {
  pagination: { data: 'collections.listPages', size: 1, alias: 'list' },
  permalink: ({ list }) => list.url,
  eleventyExcludeFromCollections: true,
};

export function render({ paper, list }) {
  const { url, title, number, articles, newer, older } = list;
  const feed = articles.length > 0 ? `${list.list}feed.xml` : undefined;
  const main = `<header class="list-header">
<h1>${escapeText(title)}</h1>
${number > 1 ? `<p class="list-number">Page ${number}</p>` : ''}
${feed === undefined ? '' : `<p class="list-feed"><a href="${feed}">Feed</a></p>`}
</header>
<div class="rows">
${articles.map(card).join('\n')}
</div>
<nav class="pager" aria-label="Pages">
${newer === undefined ? '' : `<a rel="prev" href="${newer}">Newer</a>`}
${older === undefined ? '' : `<a rel="next" href="${older}">Older</a>`}
</nav>`;
  return frame(paper, { url, title, feed }, main);
}
