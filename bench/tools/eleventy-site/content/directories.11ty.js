import { frame } from '../parts/frame.js';
import { escapeText } from '../parts/html.js';

export const data = {
  pagination: { data: 'directories', size: 1, alias: 'kind' },
  directories: ['topics', 'authors'],
  permalink: ({ kind }) => `/${kind}/`,
  eleventyExcludeFromCollections: true,
};

export function render({ paper, kind }) {
  const title = kind === 'topics' ? 'Topics' : 'Authors';
  const entries = Object.entries(paper.labels[kind]).sort(([, a], [, b]) => (a < b ? -1 : 1));
  const main = `<h1>${title}</h1>
<ul class="directory">
${entries.map(([id, label]) => `<li><a href="/${kind}/${id}/">${escapeText(label)}</a></li>`).join('\n')}
</ul>`;
  return frame(paper, { url: `/${kind}/`, title }, main);
}
