import paper from '../../../paper.json';
import { addressOf, feedPaths } from '../../parts/articles.mjs';
import { instant } from '../../parts/text.mjs';

export const getStaticPaths = feedPaths;

export function GET({ props: { list } }) {
  const { url, title, articles } = list;
  return new Response(
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: `${paper.url}${url}`,
      feed_url: `${paper.url}${url}feed.json`,
      language: 'en-GB',
      items: articles.slice(0, 20).map(item),
    }),
  );
}

function item(article) {
  const { title, standfirst, section, authors, topics, date } = article.data;
  const address = `${paper.url}${addressOf(article)}`;
  return {
    id: address,
    url: address,
    title,
    summary: standfirst,
    content_html: article.rendered.html,
    date_published: instant(date),
    authors: authors.map((id) => ({ name: paper.labels.authors[id], url: `${paper.url}/authors/${id}/` })),
    tags: [paper.labels.sections[section], ...topics.map((id) => paper.labels.topics[id])],
  };
}
