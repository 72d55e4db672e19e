/** YAML as it was written: every scalar is text, every key and value knows its place. */

import { Schema } from 'yaml';
import type { Place } from '../model/diagnostic.ts';
import { addPlace, noPlaces, type PackedPlaces, type Places } from '../model/places.ts';

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly text: string;
  /** Whether it stands without quotation marks, so that `1984` may mean a number. */
  readonly plain: boolean;
  readonly place: Place;
  /** Where the first character of the text stands, quotation mark or block header left out. */
  readonly start: { readonly line: number; readonly column: number };
}

interface ListNode {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly place: Place;
}

export interface MappingNode {
  readonly kind: 'mapping';
  readonly entries: readonly Entry[];
  readonly place: Place;
}

export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: YamlNode;
}

export type YamlNode = ScalarNode | ListNode | MappingNode;

/** Text, lists and maps only. */
export type TextData = string | readonly TextData[] | { readonly [key: string]: TextData };

/** The node as plain data in which every scalar is the text that was written. */
export function textData(node: YamlNode): TextData {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'list') return node.items.map(textData);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, textData(value)]));
}

const coreTags = new Schema({ schema: 'core' }).tags;

/** The node as plain data with numbers, booleans and null by YAML 1.2.2 §10.3.2, the core schema. */
export function coreData(node: YamlNode): unknown {
  if (node.kind === 'list') return node.items.map(coreData);
  if (node.kind === 'mapping') return Object.fromEntries(node.entries.map(({ key, value }) => [key, coreData(value)]));
  return node.plain ? coreScalar(node.text) : node.text;
}

function coreScalar(text: string): unknown {
  for (const tag of coreTags) {
    if (tag.collection !== undefined || tag.default !== true || tag.test?.test(text) !== true) continue;
    const value = tag.resolve(text, () => undefined, { schema: undefined } as never);
    // A node stands for what JavaScript writes otherwise, such as null.
    const plain = value instanceof Object && 'value' in value ? value.value : value;
    // What no JSON can say, such as .inf, stays as it was written.
    return typeof plain === 'number' && !Number.isFinite(plain) ? text : plain;
  }
  return text;
}

/** The node at a dotted path (`topics.0`) below another; `undefined` where there is none. */
export function nodeAt(node: YamlNode, path: string): YamlNode | undefined {
  let at: YamlNode | undefined = node;
  for (const part of path.split('.')) {
    if (at?.kind === 'list') at = at.items[Number(part)];
    else if (at?.kind === 'mapping') at = entryOf(at, part)?.value;
    else return undefined;
  }
  return at;
}

/** The entry of a key. */
export function entryOf({ entries }: MappingNode, key: string): Entry | undefined {
  return entries.find((entry) => entry.key === key);
}

/** The places of a node and everything below it, by dotted path; the node itself stands under `''`. */
export function packedPlaces(node: YamlNode, path = '', before = noPlaces): PackedPlaces {
  let places = addPlace(before, path, node.place);
  const inside = path === '' ? '' : `${path}.`;
  if (node.kind === 'list') {
    let index = 0;
    for (const item of node.items) {
      places = packedPlaces(item, `${inside}${index}`, places);
      index += 1;
    }
  } else if (node.kind === 'mapping') {
    for (const { key, value } of node.entries) places = packedPlaces(value, `${inside}${key}`, places);
  }
  return places;
}

/** The same, one by one, and the places of the keys. */
export function placesOf(node: YamlNode): { readonly values: Places; readonly keys: Places } {
  const values: Record<string, Place> = {};
  const keys: Record<string, Place> = {};
  visit(node, '');
  return { values, keys };

  function visit(at: YamlNode, path: string): void {
    const below = (part: string | number): string => (path === '' ? `${part}` : `${path}.${part}`);
    values[path] = at.place;
    if (at.kind === 'list') for (const [index, item] of at.items.entries()) visit(item, below(index));
    if (at.kind !== 'mapping') return;
    for (const { key, keyPlace, value } of at.entries) {
      keys[below(key)] = keyPlace;
      visit(value, below(key));
    }
  }
}
