import { escapeText, instant } from '../parts/html.js';

export const data = {
  pagination: { data: 'collections.feeds', size: 1, alias: 'list' },
  permalink: ({ list }) => `${list.url}atom.xml`,
  eleventyExcludeFromCollections: true,
};

export function render({ paper, list: { url, title, articles } }) {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${escapeText(title)}</title>
<id>${paper.url}${url}</id>
<link href="${paper.url}${url}"/>
<link rel="self" href="${paper.url}${url}atom.xml"/>
<updated>${instant(articles[0].date)}</updated>
${articles
  .slice(0, 20)
  .map((article) => entry(article, paper))
  .join('\n')}
</feed>
`;
}

function entry({ url, date, content, data: { title, standfirst, authors, topics } }, { url: site, labels }) {
  return `<entry>
<title>${escapeText(title)}</title>
<link href="${site}${url}"/>
<id>${site}${url}</id>
<published>${instant(date)}</published>
<updated>${instant(date)}</updated>
${authors.map((id) => `<author><name>${escapeText(labels.authors[id])}</name></author>`).join('\n')}
${topics.map((id) => `<category term="${escapeText(labels.topics[id])}"/>`).join('\n')}
<summary>${escapeText(standfirst)}</summary>
<content type="html">${escapeText(content)}</content>
</entry>`;
}
