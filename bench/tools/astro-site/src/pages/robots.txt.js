import paper from '../../paper.json';

export function GET() {
  return new Response(`User-agent: *\nSitemap: ${paper.url}/sitemap.xml\n`);
}
