/**
 * Feeds are put together from bytes: an item stands in a dozen of them, and is written and encoded once.
 */

import { utf8 } from '../../lib/utf8.ts';

/** A character that neither XML nor JSON may hold as it is. */
const gap = '\0';

/** The document that `frame` puts around a text, here around items, with `between` from one to the next. */
export function around(items: readonly Uint8Array[], between: string, frame: (inside: string) => string): Uint8Array {
  if (items.length === 0) return utf8(frame(''));
  const [start = '', end = ''] = frame(gap).split(gap);
  const link = utf8(between);
  const pieces = items.flatMap((item, index) => (index === 0 ? [item] : [link, item]));
  return Buffer.concat([utf8(start), ...pieces, utf8(end)]);
}
