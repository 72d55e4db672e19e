export default {
  layout: 'article.11ty.js',
  tags: ['article'],
  permalink: ({ page, slug }) => `/${page.date.toISOString().slice(0, 10).replaceAll('-', '/')}/${slug}/`,
};
