/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it: what a browser may do on the site's pages.
 *
 * Pages hold no inline script or style and ask no other host for anything, so the policy allows none of it.
 */

import { href } from '../model/address.ts';
import { licenceFile } from '../model/rights.ts';
import type { HeadersView } from '../model/server-rules.ts';
import type { Site } from '../model/site.ts';
import { literally } from './redirects.ts';
import { licenceType, rightsHeaders } from './rights/signals.ts';

const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Names under these folders carry a hash of their content. */
const hashedFolders = ['/assets/*', '/media/*'];

/** The whole file. */
export function headersText(view: HeadersView, site: Site): string {
  const everywhere = [
    `Content-Security-Policy: ${contentSecurityPolicy}`,
    'Referrer-Policy: strict-origin-when-cross-origin',
    'X-Content-Type-Options: nosniff',
    'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(view.noindex || site.rights?.search === false ? ['X-Robots-Tag: noindex'] : []),
    ...rightsHeaders(site),
  ];
  const rules = [
    rule(`${site.base}/*`, everywhere),
    ...hashedFolders.map((folder) => rule(site.base + folder, ['Cache-Control: public, max-age=31536000, immutable'])),
    ...(site.rights === undefined ? [] : [rule(site.base + licenceFile, [`Content-Type: ${licenceType}`])]),
    ...view.takenBack.map((url) => rule(literally(href(site, url)), ['X-Robots-Tag: noindex'])),
  ];
  return `${rules.join('\n\n')}\n`;
}

function rule(path: string, headers: readonly string[]): string {
  return [path, ...headers.map((header) => `  ${header}`)].join('\n');
}
