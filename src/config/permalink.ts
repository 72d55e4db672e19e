/** The pattern of an article's address: checked once, so that no article's values can lead out of the site. */

import { unportable } from '../fields/portable-name.ts';
import { nearest } from '../lib/nearest.ts';
import { shorten } from '../lib/shorten.ts';

const placeholders = ['yyyy', 'mm', 'dd', 'slug', 'section', 'id'];

/** What is wrong with a pattern, or `undefined`. Every placeholder stands for one portable part, or a piece of one. */
export function permalinkMistake(pattern: string): { readonly mistake: string; readonly hint: string } | undefined {
  const hint = 'Such as /{yyyy}/{mm}/{dd}/{slug}/, or /{section}/{slug}/.';
  if (!pattern.startsWith('/')) return { mistake: 'must start with a slash', hint };
  const unknown = [...pattern.matchAll(/\{([^{}]*)\}/g)]
    .map((match) => match[1] ?? '')
    .find((name) => !placeholders.includes(name));
  if (unknown !== undefined) {
    const meant = nearest(unknown, placeholders);
    return { mistake: `has no value for {${unknown}}`, hint: meant === undefined ? hint : `Did you mean {${meant}}?` };
  }
  if (!/\{(?:slug|id)\}/.test(pattern))
    return { mistake: 'must hold {slug} or {id}, or all articles would have one address', hint };
  const parts = pattern.slice(1).split('/');
  const isFolder = parts.at(-1) === '';
  for (const part of isFolder ? parts.slice(0, -1) : parts) {
    // A letter stands in for each value: values are portable and neither begin nor end with a dot.
    const mistake = unportable(part.replace(/\{\w+\}/g, 'x'), 255);
    if (mistake !== undefined)
      return {
        mistake: part === '' ? 'must not have an empty part' : `has the part “${shorten(part)}”, which ${mistake}`,
        hint,
      };
  }
  return isFolder || /\.[a-z]{1,8}$/i.test(pattern)
    ? undefined
    : { mistake: 'must end with a slash, or with an ending such as .html', hint };
}
