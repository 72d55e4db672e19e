/**
 * Markdown to its syntax tree: CommonMark, GFM, leaf and container directives, as remark-parse reads them.
 *
 * Most texts are read by a parser that is fifty times as fast, where the tests found it to make the same tree; the rest, and
 * everything on a machine without it, by remark-parse itself.
 */

import type { Root } from 'mdast';
import { once } from '../lib/remember.ts';
import { noCosts } from '../model/costs.ts';
import { loadNative } from './engine/native.ts';
import { createReference } from './engine/reference.ts';
import type { Tally } from './tally.ts';

export type Parse = (text: string) => Root;

/** A parser, to be made once; what it parses with is loaded with the first text. It counts what it does. */
export function createParse(tally: Tally = { ...noCosts }): Parse {
  const native = once(loadNative);
  const reference = createReference();
  return (text) => {
    const parse = native();
    if (typeof parse !== 'function') tally.missing = parse.missing;
    const tree = typeof parse === 'function' ? parse(text) : undefined;
    tally.texts += 1;
    if (tree === undefined) tally.slowly += 1;
    return tree ?? reference(text);
  };
}
