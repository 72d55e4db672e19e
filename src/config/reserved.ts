/** First parts of addresses that belong to the site itself, so that no section may have them. */

const reserved = new Set(
  `authors topics stories corrections search media assets sitemaps archive page pages index tags
  feed.xml atom.xml feed.json sitemap.xml robots.txt site.webmanifest favicon.ico favicon.svg 404 404.html index.html
  _redirects _headers license.xml .well-known`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Whether an address of the site, or a year of its archive, begins with this part. */
export function isReserved(part: string): boolean {
  return reserved.has(part.toLowerCase()) || /^\d{4}$/.test(part);
}
