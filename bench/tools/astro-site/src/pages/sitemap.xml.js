import paper from '../../paper.json';
import { addressOf, articles, lists } from '../parts/articles.mjs';
import { instant } from '../parts/text.mjs';

export function GET() {
  const pages = ['/topics/', '/authors/', ...lists.map(({ url }) => url)];
  const entries = [
    ...pages.map((url) => `<url><loc>${paper.url}${url}</loc></url>`),
    ...articles.map(
      (article) =>
        `<url><loc>${paper.url}${addressOf(article)}</loc><lastmod>${instant(article.data.date)}</lastmod></url>`,
    ),
  ];
  return new Response(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`);
}
