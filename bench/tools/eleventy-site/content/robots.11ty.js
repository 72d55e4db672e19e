export const data = { permalink: '/robots.txt', eleventyExcludeFromCollections: true };

export function render({ paper }) {
  return `User-agent: *\nSitemap: ${paper.url}/sitemap.xml\n`;
}
