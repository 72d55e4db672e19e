import { getCollection } from 'astro:content';
import paper from '../../paper.json';

const perPage = 20;

/** All articles, newest first, read and sorted once. */
export const articles = (await getCollection('articles')).sort((a, b) => b.data.date - a.data.date);

export const addressOf = ({ data: { date, slug } }) =>
  `/${date.toISOString().slice(0, 10).replaceAll('-', '/')}/${slug}/`;

/** The whole paper, then every section, topic and author: `{ url, title, articles }`, newest first. */
export const lists = listsOf();

function listsOf() {
  const byUrl = new Map([['/', { url: '/', title: paper.name, articles }]]);
  const open = (url, title) => byUrl.set(url, { url, title, articles: [] });
  for (const { id, label } of paper.sections) open(`/${id}/`, label);
  for (const [id, label] of Object.entries(paper.labels.topics)) open(`/topics/${id}/`, label);
  for (const [id, label] of Object.entries(paper.labels.authors)) open(`/authors/${id}/`, label);
  for (const article of articles) {
    const { section, topics, authors } = article.data;
    byUrl.get(`/${section}/`).articles.push(article);
    for (const id of topics) byUrl.get(`/topics/${id}/`).articles.push(article);
    for (const id of authors) byUrl.get(`/authors/${id}/`).articles.push(article);
  }
  return [...byUrl.values()];
}

/** The numbered pages of a list. */
export function listPagesOf({ url, title, articles: all }) {
  const count = Math.max(1, Math.ceil(all.length / perPage));
  const address = (number) => (number === 1 ? url : `${url}page/${number}/`);
  return Array.from({ length: count }, (_, index) => ({
    url: address(index + 1),
    list: url,
    title,
    number: index + 1,
    articles: all.slice(index * perPage, (index + 1) * perPage),
    newer: index === 0 ? undefined : address(index),
    older: index + 1 === count ? undefined : address(index + 2),
  }));
}

/** The paths of a feed beside every list that has an article. */
export function feedPaths() {
  return lists
    .filter((list) => list.articles.length > 0)
    .map((list) => ({ params: { list: list.url.slice(1, -1) || undefined }, props: { list } }));
}
