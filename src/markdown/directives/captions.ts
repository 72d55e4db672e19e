/** What stands under a picture, video or sound: caption, credit, licence. */

import type { Element, ElementContent } from 'hast';
import { creditLine as announced } from '../../lib/credit-line.ts';
import { element } from '../html.ts';
import type { Labels } from '../labels.ts';

/** The line that names who made a picture. A credit that names its own kind ("Photo: AP") stands as it is. */
export function creditLine(credit: string, labels: Labels): string {
  return announced(credit, `${labels.credit}${labels.colon}`);
}

/** The licence in words, or as a link where its address was given. */
export function licenceOf(licence: string, labels: Labels): ElementContent {
  return /^https?:\/\//i.test(licence)
    ? element('a', { className: ['bs-licence'], href: licence, rel: ['license'] }, labels.licence)
    : element('span', { className: ['bs-licence'] }, licence);
}

/**
 * A `figcaption` of the parts that there are; none for no parts. A transcript stands in it too: HTML wants it first or last
 * in its figure (HTML §4.4.12).
 */
export function figcaption(...parts: readonly (ElementContent | undefined)[]): Element | undefined {
  const there = parts.filter((part) => part !== undefined);
  if (there.length === 0) return undefined;
  return element('figcaption', {}, ...there.flatMap((part, index) => (index === 0 ? [part] : [' ', part])));
}

export function caption(...children: readonly (ElementContent | string)[]): Element | undefined {
  return children.length === 0 ? undefined : element('span', { className: ['bs-caption'] }, ...children);
}

export function credit(line: string | undefined): Element | undefined {
  return line === undefined ? undefined : element('span', { className: ['bs-credit'] }, line);
}
