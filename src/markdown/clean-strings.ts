/** Strings of a fresh tree without the parser's marks and without characters that came in through character references. */

import type { Nodes } from 'mdast';
import { withoutIllegal } from './characters.ts';
import { walk } from './tree.ts';
import { withoutMarks } from './typography.ts';

const names = ['value', 'url', 'title', 'alt', 'label', 'lang', 'meta'];

/** Cleans every string in place; text keeps the marks, since typography needs them. */
export function cleanStrings(tree: Nodes): void {
  walk(tree, (node) => {
    const fields = node as unknown as Record<string, unknown>;
    for (const name of names) {
      const value = fields[name];
      if (typeof value === 'string' && node.type !== 'text') fields[name] = clean(value);
    }
    if (node.type === 'text') node.value = withoutIllegal(node.value, true);
    if (node.type === 'leafDirective' || node.type === 'containerDirective') {
      for (const [name, value] of Object.entries(node.attributes ?? {})) {
        if (node.attributes && typeof value === 'string') node.attributes[name] = clean(value);
      }
    }
  });
}

function clean(value: string): string {
  return withoutIllegal(withoutMarks(value), false);
}
