/** `_redirects`, as Netlify, Cloudflare Pages and others read it: an old address answers with its new one, a notice says that it is one. */

import { href } from '../model/address.ts';
import type { RedirectRule } from '../model/server-rules.ts';
import type { Site } from '../model/site.ts';

/**
 * One rule a line, in the order given. Netlify sends the file at the second address with a status that is no redirect;
 * the exclamation mark lets the rule go before the file that stands at the first one. Other hosts pass over such a line.
 */
export function redirectsText(rules: readonly RedirectRule[], site: Site): string {
  return rules
    .map(({ from, to, status }) => {
      const [old, target] = [literally(href(site, from)), literally(href(site, to))];
      return `${old} ${target} ${status === 410 ? '410!' : status}\n`;
    })
    .join('');
}

/** Hosts read `:name` and `*` as placeholders and `#` as a comment; none is meant. */
export function literally(path: string): string {
  return path.replace(/:/g, '%3A').replace(/\*/g, '%2A').replace(/#/g, '%23');
}
