import paper from '../../../paper.json';
import { addressOf, feedPaths } from '../../parts/articles.mjs';
import { escapeText } from '../../parts/text.mjs';

export const getStaticPaths = feedPaths;

export function GET({ props: { list } }) {
  const { url, title, articles } = list;
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escapeText(title)}${url === '/' ? '' : ` – ${escapeText(paper.name)}`}</title>
<link>${paper.url}${url}</link>
<description>${escapeText(title)}</description>
<language>en-GB</language>
<atom:link href="${paper.url}${url}feed.xml" rel="self" type="application/rss+xml"/>
${articles.slice(0, 20).map(item).join('\n')}
</channel>
</rss>
`);
}

function item(article) {
  const { title, standfirst, section, authors, topics, date } = article.data;
  const address = `${paper.url}${addressOf(article)}`;
  return `<item>
<title>${escapeText(title)}</title>
<link>${address}</link>
<guid>${address}</guid>
<pubDate>${date.toUTCString()}</pubDate>
${authors.map((id) => `<dc:creator>${escapeText(paper.labels.authors[id])}</dc:creator>`).join('\n')}
<category>${escapeText(paper.labels.sections[section])}</category>
${topics.map((id) => `<category>${escapeText(paper.labels.topics[id])}</category>`).join('\n')}
<description>${escapeText(standfirst)}</description>
<content:encoded><![CDATA[${article.rendered.html}]]></content:encoded>
</item>`;
}
