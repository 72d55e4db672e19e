/** robots.txt (RFC 9309): everything published may be read, and here is the list of it. */

import { absolute } from '../model/address.ts';
import type { UrlPath } from '../model/brands.ts';
import type { Site } from '../model/site.ts';

/** The whole file. */
export function robotsText(sitemaps: readonly UrlPath[], site: Site): string {
  const rules = ['User-agent: *', 'Allow: /', '', ...sitemaps.map((url) => `Sitemap: ${absolute(site, url)}`)];
  return `${rules.join('\n').trimEnd()}\n`;
}
