/** A syntax tree that recursive code may walk: its depth, size and tables are bounded, found without recursion. */

import type { Nodes } from 'mdast';
import type { Diagnostic } from '../model/diagnostic.ts';
import { limits } from './limits.ts';
import { tooDeep, tooManyBlocks, tooManyCells } from './mistakes.ts';
import { type MarkdownSource, placeOf } from './source.ts';
import { isParent } from './tree.ts';

/** The first limit that a tree breaks, at the line of the node that breaks it. */
export function brokenTreeLimit(source: MarkdownSource, tree: Nodes): Diagnostic | undefined {
  const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  let nodes = 0;
  let cells = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, depth } = next;
    nodes += 1;
    if (depth > limits.treeDepth) return tooDeep(limits.depth, placeOf(source, node.position));
    if (nodes > limits.nodes) return tooManyBlocks(placeOf(source, node.position));
    // A row has as many cells as the head, however few it was written with.
    if (node.type === 'table') cells += node.children.length * (node.align?.length ?? 1);
    if (cells > limits.cells) return tooManyCells(limits.cells, placeOf(source, node.position));
    if (isParent(node)) {
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child !== undefined) open.push({ node: child, depth: depth + 1 });
      }
    }
  }
  return undefined;
}
