/** Addresses that an editor writes: inside the site, or absolute on the web. */

import { shorten } from '../lib/shorten.ts';
import { urlPath } from '../model/address.ts';
import type { UrlPath } from '../model/brands.ts';
import { unportable } from './portable-name.ts';

export interface BadAddress {
  readonly mistake: string;
  readonly hint: string;
}

const partBytes = 255;

/**
 * Reads an address inside the site: it starts with one `/` and has portable parts. Percent escapes of letters are
 * decoded; a last part without a dot gets its final slash, as the address of a page.
 */
export function readSiteAddress(text: string): UrlPath | BadAddress {
  const hint = 'Write it from the site’s own root, such as `/about/ethics/`.';
  if (!text.startsWith('/')) return { mistake: 'must be an address of this site that starts with a slash', hint };
  if (/^\/[/\\]/.test(text)) return { mistake: 'must not lead to another site', hint };
  if (/[?#]/.test(text)) return { mistake: 'must not hold a question mark or a number sign', hint };
  if (/%(?:2e|2f|5c|00)/i.test(text))
    return { mistake: 'must not hide a dot, a slash or a backslash behind a percent sign', hint };
  const decoded = decode(text);
  if (decoded === undefined) return { mistake: 'has a percent sign that begins no valid escape', hint };
  const parts = decoded.slice(1).split('/');
  const isFolder = parts.at(-1) === '';
  for (const part of isFolder ? parts.slice(0, -1) : parts) {
    const mistake = unportable(part, partBytes);
    if (mistake !== undefined)
      return {
        mistake: part === '' ? 'must not have an empty part' : `has the part “${shorten(part)}”, which ${mistake}`,
        hint,
      };
  }
  return urlPath(isFolder || parts.at(-1)?.includes('.') ? decoded : `${decoded}/`);
}

/** Reads an absolute http or https URL; gives it as the WHATWG URL standard writes it. */
export function readWebAddress(text: string): string | BadAddress {
  const mistake = 'must be an absolute web address';
  const hint = 'Write it with https:// in front.';
  if (!/^https?:\/\//i.test(text) || /[\s\\]/.test(text)) return { mistake, hint };
  return URL.canParse(text) ? new URL(text).href : { mistake, hint };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return undefined;
  }
}
