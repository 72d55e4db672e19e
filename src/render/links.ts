/** Hrefs: no address leaves the page without its base path, and none that a browser would run. */

import { absolute, href } from '../model/address.ts';
import type { Site } from '../model/site.ts';

/** Where a link leads that may not be followed: valid as a URL, loads nothing. */
export const nowhere = 'about:invalid';

/** An href for a page: an address of the site with its base path, a fragment or a harmless absolute URL as it is. */
export function pageHref(site: Pick<Site, 'base'>, url: string): string {
  if (isAddress(url)) return href(site, url);
  return url.startsWith('#') ? encodeURI(url) : outside(url);
}

/** The same for a reader far from the site: always absolute. A fragment is one of the page `at`. */
export function absoluteHref(site: Pick<Site, 'url'>, url: string, at = '/'): string {
  if (isAddress(url)) return absolute(site, url);
  return url.startsWith('#') ? absolute(site, at + url) : outside(url);
}

/** An href with the query of a link put before its fragment. The query's own escapes stay, all else unsafe is escaped. */
export function withQuery(url: string, query: string | undefined): string {
  if (query === undefined) return url;
  const escaped = encodeURI(query).replace(/%25(?=[\da-f]{2})/gi, '%');
  const fragment = url.indexOf('#');
  return fragment < 0 ? url + escaped : url.slice(0, fragment) + escaped + url.slice(fragment);
}

function isAddress(url: string): boolean {
  return url.startsWith('/') && !url.startsWith('//');
}

function outside(url: string): string {
  return /^(?:https?:|mailto:|tel:|\/\/)/i.test(url) ? url : nowhere;
}
