import { instant } from '../parts/html.js';

export const data = {
  pagination: { data: 'collections.feeds', size: 1, alias: 'list' },
  permalink: ({ list }) => `${list.url}feed.json`,
  eleventyExcludeFromCollections: true,
};

export function render({ paper, list: { url, title, articles } }) {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${paper.url}${url}`,
    feed_url: `${paper.url}${url}feed.json`,
    language: 'en-GB',
    items: articles.slice(0, 20).map((article) => item(article, paper)),
  });
}

function item({ url, date, content, data: { title, standfirst, section, authors, topics } }, { url: site, labels }) {
  return {
    id: `${site}${url}`,
    url: `${site}${url}`,
    title,
    summary: standfirst,
    content_html: content,
    date_published: instant(date),
    authors: authors.map((id) => ({ name: labels.authors[id], url: `${site}/authors/${id}/` })),
    tags: [labels.sections[section], ...topics.map((id) => labels.topics[id])],
  };
}
