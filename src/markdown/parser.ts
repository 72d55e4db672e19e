/**
 * Markdown to its syntax tree: CommonMark, GFM, leaf and container directives, as remark-parse reads them.
 *
 * Most texts are read by a parser that is fifty times as fast, where it is proven to make the same tree; the rest, and
 * everything on a machine without it, by remark-parse itself.
 */

import type { Root } from 'mdast';
import { loadNative } from './engine/native.ts';
import { createReference } from './engine/reference.ts';

export type Parse = (text: string) => Root;

/** A parser, to be made once. */
export function createParse(): Parse {
  const native = loadNative();
  const reference = createReference();
  return typeof native === 'function' ? (text) => native(text) ?? reference(text) : reference;
}
