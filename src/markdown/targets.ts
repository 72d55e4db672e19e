/** Where a link leads: into the site, to another host, or where no link may. */

export const safeSchemes: readonly string[] = ['http', 'https', 'mailto', 'tel', 'sms', 'xmpp'];

export type Target =
  | { readonly kind: 'inside' }
  | { readonly kind: 'outside' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unsafe'; readonly scheme: string };

/**
 * Sorts a link's address as written. A link is inside the site unless it has a scheme or starts with `//`.
 * Browsers skip white space and control characters in a scheme (URL Standard §4.4), so they are skipped here.
 */
export function targetOf(url: string): Target {
  const scheme = schemeOf(url);
  const bare = url.trim();
  if (scheme === 'http' || scheme === 'https') return { kind: namesHost(bare) ? 'outside' : 'malformed' };
  if (scheme !== undefined)
    return safeSchemes.includes(scheme) ? { kind: 'outside' } : { kind: 'unsafe', scheme: `${scheme}:` };
  if (bare === '') return { kind: 'empty' };
  if (!bare.startsWith('//')) return { kind: 'inside' };
  return { kind: namesHost(`https:${bare}`) ? 'outside' : 'malformed' };
}

/** Browsers read `https:x` and `https:/x` as places on the page's own host (URL Standard §4.4), which nobody means. */
function namesHost(url: string): boolean {
  return /^https?:\/\/[^/\\]/i.test(url) && URL.canParse(url);
}

/** The scheme of an address in lower case, without its colon. */
export function schemeOf(url: string): string | undefined {
  // Only the beginning matters, and an address may be megabytes of data.
  const start = url.slice(0, 1000).replace(/[\0-\x20\x7f-\x9f\u200b-\u200f\u2028\u2029\ufeff]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(start)?.[1]?.toLowerCase();
}
