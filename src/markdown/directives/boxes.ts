/** What titled boxes share: a heading of running text. */

import type { Element } from 'hast';
import type { PhrasingContent } from 'mdast';
import { element } from '../html.ts';
import type { Drawing } from './directive.ts';

export type BoxTitle = readonly PhrasingContent[];

/** The title an editor gave, or the usual one. */
export function boxTitle(label: readonly PhrasingContent[] | undefined, usual: string): BoxTitle {
  return label ?? [{ type: 'text', value: usual }];
}

export function titleElement(title: BoxTitle, draw: Drawing, id?: string): Element {
  return element('h2', { className: ['bs-box-title'], id }, ...draw.inline(title));
}
