/**
 * `_headers`, as Netlify, Cloudflare Pages and others read it: what a browser may do on the site's pages.
 *
 * Pages hold no inline script or style and ask no other host for anything, so the policy allows none of it. What may be
 * framed, once a reader asks for it, are the hosts that the site allows to be embedded, and no other.
 */

import { href } from '../model/address.ts';
import { frameOrigins } from '../model/embeds.ts';
import { licenceFile } from '../model/rights.ts';
import type { HeadersView } from '../model/server-rules.ts';
import type { Site } from '../model/site.ts';
import { literally } from './redirects.ts';
import { licenceType, rightsHeaders } from './rights/signals.ts';

function contentSecurityPolicy({ embeds }: Site): string {
  const frames = frameOrigins(embeds.allow);
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${frames.length === 0 ? "'none'" : frames.join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** Names under these folders carry a hash of their content. */
const hashedFolders = ['/assets/*', '/media/*'];

/** The whole file. */
export function headersText(view: HeadersView, site: Site): string {
  const everywhere = [
    `Content-Security-Policy: ${contentSecurityPolicy(site)}`,
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
