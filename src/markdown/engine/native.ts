/**
 * The native parser (sätteri) for texts on which it is proven to make remark-parse's tree; `undefined` for all others.
 *
 * What decides is what stands in the text (`proven-text.ts`) and what came of it (`proven-tree.ts`). Both may be too
 * careful: the other parser is a few milliseconds away and never wrong.
 */

import { dirname, join } from 'node:path';
import type { Root } from 'mdast';
import { hideColons, showColons } from './colons.ts';
import { loadPackage, resolvePackage } from './load.ts';
import { holdsDirective, unprovenText } from './proven-text.ts';
import { isProvenTree } from './proven-tree.ts';
import { readWire } from './wire.ts';

/** The calls of the native library that are used. */
interface Library {
  readonly createMdastHandle: (source: string, features: number, positions: boolean) => object;
  readonly serializeHandle: (handle: object) => Uint8Array;
  readonly dropHandle: (handle: object) => void;
}

export type NativeParse = (text: string) => Root | undefined;

/** Tables, footnotes, strikethrough, task lists, bare addresses. */
const gfm = (1 << 1) | (1 << 2) | (1 << 3) | (1 << 4) | (1 << 11);
const directive = 1 << 16;

/** The native parser, or why this machine has none. */
export function loadNative(): NativeParse | { readonly missing: string } {
  try {
    // Not the package's main file, which loads a compiler in thirty files, but the one that holds the library.
    const library = loadPackage(join(dirname(resolvePackage('satteri')), '../index.js')) as Library;
    if (!isUnderstood(library)) return { missing: 'its trees have an unknown form' };
    return (text) => parseNatively(library, text);
  } catch (cause) {
    return { missing: cause instanceof Error ? cause.message : String(cause) };
  }
}

function parseNatively(library: Library, text: string): Root | undefined {
  if (unprovenText(text) !== undefined) return undefined;
  const hasDirectives = holdsDirective(text);
  const source = hasDirectives ? hideColons(text) : text;
  const tree = treeOf(library, source, hasDirectives ? gfm | directive : gfm);
  if (source !== text) showColons(tree);
  return isProvenTree(text, tree) ? tree : undefined;
}

function treeOf(library: Library, text: string, features: number): Root {
  const handle = library.createMdastHandle(text, features, true);
  try {
    return readWire(library.serializeHandle(handle));
  } finally {
    library.dropHandle(handle);
  }
}

/** Whether a known text comes out as `wire.ts` expects it. */
function isUnderstood(library: Library): boolean {
  const tree = treeOf(library, 'é *a* [b](c "d")\n\n2. - [x] `e`\n\n| f |\n| -: |\n\n::g{h="i"}\n', gfm | directive);
  return JSON.stringify(tree, (key, value) => (key === 'position' ? value.end.offset : value)) === understood;
}

const understood =
  '{"type":"root","children":[{"type":"paragraph","children":[{"type":"text","value":"é ","position":2},{"type":"emphasis","children":[{"type":"text","value":"a","position":4}],"position":5},{"type":"text","value":" ","position":6},{"type":"link","title":"d","url":"c","children":[{"type":"text","value":"b","position":8}],"position":16}],"position":16},{"type":"list","ordered":true,"start":2,"spread":false,"children":[{"type":"listItem","spread":false,"checked":null,"children":[{"type":"list","ordered":false,"start":null,"spread":false,"children":[{"type":"listItem","spread":false,"checked":true,"children":[{"type":"paragraph","children":[{"type":"inlineCode","value":"e","position":30}],"position":30}],"position":30}],"position":30}],"position":30}],"position":30},{"type":"table","align":["right"],"children":[{"type":"tableRow","children":[{"type":"tableCell","children":[{"type":"text","value":"f","position":35}],"position":37}],"position":37}],"position":44},{"type":"leafDirective","name":"g","attributes":{"h":"i"},"children":[],"position":56}],"position":57}';
