/** Makes the tree of a mapping from the nodes of the YAML library: aliases followed, keys checked, both within bounds. */

import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { withoutTurning } from '../lib/turning.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import * as mistakes from './mistakes.ts';
import type { Locate } from './positions.ts';
import type { Entry, YamlNode } from './yaml-tree.ts';

export interface Tree {
  readonly node: YamlNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** How many nodes a mapping may have once its aliases are followed. */
const nodeLimit = 20_000;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
/** What XML 1.0 §2.2 does not allow, and halves of a surrogate pair. */
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu;

/** Builds the tree of a document's contents, which are known not to be nested too deep. */
export function treeOf(contents: unknown, { text, locate }: { readonly text: string; readonly locate: Locate }): Tree {
  const diagnostics: Diagnostic[] = [];
  const anchors = new Map<string, Node>();
  const open = new Set<Node>();
  let count = 0;

  return { node: build(contents, locate(0)), diagnostics };

  function build(node: unknown, fallback: Place): YamlNode {
    count += 1;
    if (count === nodeLimit) diagnostics.push(mistakes.tooLarge('There are too many values', nodeLimit, fallback));
    if (count >= nodeLimit) return nothing(fallback);
    const place = placeOf(node, locate) ?? fallback;
    if (isAlias(node)) return follow(node.source, place);
    if (isScalar(node)) return scalar(node, place);
    if (!isMap(node) && !isSeq(node)) return nothing(place);

    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    open.add(node);
    const built: YamlNode = isMap(node)
      ? { kind: 'mapping', entries: entriesOf(node.items, place), place }
      : { kind: 'list', items: node.items.map((item) => build(item, place)), place };
    open.delete(node);
    return built;
  }

  function follow(name: string, place: Place): YamlNode {
    const target = anchors.get(name);
    if (target !== undefined && !open.has(target)) return build(target, place);
    diagnostics.push(target === undefined ? mistakes.unknownAlias(name, place) : mistakes.cycle(name, place));
    return nothing(place);
  }

  function scalar(node: Scalar, place: Place): YamlNode {
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    const written = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const legal = written.replace(illegal, '');
    if (legal !== written) diagnostics.push(mistakes.controlCharacter(place));
    const steady = withoutTurning(legal);
    if (steady !== legal) diagnostics.push(mistakes.turningCharacter(place));
    const isBlock = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
    const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
    const start = isBlock
      ? { line: place.line + 1, column: indentBelow(text, node.range?.[0] ?? 0) + 1 }
      : { line: place.line, column: place.column + (isQuoted ? 1 : 0) };
    return { kind: 'scalar', text: steady, plain: !isBlock && !isQuoted, place, start };
  }

  function entriesOf(pairs: readonly unknown[], parent: Place): readonly Entry[] {
    const entries = new Map<string, Entry>();
    for (const pair of pairs) {
      if (!isPair(pair)) continue;
      const keyPlace = placeOf(pair.key, locate) ?? parent;
      const key = isScalar(pair.key) ? String(pair.key.value ?? '').replace(illegal, '') : undefined;
      const value = build(pair.value, keyPlace);
      const first = key === undefined ? undefined : entries.get(key);
      if (key === undefined) diagnostics.push(mistakes.badKey(keyPlace));
      else if (key === '<<') diagnostics.push(mistakes.mergeKey(keyPlace));
      else if (forbiddenKeys.has(key)) diagnostics.push(mistakes.forbiddenKey(key, keyPlace));
      else if (first !== undefined) diagnostics.push(mistakes.duplicateKey(key, keyPlace, first.keyPlace));
      else entries.set(key, { key, keyPlace, value });
    }
    return [...entries.values()];
  }
}

/** How far the line below is indented: where the text of a block begins. */
function indentBelow(text: string, offset: number): number {
  const start = text.indexOf('\n', offset) + 1;
  return /^ */.exec(text.slice(start, start + 200))?.[0].length ?? 0;
}

function nothing(place: Place): YamlNode {
  return { kind: 'scalar', text: '', plain: true, place, start: { line: place.line, column: place.column } };
}

function placeOf(node: unknown, locate: Locate): Place | undefined {
  if (!isAlias(node) && !isScalar(node) && !isMap(node) && !isSeq(node)) return undefined;
  const [start, end] = node.range ?? [];
  // An empty value has no text of its own; its key is the better place.
  return start === undefined || start === end ? undefined : locate(start, end);
}
