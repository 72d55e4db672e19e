/**
 * YAML as most editors write it, read in one look at each line: keys with plain or quoted values, lists and maps of them.
 *
 * It makes the very nodes that the YAML library leads to, or none at all: whatever might mean something else (a comment,
 * a continued line, an anchor, a tab, a doubtful character) is left to the library, and so is every mistake.
 */

import { type PlainLine, placeIn, readKey, readValue, scalarNode } from './plain-values.ts';
import type { TextSource } from './positions.ts';
import type { Entry, MappingNode, YamlNode } from './yaml-tree.ts';

/** Characters that need a closer look: of control and direction, halves of pairs, and what begins a comment. */
const doubtful = /[\0-\x09\x0b-\x1f\x7f-\x9f#\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;
const limits = { characters: 20_000, lines: 500, levels: 8 };

/** A mapping in the plain form; `undefined` for any other text. */
export function readPlainYaml(source: TextSource): MappingNode | undefined {
  if (source.text.length > limits.characters || doubtful.test(source.text)) return undefined;
  const lines = linesOf(source);
  const first = lines?.[0];
  if (lines === undefined || first === undefined || first.start !== first.from) return undefined;
  const reading: Reading = { lines, next: 0 };
  const found = readMapping(reading, first.start, 0);
  return reading.next === lines.length ? found : undefined;
}

/** The lines that are not blank; `undefined` where one is of spaces alone, or they are many. */
function linesOf(source: TextSource): readonly PlainLine[] | undefined {
  const { text } = source;
  const lines: PlainLine[] = [];
  let number = 0;
  for (let from = 0; from <= text.length; number += 1) {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    let [start, stop] = [from, end];
    while (start < end && text[start] === ' ') start += 1;
    while (stop > start && text[stop - 1] === ' ') stop -= 1;
    if ((start === stop && end > from) || number > limits.lines) return undefined;
    if (start < stop) lines.push({ source, number, from, start, stop, end });
    from = end + 1;
  }
  return lines;
}

/** The lines, and which of them is read next. */
interface Reading {
  readonly lines: readonly PlainLine[];
  next: number;
}

/** A list or a mapping that begins with the next line. */
function readBlock(reading: Reading, level: number): YamlNode | undefined {
  const line = reading.lines[reading.next];
  if (line === undefined || level > limits.levels) return undefined;
  return isItem(line) ? readList(reading, level) : readMapping(reading, line.start, level);
}

/** Entries whose keys all stand in one column. The first stands at `at`, which may be after the hyphen of an item. */
function readMapping(reading: Reading, at: number, level: number): MappingNode | undefined {
  const first = reading.lines[reading.next];
  if (first === undefined || level > limits.levels) return undefined;
  const column = at - first.from;
  const entries = new Map<string, Entry>();
  for (let line: PlainLine | undefined = first; line !== undefined; line = reading.lines[reading.next]) {
    const start = line === first ? at : line.start;
    if (start - line.from < column || (line !== first && isItem(line) && start - line.from === column)) break;
    const key = start - line.from === column ? readKey(line, start) : undefined;
    if (key === undefined || entries.has(key.text)) return undefined;
    reading.next += 1;
    const value = key.value < line.stop ? readValue(line, key.value) : readBelow(reading, column, level);
    if (value === undefined) return undefined;
    const node = value === nothing ? scalarNode('', key.place, true) : value;
    entries.set(key.text, { key: key.text, keyPlace: key.place, value: node });
  }
  return { kind: 'mapping', entries: [...entries.values()], place: placeIn(first, at, first.end) };
}

const nothing = 'nothing';

/** What stands below a key that has no value on its own line: deeper, or a list in the key's own column. */
function readBelow(reading: Reading, column: number, level: number): YamlNode | typeof nothing | undefined {
  const line = reading.lines[reading.next];
  if (line === undefined) return nothing;
  const below = line.start - line.from;
  return below > column || (below === column && isItem(line)) ? readBlock(reading, level + 1) : nothing;
}

/** Items whose hyphens all stand in one column, each with one space after it. */
function readList(reading: Reading, level: number): YamlNode | undefined {
  const first = reading.lines[reading.next];
  if (first === undefined) return undefined;
  const column = first.start - first.from;
  const items: YamlNode[] = [];
  for (let line: PlainLine | undefined = first; line !== undefined; line = reading.lines[reading.next]) {
    const here = line.start - line.from;
    if (here < column || (here === column && !isItem(line))) break;
    const item = here === column ? readItem(reading, line, level) : undefined;
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { kind: 'list', items, place: placeIn(first, first.start, first.end) };
}

function readItem(reading: Reading, line: PlainLine, level: number): YamlNode | undefined {
  const at = line.start + 2;
  if (at >= line.stop || /[ -]/.test(line.source.text[at] ?? '')) return undefined;
  if (readKey(line, at) !== undefined) return readMapping(reading, at, level + 1);
  reading.next += 1;
  return readValue(line, at);
}

function isItem({ source, start, stop }: PlainLine): boolean {
  return source.text[start] === '-' && (start + 1 === stop || source.text[start + 1] === ' ');
}
