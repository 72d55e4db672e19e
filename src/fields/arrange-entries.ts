/** Brings a mapping into the form that a table expects: names of others become ours, short forms are written out. */

import { nearest } from '../lib/nearest.ts';
import { remember } from '../lib/remember.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { FrontMatterPolicy } from '../model/site.ts';
import type { Field, FieldTable } from './field.ts';
import * as mistakes from './mistakes.ts';
import { type Entry, type MappingNode, textData, type YamlNode } from './yaml-tree.ts';

export interface Policy extends FrontMatterPolicy {
  readonly subject: mistakes.Subject;
  /** Whether `x-` keys are free and `internal` is dropped. */
  readonly free: boolean;
}

export interface Arranged {
  /** By our names for them, in their order. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** The `x-` keys. */
  readonly free: readonly Entry[];
  /** Keys that were given without a value. */
  readonly empty: ReadonlyMap<string, Place>;
  /** Keys that were given and refused here, or misspelt, so that they are not missing. */
  readonly refused: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Kept extends Entry {
  /** The name that it was given by. */
  readonly written: string;
  /** Whether it was given as a part of what has its key. */
  readonly partial: boolean;
}

/** Renames, strips and completes the entries of a mapping; reports names that the table does not know, at every depth. */
export function arrangeEntries(table: FieldTable, node: MappingNode, policy: Policy): Arranged {
  const diagnostics: Diagnostic[] = [];
  const kept = new Map<string, Kept>();
  const free: Entry[] = [];
  const empty = new Map<string, Place>();
  const refused = new Set<string>();

  for (const entry of node.entries) {
    const mapped = Object.hasOwn(policy.map, entry.key) ? policy.map[entry.key] : undefined;
    const name = mapped ?? (Object.hasOwn(table, entry.key) ? entry.key : (oursFor(entry.key, table) ?? entry.key));
    const [key = '', ...inner] = name.includes('.') ? name.split('.') : [name];
    if (policy.free && name === 'internal') continue;
    if (policy.free && name.startsWith('x-')) free.push({ ...entry, key: name });
    else if (!Object.hasOwn(table, key)) stray({ ...entry, key: name }, table, mapped === undefined ? '' : entry.key);
    else {
      if (mapped === undefined && name !== entry.key)
        diagnostics.push(mistakes.synonym(entry.key, name, entry.keyPlace));
      keep(key, inner, entry);
    }
  }
  return { entries: kept, free, empty, refused, diagnostics };

  function keep(key: string, inner: readonly string[], entry: Entry): void {
    const field = table[key];
    if (field === undefined) return;
    const value = complete(wrapped(entry, inner), field, key);
    if (value === undefined) {
      if (field.empty === 'refuse') refuse(key, entry);
      else empty.set(key, entry.keyPlace);
      return;
    }
    const before = kept.get(key);
    const partial = inner.length > 0;
    // Only parts that site.yaml maps from names of their own may complete each other.
    const mergeable = before !== undefined && (partial || before.partial);
    const merged = mergeable ? merge(before.value, value) : undefined;
    if (before !== undefined && merged === undefined) {
      const keys = { again: entry.key, first: before.written, ours: key };
      if (JSON.stringify(textData(before.value)) !== JSON.stringify(textData(value))) {
        diagnostics.push(mistakes.givenTwice(policy.subject, keys, entry.keyPlace, before.keyPlace));
      }
      return;
    }
    kept.set(key, { key, keyPlace: entry.keyPlace, value: merged ?? value, written: entry.key, partial });
  }

  function refuse(key: string, entry: Entry): void {
    refused.add(key);
    const field = table[key];
    const what = {
      path: `\`${key}\``,
      shown: 'empty',
      mistake: `must be ${field?.form}`,
      hint: 'Give a value, or remove the line.',
    };
    diagnostics.push(mistakes.badValue(policy.subject, what, entry.keyPlace));
  }

  function stray(entry: Entry, known: FieldTable, writtenAs: string): void {
    if (policy.unknown === 'ignore') return;
    const level = policy.unknown;
    const wayOut = policy.free ? 'Remove it, or let its name begin with x- to keep it for templates.' : 'Remove it.';
    const origin = writtenAs === '' ? '' : `, which site.yaml names for \`${writtenAs}\``;
    const candidates = [
      ...Object.keys(known),
      ...(known === table ? Object.values(table).flatMap((row) => row.synonyms ?? []) : []),
    ];
    const meant = known === table && level === 'error' ? nearest(entry.key, candidates) : undefined;
    // That the field is missing would be the same mistake again.
    if (meant !== undefined) refused.add(oursFor(meant, table) ?? meant);
    diagnostics.push(
      mistakes.unknownKey(policy.subject, { key: entry.key, known: candidates, level, wayOut, origin }, entry.keyPlace),
    );
  }

  /** Short forms written out and unknown keys dropped; `undefined` where nothing is left. */
  function complete(node: YamlNode, field: Field, path: string): YamlNode | undefined {
    if (node.kind === 'scalar' && node.text.trim() === '' && field.empty !== 'keep') return undefined;
    if (field.list !== true) return completeOne(node, field, path);
    const items = node.kind === 'list' ? node.items : [node];
    const whole = items.filter((item) => item.kind !== 'scalar' || item.text.trim() !== '');
    return { kind: 'list', items: whole.map((item) => completeOne(item, field, path)), place: node.place };
  }

  function completeOne(node: YamlNode, field: Field, path: string): YamlNode {
    if (field.keys === undefined) return node;
    if (node.kind === 'scalar' && field.shorthand !== undefined) {
      return {
        kind: 'mapping',
        entries: [{ key: field.shorthand, keyPlace: node.place, value: node }],
        place: node.place,
      };
    }
    if (node.kind !== 'mapping') return node;
    const entries: Entry[] = [];
    for (const entry of node.entries) {
      const row = Object.hasOwn(field.keys, entry.key) ? field.keys[entry.key] : undefined;
      const below = `${path}.${entry.key}`;
      if (row === undefined) stray({ ...entry, key: below }, field.keys, '');
      else if (row.empty === 'refuse' && entry.value.kind === 'scalar' && entry.value.text.trim() === '')
        entries.push(entry);
      else {
        const value = complete(entry.value, row, below);
        if (value !== undefined) entries.push({ key: entry.key, keyPlace: entry.keyPlace, value });
      }
    }
    return { kind: 'mapping', entries, place: node.place };
  }
}

function oursFor(theirs: string, table: FieldTable): string | undefined {
  return synonymsIn(table).get(theirs);
}

/** The names that others use, and ours for them; of two fields with one synonym the first has it. */
const synonymsIn = remember((table: FieldTable): ReadonlyMap<string, string> => {
  const rows = Object.entries(table).flatMap(([key, { synonyms = [] }]) =>
    synonyms.map((name) => [name, key] as const),
  );
  return new Map(rows.reverse());
});

/** The value inside the maps that a dotted name walks through: `lead.alt` gives `{alt: …}`. */
function wrapped({ keyPlace, value }: Entry, inner: readonly string[]): YamlNode {
  return inner.reduceRight<YamlNode>(
    (node, key) => ({ kind: 'mapping', entries: [{ key, keyPlace, value: node }], place: node.place }),
    value,
  );
}

/** Two maps without a common key are one; anything else cannot be both. */
function merge(first: YamlNode, second: YamlNode): YamlNode | undefined {
  if (first.kind !== 'mapping' || second.kind !== 'mapping') return undefined;
  const keys = new Set(first.entries.map(({ key }) => key));
  if (second.entries.some(({ key }) => keys.has(key))) return undefined;
  return { ...first, entries: [...first.entries, ...second.entries] };
}
