/** robots.txt (RFC 9309): who may read what is published, for what, and where the list of it is. */

import { absolute, href } from '../model/address.ts';
import type { UrlPath } from '../model/brands.ts';
import { licenceFile, type Rights } from '../model/rights.ts';
import type { Site } from '../model/site.ts';
import { refusedCrawlers } from './rights/crawlers.ts';
import { contentSignal } from './rights/signals.ts';

/** The whole file. */
export function robotsText(sitemaps: readonly UrlPath[], site: Site): string {
  const { rights } = site;
  const list = sitemaps.map((url) => `Sitemap: ${absolute(site, url)}`);
  const blocks =
    rights === undefined
      ? [['User-agent: *', 'Allow: /'], list]
      : [
          // Outside the groups, so that it holds for all of them (RSL 1.0, section 4.4).
          [`License: ${absolute(site, licenceFile)}`],
          ...groups(rights, site),
          rights.search ? list : [],
        ];
  const written = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${written.join('\n\n')}\n`;
}

/** A crawler reads the group that names it and no other, so each group holds the signals. */
function groups(rights: Rights, site: Site): readonly string[][] {
  const signal = `Content-Signal: ${contentSignal(rights)}`;
  const root = href(site, '/');
  const refused = refusedCrawlers(rights).map(({ token }) => `User-agent: ${token}`);
  return [
    ['User-agent: *', signal, `Allow: ${root}`],
    ...(refused.length === 0 ? [] : [[...refused, signal, `Disallow: ${root}`]]),
  ];
}
