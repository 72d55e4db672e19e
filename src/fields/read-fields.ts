/** Reads a mapping by a table of fields: all mistakes at once, each at its place, and every value that could be read. */

import type { z } from 'zod';
import { remember } from '../lib/remember.ts';
import { shorten } from '../lib/shorten.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { type PackedPlaces, placeAt } from '../model/places.ts';
import { type Arranged, arrangeEntries, type Policy } from './arrange-entries.ts';
import type { FieldTable, FieldValues } from './field.ts';
import * as mistakes from './mistakes.ts';
import { coreData, type MappingNode, packedPlaces, type TextData, textData } from './yaml-tree.ts';

export interface FieldsReading<T extends FieldTable> {
  readonly values: FieldValues<T>;
  /** What was read: names of others have become ours, and its own place is that of what is missing. */
  readonly node: MappingNode;
  /** Of the node and all below it. */
  readonly places: PackedPlaces;
  /** The `x-` keys, as plain data. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** The names of all fields that the mapping has, readable or not. */
  readonly given: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a mapping by `table`. `policy` says how unknown names are taken; `opening` is the place of what is missing. */
export function readFields<const T extends FieldTable>(
  table: T,
  mapping: MappingNode,
  policy: Policy & { readonly opening: Place },
): FieldsReading<T> {
  const arranged = arrangeEntries(table, mapping, policy);
  const diagnostics = [...arranged.diagnostics];
  const { entries } = arranged;
  const node: MappingNode = { kind: 'mapping', entries: [...entries.values()], place: policy.opening };
  const places = packedPlaces(node);
  const values: Record<string, unknown> = {};

  for (const [key, field] of rowsOf(table)) {
    const entry = entries.get(key);
    if (entry === undefined) {
      if (field.required === true && !arranged.refused.has(key)) {
        diagnostics.push(
          mistakes.missing(policy.subject, key, `${key}: ${field.example}`, missingAt(arranged, key, policy)),
        );
      }
      continue;
    }
    const data = textData(entry.value);
    const right = field.read?.(data);
    if (right !== undefined) {
      values[key] = right.value;
      continue;
    }
    const reading = field.schema.safeParse(data);
    values[key] = reading.data;
    for (const issue of reading.error?.issues ?? []) {
      diagnostics.push(issueMistake({ issue, key, data, table, places, policy }));
    }
  }
  const given = new Set([...entries.keys(), ...arranged.refused]);
  const extra = Object.fromEntries(arranged.free.map(({ key, value }) => [key, coreData(value)]));
  return { values: values as FieldValues<T>, node, places, extra, given, diagnostics };
}

/** The rows of a table, listed once: a table has many, and is asked for each file. */
const rowsOf = remember((table: FieldTable) => Object.entries(table));

function missingAt(arranged: Arranged, key: string, { opening }: { readonly opening: Place }): Place {
  return arranged.empty.get(key) ?? opening;
}

interface IssueContext {
  readonly issue: z.core.$ZodIssue;
  readonly key: string;
  readonly data: TextData;
  readonly table: FieldTable;
  readonly places: PackedPlaces;
  readonly policy: Policy & { readonly opening: Place };
}

function issueMistake({ issue, key, data, table, places, policy }: IssueContext): Diagnostic {
  const { subject, opening } = policy;
  const path = [key, ...issue.path.map(String)];
  const place = nearestPlace(path, (known) => placeAt(places, known, opening.file));
  const value = issue.path.reduce<TextData | undefined>(at, data);
  if (value === undefined) {
    const name = path.at(-1) ?? key;
    return mistakes.missing(subject, names(path), `${name}: ${exampleOf(path, table)}`, place);
  }
  const hint = issue.code === 'custom' ? (issue.params?.hint as string | undefined) : wayOut(value, issue.message);
  return mistakes.badValue(
    subject,
    { path: describePath(path), shown: shown(value), mistake: issue.message, hint },
    place,
  );
}

/** For a list or a map where text is wanted: most likely a headline that begins with a bracket. */
function wayOut(value: TextData, mistake: string): string | undefined {
  if (typeof value !== 'object' || !mistake.startsWith('must be text')) return undefined;
  return `A text that begins with ${Array.isArray(value) ? '[' : '{'} must stand in quotation marks.`;
}

function at(data: TextData | undefined, key: PropertyKey): TextData | undefined {
  if (typeof data !== 'object') return undefined;
  return (data as Readonly<Record<PropertyKey, TextData | undefined>>)[key];
}

function nearestPlace(path: readonly string[], find: (path: string) => Place | undefined): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const place = find(path.slice(0, length).join('.'));
    if (place !== undefined) return place;
  }
  throw new Error(`no place for ${path.join('.')}`);
}

function exampleOf(path: readonly string[], table: FieldTable): string {
  let keys: FieldTable | undefined = table;
  let example = '…';
  for (const part of path.filter((name) => !isIndex(name))) {
    example = keys?.[part]?.example ?? example;
    keys = keys?.[part]?.keys;
  }
  return example;
}

/** `corrections.date` (entry 2) */
export function describePath(path: readonly string[]): string {
  const entries = path.filter(isIndex).map((index) => `entry ${Number(index) + 1}`);
  return `\`${names(path)}\`${entries.length > 0 ? ` (${entries.join(', ')})` : ''}`;
}

function names(path: readonly string[]): string {
  return path.filter((part) => !isIndex(part)).join('.');
}

function isIndex(part: string): boolean {
  return /^\d+$/.test(part);
}

function shown(value: TextData): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a map';
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? 'empty' : `“${shorten(text)}”`;
}
