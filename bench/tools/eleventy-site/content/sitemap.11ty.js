import { instant } from '../parts/html.js';

export const data = {
  permalink: '/sitemap.xml',
  eleventyImport: { collections: ['newest', 'listPages'] },
  eleventyExcludeFromCollections: true,
};

export function render({ paper, collections }) {
  const lists = collections.listPages.filter(({ number }) => number === 1).map(({ url }) => url);
  const pages = ['/', '/topics/', '/authors/', ...lists].map((url) => `<url><loc>${paper.url}${url}</loc></url>`);
  const articles = collections.newest.map(
    ({ url, date }) => `<url><loc>${paper.url}${url}</loc><lastmod>${instant(date)}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${[...pages, ...articles].join('\n')}
</urlset>
`;
}
