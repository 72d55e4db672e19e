/** Reads a mapping by a table of fields: all mistakes at once, each at its place, and every value that could be read. */

import type { z } from 'zod';
import { remember } from '../lib/remember.ts';
import { shorten } from '../lib/shorten.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Places } from '../model/places.ts';
import { type Arranged, arrangeEntries, type Policy } from './arrange-entries.ts';
import type { FieldTable, FieldValues } from './field.ts';
import * as mistakes from './mistakes.ts';
import { coreData, type MappingNode, placesOf, type ScalarNode, type TextData, textData } from './yaml-tree.ts';

export interface FieldsReading<T extends FieldTable> {
  readonly values: FieldValues<T>;
  /** By dotted path; `''` is the mapping itself. */
  readonly places: Places;
  /** The places of the keys themselves, by dotted path. */
  readonly keys: Places;
  /** Where the text of a scalar begins, by dotted path. */
  readonly starts: Readonly<Record<string, ScalarNode['start']>>;
  /** The `x-` keys, as plain data. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** The names of all fields that the mapping has, readable or not. */
  readonly given: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads `node` by `table`. `policy` says how unknown names are taken; `opening` is the place of what is missing. */
export function readFields<const T extends FieldTable>(
  table: T,
  node: MappingNode,
  policy: Policy & { readonly opening: Place },
): FieldsReading<T> {
  const arranged = arrangeEntries(table, node, policy);
  const diagnostics = [...arranged.diagnostics];
  const { values: places, keys, starts } = placesOf(arranged.node);
  const entries = new Map(arranged.node.entries.map((entry) => [entry.key, entry]));
  const values: Record<string, unknown> = {};

  for (const [key, field] of rowsOf(table)) {
    const entry = entries.get(key);
    if (entry === undefined) {
      if (field.required === true && !arranged.refused.has(key)) {
        diagnostics.push(
          mistakes.missing(policy.subject, key, `${key}: ${field.example}`, missingAt(arranged, key, policy)),
        );
      }
      values[key] = undefined;
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
      diagnostics.push(issueMistake({ issue, key, data, table, places, subject: policy.subject }));
    }
  }
  const given = new Set([...entries.keys(), ...arranged.refused]);
  const extra = Object.fromEntries(arranged.free.map(({ key, value }) => [key, coreData(value)]));
  return {
    values: values as FieldValues<T>,
    places: { ...places, '': policy.opening },
    keys,
    starts,
    extra,
    given,
    diagnostics,
  };
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
  readonly places: Places;
  readonly subject: Policy['subject'];
}

function issueMistake({ issue, key, data, table, places, subject }: IssueContext): Diagnostic {
  const path = [key, ...issue.path.map(String)];
  const place = nearestPlace(path, places);
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

function nearestPlace(path: readonly string[], places: Places): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const place = places[path.slice(0, length).join('.')];
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
