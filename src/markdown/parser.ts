/**
 * Markdown to its syntax tree: CommonMark, GFM, leaf and container directives, as remark-parse reads them.
 *
 * Most texts are read by a parser that is fifty times as fast, where it is proven to make the same tree; the rest, and
 * everything on a machine without it, by remark-parse itself.
 */

import type { Root } from 'mdast';
import { once } from '../lib/remember.ts';
import { loadNative } from './engine/native.ts';
import { createReference } from './engine/reference.ts';

export type Parse = (text: string) => Root;

/** A parser, to be made once; what it parses with is loaded with the first text. */
export function createParse(): Parse {
  const native = once(loadNative);
  const reference = createReference();
  return (text) => {
    const parse = native();
    return (typeof parse === 'function' ? parse(text) : undefined) ?? reference(text);
  };
}
