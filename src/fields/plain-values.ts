/** Keys and values on one line of plain YAML; `undefined` for whatever is not surely one. */

import type { Place } from '../model/diagnostic.ts';
import type { TextSource } from './positions.ts';
import type { Entry, ScalarNode, YamlNode } from './yaml-tree.ts';

export interface PlainLine {
  readonly source: TextSource;
  /** Counted from 0. */
  readonly number: number;
  readonly from: number;
  /** Its first character that is no space, and the place after its last. */
  readonly start: number;
  readonly stop: number;
  readonly end: number;
}

interface Found {
  readonly node: YamlNode;
  /** The offset at which it ends. */
  readonly end: number;
}

interface Key {
  readonly text: string;
  readonly place: Place;
  /** Where a value would stand. */
  readonly value: number;
}

// Sticky: each looks at one place only.
const key = /([A-Za-z_][\w-]*):(?: +|$)/my;
const quotedKey = /"([A-Za-z_][\w-]*)":(?: +|(?=\S))/y;
const plain = /[^\s\-?:,[\]{}&*!|>'"%@`](?:[^\n:]|:(?=\S))*/y;
const plainInFlow = /[^\s\-?:,[\]{}&*!|>'"%@`](?:[^\n:,[\]{}]|:(?=[^\s,[\]{}]))*/y;
const quoted = /'[^'\n]*'|"[^"\\\n]*"/y;
const forbidden = ['__proto__', 'constructor', 'prototype'];
const mostInFlow = 500;

/** The key of an entry that begins at an offset. */
export function readKey(line: PlainLine, at: number): Key | undefined {
  return foundKey(matchAt(key, line, at), line, at);
}

/** A key between braces, where it may be quoted and its value follow at once. */
function readFlowKey(line: PlainLine, at: number): Key | undefined {
  return line.source.text[at] === '"' ? foundKey(matchAt(quotedKey, line, at), line, at) : readKey(line, at);
}

function foundKey(found: RegExpExecArray | undefined, line: PlainLine, at: number): Key | undefined {
  const text = found?.[1];
  if (found === undefined || text === undefined || forbidden.includes(text)) return undefined;
  const written = found[0].lastIndexOf(':');
  return { text, place: placeIn(line, at, at + written), value: Math.min(at + found[0].length, line.stop) };
}

/** The value that fills the rest of a line. */
export function readValue(line: PlainLine, at: number): YamlNode | undefined {
  const value = readOne(line, at, plain);
  return value?.end === line.stop ? value.node : undefined;
}

/** The place of a stretch, cut at the end of its line. */
export function placeIn({ source, number, from, end: lineEnd }: PlainLine, start: number, end: number): Place {
  const length = Math.max(1, Math.min(end, lineEnd) - start);
  return { file: source.file, line: source.firstLine + number, column: start - from + 1, length };
}

export function scalarNode(text: string, place: Place, isPlain: boolean): ScalarNode {
  const start = { line: place.line, column: place.column + (isPlain ? 0 : 1) };
  return { kind: 'scalar', text, plain: isPlain, place, start };
}

function matchAt(pattern: RegExp, { source, stop }: PlainLine, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const found = at < stop ? pattern.exec(source.text) : null;
  return found ?? undefined;
}

function readOne(line: PlainLine, at: number, unquoted: RegExp): Found | undefined {
  switch (line.source.text[at]) {
    case '"':
    case "'":
      return readQuoted(line, at);
    case '[':
      return readFlow(line, at, ']', readFlowItem, (items, place) => ({ kind: 'list', items, place }));
    case '{':
      return readFlow(line, at, '}', readFlowEntry, mappingOf);
    default:
      return readPlain(line, at, unquoted);
  }
}

function readPlain(line: PlainLine, at: number, pattern: RegExp): Found | undefined {
  const found = matchAt(pattern, line, at)?.[0].trimEnd();
  if (found === undefined) return undefined;
  const end = at + found.length;
  return { node: scalarNode(found, placeIn(line, at, end), true), end };
}

function readQuoted(line: PlainLine, at: number): Found | undefined {
  const found = matchAt(quoted, line, at)?.[0];
  if (found === undefined) return undefined;
  const end = at + found.length;
  return { node: scalarNode(found.slice(1, -1), placeIn(line, at, end), false), end };
}

/** Items between brackets on one line, parted by commas; none may be empty, be a list or a map, or follow the last comma. */
function readFlow<Item>(
  line: PlainLine,
  at: number,
  close: string,
  read: (line: PlainLine, at: number) => { readonly item: Item; readonly end: number } | undefined,
  nodeOf: (items: readonly Item[], place: Place) => YamlNode | undefined,
): Found | undefined {
  const { text } = line.source;
  const items: Item[] = [];
  for (let next = at + 1; items.length < mostInFlow; next += 1) {
    while (text[next] === ' ') next += 1;
    const found = read(line, next);
    if (found === undefined) return undefined;
    items.push(found.item);
    next = found.end;
    while (text[next] === ' ') next += 1;
    if (text[next] !== ',' && text[next] !== close) return undefined;
    if (text[next] !== close) continue;
    const node = nodeOf(items, placeIn(line, at, next + 1));
    return node === undefined ? undefined : { node, end: next + 1 };
  }
  return undefined;
}

function readFlowItem(line: PlainLine, at: number) {
  if (/[[{]/.test(line.source.text[at] ?? '')) return undefined;
  const found = readOne(line, at, plainInFlow);
  return found === undefined ? undefined : { item: found.node, end: found.end };
}

function readFlowEntry(line: PlainLine, at: number) {
  const name = readFlowKey(line, at);
  const value = name === undefined ? undefined : readFlowItem(line, name.value);
  if (name === undefined || value === undefined) return undefined;
  return { item: { key: name.text, keyPlace: name.place, value: value.item }, end: value.end };
}

function mappingOf(entries: readonly Entry[], place: Place): YamlNode | undefined {
  const isUnique = new Set(entries.map((entry) => entry.key)).size === entries.length;
  return isUnique ? { kind: 'mapping', entries, place } : undefined;
}
