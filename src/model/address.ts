/** Addresses inside the site: the one place where they are made, and turned into hrefs and files. */

import { flat } from '../lib/flat.ts';
import type { UrlPath } from './brands.ts';
import type { OutputPath } from './output.ts';
import type { Site } from './site.ts';

/** Makes an address of one already known to be well formed: starts with `/`, no empty, `.` or `..` part. */
export function urlPath(path: string): UrlPath {
  const normal = path.normalize('NFC');
  const isDoubtful = normal.includes('//') || normal.includes('/.');
  if (!normal.startsWith('/') || (isDoubtful && /\/\/|\/\.{1,2}(\/|$)/.test(normal))) {
    throw new Error(`not an address: ${path}`);
  }
  return normal as UrlPath;
}

/** The address as an href that works wherever the site is mounted: base path first, percent-encoded. */
export function href(site: Pick<Site, 'base'>, url: string): string {
  return encoded(site.base + url);
}

/** The absolute, percent-encoded address, for feeds, sitemaps and canonical links. */
export function absolute(site: Pick<Site, 'url'>, url: string): string {
  return site.url + encoded(url);
}

/** Almost every address is plain, and looking costs less than encoding. */
function encoded(path: string): string {
  return /^[\w\-./#~]*$/.test(path) ? path : encodeURI(path).replace(/[?]/g, '%3F');
}

const index = 'index.html';

/** The file of the output folder that answers for an address. */
export function outputPath(url: UrlPath): OutputPath {
  return flat(url.endsWith('/') ? `${url.slice(1)}${index}` : url.slice(1));
}

/** The address for which a file of the output folder answers. */
export function addressOf(path: OutputPath): UrlPath {
  const isIndex = path === index || path.endsWith(`/${index}`);
  return `/${isIndex ? path.slice(0, -index.length) : path}` as UrlPath;
}
