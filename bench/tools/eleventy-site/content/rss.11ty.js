import { escapeText } from '../parts/html.js';

export const data = {
  pagination: { data: 'collections.feeds', size: 1, alias: 'list' },
  permalink: ({ list }) => `${list.url}feed.xml`,
  eleventyExcludeFromCollections: true,
};

export function render({ paper, list: { url, title, articles } }) {
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeText(title)}${url === '/' ? '' : ` – ${escapeText(paper.name)}`}</title>
<link>${paper.url}${url}</link>
<description>${escapeText(title)}</description>
<language>en-GB</language>
<atom:link href="${paper.url}${url}feed.xml" rel="self" type="application/rss+xml"/>
${articles
  .slice(0, 20)
  .map((article) => item(article, paper))
  .join('\n')}
</channel>
</rss>
`;
}

function item({ url, date, content, data: { title, standfirst, section, authors, topics } }, { url: site, labels }) {
  return `<item>
<title>${escapeText(title)}</title>
<link>${site}${url}</link>
<guid>${site}${url}</guid>
<pubDate>${date.toUTCString()}</pubDate>
${authors.map((id) => `<dc:creator>${escapeText(labels.authors[id])}</dc:creator>`).join('\n')}
<category>${escapeText(labels.sections[section])}</category>
${topics.map((id) => `<category>${escapeText(labels.topics[id])}</category>`).join('\n')}
<description>${escapeText(standfirst)}</description>
<content:encoded><![CDATA[${content}]]></content:encoded>
</item>`;
}
