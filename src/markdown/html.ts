/** Short ways to write hast. */

import type { Element, ElementContent, Properties, Text } from 'hast';

type Child = ElementContent | string | undefined;

/** An element; children that are `undefined` are left out, strings are text. Properties that are `undefined` are left out. */
export function element(tagName: string, properties: Properties, ...children: readonly Child[]): Element {
  const made: Element = { type: 'element', tagName, properties: {}, children: [] };
  for (const name in properties) if (properties[name] !== undefined) made.properties[name] = properties[name];
  for (const child of children) {
    if (child !== undefined) made.children.push(typeof child === 'string' ? text(child) : child);
  }
  return made;
}

export function text(value: string): Text {
  return { type: 'text', value };
}
