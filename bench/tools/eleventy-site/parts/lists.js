const perPage = 20;

/** The whole paper, then every section, topic and author: `{ url, title, articles }`, newest first. */
export function listsOf(articles, paper) {
  if (paper === undefined) return [];
  const lists = new Map([['/', { url: '/', title: paper.name, articles }]]);
  const open = (url, title) => lists.set(url, { url, title, articles: [] });
  for (const { id, label } of paper.sections) open(`/${id}/`, label);
  for (const [id, label] of Object.entries(paper.labels.topics)) open(`/topics/${id}/`, label);
  for (const [id, label] of Object.entries(paper.labels.authors)) open(`/authors/${id}/`, label);
  for (const article of articles) {
    const { section, topics, authors } = article.data;
    lists.get(`/${section}/`).articles.push(article);
    for (const id of topics) lists.get(`/topics/${id}/`).articles.push(article);
    for (const id of authors) lists.get(`/authors/${id}/`).articles.push(article);
  }
  return [...lists.values()];
}

/** The numbered pages of a list; the front page of the paper is no list. */
export function listPagesOf({ url, title, articles }) {
  if (url === '/') return [];
  const count = Math.max(1, Math.ceil(articles.length / perPage));
  const address = (number) => (number === 1 ? url : `${url}page/${number}/`);
  return Array.from({ length: count }, (_, index) => ({
    url: address(index + 1),
    list: url,
    title,
    number: index + 1,
    articles: articles.slice(index * perPage, (index + 1) * perPage),
    newer: index === 0 ? undefined : address(index),
    older: index + 1 === count ? undefined : address(index + 2),
  }));
}

/** The newest articles, and four more of each section. */
export function frontOf([paper, ...lists]) {
  const top = paper.articles.slice(0, 10);
  const used = new Set(top);
  const sections = lists.filter(({ url }) => !url.startsWith('/topics/') && !url.startsWith('/authors/'));
  return {
    top,
    strips: sections
      .map(({ articles }) => articles.filter((article) => !used.has(article)).slice(0, 4))
      .filter((strip) => strip.length > 0),
    latest: paper.articles.slice(0, 8),
  };
}
