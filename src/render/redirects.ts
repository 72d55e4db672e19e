/** `_redirects`, as Netlify, Cloudflare Pages and others read it: an old address answers with its new one. */

import { href } from '../model/address.ts';
import type { UrlPath } from '../model/brands.ts';
import type { Site } from '../model/site.ts';

/** One rule a line, permanent, in the order given. */
export function redirectsText(rules: readonly { readonly from: UrlPath; readonly to: UrlPath }[], site: Site): string {
  return rules.map(({ from, to }) => `${literally(href(site, from))} ${literally(href(site, to))} 301\n`).join('');
}

/** Hosts read `:name` and `*` as placeholders and `#` as a comment; none is meant. */
function literally(path: string): string {
  return path.replace(/:/g, '%3A').replace(/\*/g, '%2A').replace(/#/g, '%23');
}
