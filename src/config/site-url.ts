/** The address that a site lives at. */

import type { ReadText } from '../fields/field-types.ts';

/** An absolute http or https URL without query, fragment or credentials; given without its final slash. */
export const readSiteUrl: ReadText<string> = (text) => {
  const hint = 'Such as https://example.org, or https://example.org/paper for a site in a folder.';
  if (!/^https?:\/\//i.test(text) || /[\s\\]/.test(text) || !URL.canParse(text)) {
    return { mistake: 'must be an absolute address that begins with https:// or http://', hint };
  }
  const url = new URL(text);
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(text))
    return { mistake: 'must not have a query or a fragment', hint };
  if (url.username !== '' || url.password !== '') return { mistake: 'must not hold a user name or password', hint };
  if (/%|\/\//.test(url.pathname))
    return { mistake: 'must have a path of plain letters, digits and single slashes', hint };
  return { value: `${url.origin}${url.pathname.replace(/\/$/, '')}` };
};

/** The path of a site's address: empty, or `/paper`. */
export function basePath(url: string): string {
  return new URL(url).pathname.replace(/\/$/, '');
}
