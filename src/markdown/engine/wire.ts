/**
 * The native parser's tree, read from the bytes that it is handed over in, into the tree that remark-parse would have made.
 *
 * The layout belongs to one version of the parser, which package.json names exactly; `native.ts` tries it on a known text
 * before it trusts it.
 */

import type { Root } from 'mdast';

/** Fields of the header, by byte; numbers are of four bytes, the lowest first. */
const header = { magic: 0, nodes: 16, children: 24, typeData: 32, poolLength: 36, pool: 40, dataCount: 44, data: 48 };
const magic = 0x5241444d;

/** Fields of one node. */
const node = {
  size: 52,
  type: 4,
  startOffset: 12,
  endOffset: 16,
  startLine: 20,
  startColumn: 24,
  endLine: 28,
  endColumn: 32,
  firstChild: 36,
  children: 40,
  typeData: 44,
};

interface Position {
  readonly start: { readonly line: number; readonly column: number; readonly offset: number };
  readonly end: { readonly line: number; readonly column: number; readonly offset: number };
}

/** What is made here: a node of any type. */
type Made = Record<string, unknown> & { children?: Made[] };

interface Wire {
  readonly view: DataView;
  /** Where nodes, lists of children and the fields of types begin. */
  readonly nodes: number;
  readonly children: number;
  readonly typeData: number;
  /** The string that begins at a byte of the pool and is so many bytes long. */
  readonly string: (offset: number, length: number) => string;
  readonly data: ReadonlyMap<number, unknown>;
}

/** The tree in a buffer of the native parser. Throws for any other bytes. */
export function readWire(bytes: Uint8Array): Root {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const field = (offset: number): number => view.getUint32(offset, true);
  if (field(header.magic) !== magic) throw new Error('no tree of the native parser');
  const pool = Buffer.from(bytes.buffer, bytes.byteOffset + field(header.pool), field(header.poolLength));
  const [nodes, children, typeData] = [field(header.nodes), field(header.children), field(header.typeData)];
  const wire: Wire = { view, nodes, children, typeData, string: stringsOf(pool), data: dataOf(bytes, view) };
  return readNode(wire, 0) as unknown as Root;
}

function readNode(wire: Wire, id: number): Made {
  const { view } = wire;
  const base = wire.nodes + id * node.size;
  const fields = wire.typeData + view.getUint32(base + node.typeData, true);
  const made = makeNode(wire, view.getUint8(base + node.type), fields, positionAt(view, base));
  if (wire.data.size > 0 && wire.data.has(id)) made.data = wire.data.get(id);
  const { children } = made;
  if (children === undefined) return made;
  const count = view.getUint32(base + node.children, true);
  const first = wire.children + view.getUint32(base + node.firstChild, true) * 4;
  for (let index = 0; index < count; index += 1) {
    children.push(readNode(wire, view.getUint32(first + index * 4, true)));
  }
  return made;
}

/** A node that has no place in the text begins on line 0. */
function positionAt(view: DataView, base: number): Position | undefined {
  const line = view.getUint32(base + node.startLine, true);
  if (line === 0) return undefined;
  return {
    start: {
      line,
      column: view.getUint32(base + node.startColumn, true),
      offset: view.getUint32(base + node.startOffset, true),
    },
    end: {
      line: view.getUint32(base + node.endLine, true),
      column: view.getUint32(base + node.endColumn, true),
      offset: view.getUint32(base + node.endOffset, true),
    },
  };
}

const parents: Readonly<Record<number, string>> = {
  0: 'root',
  1: 'paragraph',
  4: 'blockquote',
  11: 'emphasis',
  12: 'strong',
  22: 'tableRow',
  23: 'tableCell',
  24: 'delete',
  30: 'containerDirective',
  31: 'leafDirective',
  32: 'textDirective',
};
const literals: Readonly<Record<number, string>> = { 7: 'html', 10: 'text', 13: 'inlineCode' };
const referenceTypes = ['shortcut', 'collapsed', 'full'];
const alignments = [null, 'left', 'right', 'center'];

function makeNode(wire: Wire, type: number, at: number, position: Position | undefined): Made {
  const { view } = wire;
  switch (type) {
    case 7:
    case 10:
    case 13:
      return { type: literals[type], value: stringAt(wire, at), position };
    case 0:
    case 1:
    case 4:
    case 11:
    case 12:
    case 22:
    case 23:
    case 24:
      return { type: parents[type], children: [], position };
    case 2:
      return { type: 'heading', depth: view.getUint8(at), children: [], position };
    case 3:
      return { type: 'thematicBreak', position };
    case 5: {
      const ordered = view.getUint8(at + 4) !== 0;
      const start = ordered ? view.getUint32(at, true) : null;
      return { type: 'list', ordered, start, spread: view.getUint8(at + 5) !== 0, children: [], position };
    }
    case 6: {
      const checked = view.getUint8(at);
      const spread = view.getUint8(at + 1) !== 0;
      return { type: 'listItem', spread, checked: checked === 2 ? null : checked === 1, children: [], position };
    }
    case 8: {
      const [lang, meta, value] = [orNull(stringAt(wire, at)), orNull(stringAt(wire, at + 8)), stringAt(wire, at + 16)];
      return { type: 'code', lang, meta, value, position };
    }
    case 9: {
      const [url, title] = [stringAt(wire, at), orNull(stringAt(wire, at + 8))];
      return { type: 'definition', ...named(wire, at + 16), title, url, position };
    }
    case 14:
      return { type: 'break', position };
    case 15:
      return { type: 'link', title: orNull(stringAt(wire, at + 8)), url: stringAt(wire, at), children: [], position };
    case 16: {
      const [url, alt, title] = [stringAt(wire, at), stringAt(wire, at + 8), orNull(stringAt(wire, at + 16))];
      return { type: 'image', title, url, alt, position };
    }
    case 17: {
      const referenceType = referenceTypes[view.getUint8(at + 16)];
      return { type: 'linkReference', ...named(wire, at), referenceType, children: [], position };
    }
    case 18: {
      const [referenceType, alt] = [referenceTypes[view.getUint8(at + 16)], stringAt(wire, at + 20)];
      return { type: 'imageReference', ...named(wire, at), referenceType, alt, position };
    }
    case 19:
      return { type: 'footnoteDefinition', ...named(wire, at), children: [], position };
    case 20:
      return { type: 'footnoteReference', ...named(wire, at), position };
    case 21: {
      const columns = Array.from({ length: view.getUint32(at, true) }, (_, column) => view.getUint8(at + 4 + column));
      return { type: 'table', align: columns.map((align) => alignments[align]), children: [], position };
    }
    case 30:
    case 31:
    case 32: {
      const attributes = attributesAt(wire, at);
      return { type: parents[type], name: stringAt(wire, at), attributes, children: [], position };
    }
    default:
      throw new Error(`the native parser made a node of type ${type}`);
  }
}

function named(wire: Wire, at: number): { readonly identifier: string; readonly label: string } {
  return { identifier: stringAt(wire, at), label: stringAt(wire, at + 8) };
}

function attributesAt(wire: Wire, at: number): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  const count = wire.view.getUint32(at + 8, true);
  for (let index = 0; index < count; index += 1) {
    const entry = at + 16 + index * 16;
    attributes[stringAt(wire, entry)] = stringAt(wire, entry + 8);
  }
  return attributes;
}

function stringAt({ view, string }: Wire, offset: number): string {
  const length = view.getUint32(offset + 4, true);
  return length === 0 ? '' : string(view.getUint32(offset, true), length);
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** What is said of a node beside its fields, as JSON. */
function dataOf(bytes: Uint8Array, view: DataView): ReadonlyMap<number, unknown> {
  const found = new Map<number, unknown>();
  let from = view.getUint32(header.data, true);
  for (let left = view.getUint32(header.dataCount, true); left > 0; left -= 1) {
    const length = view.getUint32(from + 4, true);
    const json = Buffer.from(bytes.buffer, bytes.byteOffset + from + 8, length).toString();
    found.set(view.getUint32(from, true), JSON.parse(json));
    from += 8 + length;
  }
  return found;
}

/** Strings of a pool by their bytes: decoded once and cut, since decoding each costs more than making the tree. */
function stringsOf(pool: Buffer): Wire['string'] {
  const text = pool.toString();
  if (text.length === pool.length) return (offset, length) => text.slice(offset, offset + length);
  // After each character of several bytes: the byte at which the next begins, and how many bytes were more than units.
  const ends: number[] = [];
  const surplus: number[] = [];
  let extra = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // The two halves of a surrogate pair are four bytes; it ends after the second.
    if (unit >= 0xd800 && unit < 0xdc00) index += 1;
    extra += unit < 0x800 ? 1 : 2;
    ends.push(index + 1 + extra);
    surplus.push(extra);
  }
  let last = 0;
  const unitAt = (byte: number): number => {
    // Strings are asked for nearly in their order, so the last answer is the best guess.
    while (last > 0 && (ends[last - 1] ?? 0) > byte) last -= 1;
    while (last < ends.length && (ends[last] ?? 0) <= byte) last += 1;
    return byte - (last === 0 ? 0 : (surplus[last - 1] ?? 0));
  };
  return (offset, length) => text.slice(unitAt(offset), unitAt(offset + length));
}
