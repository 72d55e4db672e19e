/** The kinds of values that fields have, as zod schemas over text. A message is a clause to stand after "but". */

import { z } from 'zod';
import { foldSpace } from '../lib/fold-space.ts';
import { nearest } from '../lib/nearest.ts';
import { readSiteAddress, readWebAddress } from './address.ts';
import { readDuration } from './duration.ts';
import type { Field, FieldTable, FieldType, MapValues } from './field.ts';
import { canonicalLanguage } from './language.ts';
import { readMoment, type WrittenMoment } from './moment.ts';
import { slugOf, unportable } from './portable-name.ts';
import type { TextData } from './yaml-tree.ts';

const listLimit = 500;
const lineLimit = 5_000;
const proseLimit = 50_000;

/** Reads a text, or says in a clause why not. */
export type ReadText<T> = (
  text: string,
) => { readonly value: T } | { readonly mistake: string; readonly hint?: string };

/** A type of field that is made from one text. */
export function scalar<T>(form: string, read: ReadText<T>): FieldType<T> {
  const schema = z.string({ error: `must be ${form}` }).transform((text, context) => {
    const reading = read(text.trim());
    if ('value' in reading) return reading.value;
    context.addIssue({ code: 'custom', message: reading.mistake, params: { hint: reading.hint }, input: text });
    return z.NEVER;
  });
  const quick = (data: TextData): { readonly value: T } | undefined => {
    const reading = typeof data === 'string' ? read(data.trim()) : undefined;
    return reading !== undefined && 'value' in reading ? reading : undefined;
  };
  return { schema, form, read: quick };
}

/** Text on one line: white space is folded. */
export const line = scalar('text', (text) => bounded(foldSpace(text), lineLimit));

/** The same, where an empty text says something. */
export const lineOrEmpty: FieldType<string> = { ...line, empty: 'keep' };

/** Text with its line breaks. */
export const prose = scalar('text', (text) => bounded(text, proseLimit));

/** Inline Markdown, still to be rendered. */
export const inlineMarkdown: FieldType<string> = { ...prose, form: 'text (inline Markdown)' };

export const yesNo = scalar('yes or no', (text) => {
  if (/^(true|yes|on)$/i.test(text)) return { value: true };
  return /^(false|no|off)$/i.test(text) ? { value: false } : { mistake: 'must be yes or no' };
});

/** A whole number between two bounds, both included. */
export function wholeNumber(least: number, most: number): FieldType<number> {
  const mistake = 'must be a whole number';
  return scalar('a whole number', (text) => {
    if (!/^[+-]?\d{1,15}$/.test(text)) return { mistake };
    const value = Number(text);
    return value < least || value > most ? { mistake: `${mistake} from ${least} to ${most}` } : { value: value + 0 };
  });
}

/** A number from 0 to 1. */
const share = scalar('a number from 0 to 1', (text) => {
  const value = /^(?:\d{1,3}(?:\.\d{1,9})?|\.\d{1,9})$/.test(text) ? Number(text) : Number.NaN;
  return value >= 0 && value <= 1 ? { value } : { mistake: 'must be a number from 0 to 1' };
});

/** One of a few words. */
export function choice<const W extends string>(words: readonly W[]): FieldType<W> {
  const form = words.length === 1 ? `\`${words[0]}\`` : `one of ${words.join(', ')}`;
  return scalar(form, (text) => {
    const value = words.find((word) => word === text);
    if (value !== undefined) return { value };
    const meant = nearest(text, words);
    return { mistake: `must be ${form}`, ...(meant === undefined ? {} : { hint: `Did you mean \`${meant}\`?` }) };
  });
}

/** A day or an instant, still to be placed in a zone. */
export const moment: FieldType<WrittenMoment> = {
  ...scalar('a date, or a date and time', (text) => {
    const reading = readMoment(text);
    return 'mistake' in reading ? reading : { value: reading };
  }),
  empty: 'refuse',
};

/** A name that may stand in an address. */
export const portableName = scalar('a name for addresses', (text) => {
  const mistake = unportable(text);
  if (mistake === undefined) return { value: text.normalize('NFC') };
  return { mistake, hint: `Write, for instance, \`${slugOf(text)}\`.` };
});

export const language = scalar('a language tag', (text) => {
  const value = canonicalLanguage(text);
  const mistake = 'must be a language tag';
  return value === undefined ? { mistake, hint: 'Such as en, en-GB or zh-Hant (BCP 47).' } : { value };
});

export const webAddress = scalar('a web address', (text) => {
  const reading = readWebAddress(text);
  return typeof reading === 'string' ? { value: reading } : reading;
});

/** A page of this site, or an absolute URL. */
export const destination: FieldType<string> = scalar('an address of this site or a web address', (text) => {
  const reading = text.startsWith('/') ? readSiteAddress(text) : readWebAddress(text);
  if (typeof reading === 'string') return { value: reading };
  return { mistake: 'must be an address of this site, or an absolute web address', hint: reading.hint };
});

export const email = scalar('an e-mail address', (text) =>
  /^[^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]{1,190}\.[^\s@<>"(),;:.]{2,63}$/.test(text)
    ? { value: text }
    : { mistake: 'must be an e-mail address', hint: 'Such as newsdesk@example.org.' },
);

export const duration = scalar('a duration', (text) => {
  const value = readDuration(text);
  const mistake = 'must be a duration';
  return value === undefined ? { mistake, hint: 'Such as 1:05, 65 (seconds) or PT1M5S.' } : { value };
});

/** A path of a file in content/; where it leads is seen in planning. */
export const filePath = scalar('a path of a file', (text) => {
  const hint = 'Put the file into content/media and write its path, such as media/harbour.jpg.';
  if (/^(https?:)?\/\//i.test(text)) return { mistake: 'must be a file of this project, not of another site', hint };
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return { mistake: 'must be a path without a scheme or drive', hint };
  return text.includes('\\') ? { mistake: 'must have slashes, not backslashes', hint } : bounded(text, 1_000);
});

/** A list; a single value stands for a list of one. */
export function listOf<T>(type: FieldType<T>): FieldType<readonly T[]> {
  const form = `a list, each entry ${type.form}`;
  const schema = z
    .array(type.schema, { error: `must be ${form}` })
    .max(listLimit, { error: `must have at most ${listLimit} entries` });
  const { keys, shorthand } = type;
  return {
    schema,
    form,
    read: (data) => readList(type, data),
    list: true,
    ...(keys && { keys }),
    ...(shorthand !== undefined && { shorthand }),
  };
}

function readList<T>({ read }: FieldType<T>, data: TextData): { readonly value: readonly T[] } | undefined {
  if (read === undefined || !Array.isArray(data) || data.length > listLimit) return undefined;
  const value: T[] = [];
  for (const item of data as readonly TextData[]) {
    const found = read(item);
    if (found === undefined) return undefined;
    value.push(found.value);
  }
  return { value };
}

/** A point of a picture: how far from the left and from the top. */
export const point: FieldType<readonly [number, number]> = {
  list: true,
  form: 'two numbers from 0 to 1',
  schema: listOf(share).schema.transform(([left, top, ...rest], context) => {
    if (left !== undefined && top !== undefined && rest.length === 0) return [left, top] as const;
    context.addIssue({
      code: 'custom',
      message: 'must be two numbers from 0 to 1',
      params: { hint: 'Such as [0.4, 0.3].' },
    });
    return z.NEVER;
  }),
};

/** A map with fields of its own. */
export function mapOf<T extends FieldTable>(keys: T, shorthand?: keyof T & string): FieldType<MapValues<T>> {
  const entries = Object.entries(keys);
  const form = `a map of ${entries.map(([key]) => key).join(', ')}`;
  const shape = Object.fromEntries(
    entries.map(([key, row]) => [key, row.required === true ? row.schema : row.schema.optional()]),
  );
  // The shape has lost the names of its keys to the compiler; they are those of the table.
  const schema = z.object(shape, { error: `must be ${form}` }) as unknown as FieldType<MapValues<T>>['schema'];
  return { schema, form, keys, read: (data) => readMap(entries, data), ...(shorthand !== undefined && { shorthand }) };
}

function readMap<T extends FieldTable>(
  rows: readonly (readonly [string, Field])[],
  data: TextData,
): { readonly value: MapValues<T> } | undefined {
  if (typeof data !== 'object' || Array.isArray(data)) return undefined;
  const given = data as Readonly<Record<string, TextData>>;
  const value: Record<string, unknown> = {};
  for (const [key, { read, required }] of rows) {
    const item = Object.hasOwn(given, key) ? given[key] : undefined;
    if (item === undefined && required === true) return undefined;
    if (item === undefined) continue;
    const found = read?.(item);
    if (found === undefined) return undefined;
    value[key] = found.value;
  }
  return { value: value as MapValues<T> };
}

/** A map whose keys are free. */
export function recordOf<T>(type: FieldType<T>): FieldType<Readonly<Record<string, T>>> {
  const form = `a map, each value ${type.form}`;
  return { schema: z.record(z.string(), type.schema, { error: `must be ${form}` }), form };
}

function bounded(text: string, most: number): ReturnType<ReadText<string>> {
  return text.length > most ? { mistake: `must have at most ${most} characters` } : { value: text };
}
