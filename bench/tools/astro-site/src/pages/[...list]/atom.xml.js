import paper from '../../../paper.json';
import { addressOf, feedPaths } from '../../parts/articles.mjs';
import { escapeText, instant } from '../../parts/text.mjs';

export const getStaticPaths = feedPaths;

export function GET({ props: { list } }) {
  const { url, title, articles } = list;
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${escapeText(title)}</title>
<id>${paper.url}${url}</id>
<link href="${paper.url}${url}"/>
<link rel="self" href="${paper.url}${url}atom.xml"/>
<updated>${instant(articles[0].data.date)}</updated>
${articles.slice(0, 20).map(entry).join('\n')}
</feed>
`);
}

function entry(article) {
  const { title, standfirst, authors, topics, date } = article.data;
  const address = `${paper.url}${addressOf(article)}`;
  return `<entry>
<title>${escapeText(title)}</title>
<link href="${address}"/>
<id>${address}</id>
<published>${instant(date)}</published>
<updated>${instant(date)}</updated>
${authors.map((id) => `<author><name>${escapeText(paper.labels.authors[id])}</name></author>`).join('\n')}
${topics.map((id) => `<category term="${escapeText(paper.labels.topics[id])}"/>`).join('\n')}
<summary>${escapeText(standfirst)}</summary>
<content type="html">${escapeText(article.rendered.html)}</content>
</entry>`;
}
