/** A field: one row of the table that is parser, type check and manual at once. */

import type { z } from 'zod';
import type { TextData } from './yaml-tree.ts';

/** How a value is written and what it becomes. The schema reads text, lists of text and maps of text. */
export interface FieldType<T> {
  readonly schema: z.ZodType<T>;
  /** What the schema makes of text that is right, in a hundredth of the time; `undefined` for anything else. */
  readonly read?: (data: TextData) => { readonly value: T } | undefined;
  /** For people, to stand after "must be": `a whole number`. */
  readonly form: string;
  /** The fields of a map, or of the maps in a list. */
  readonly keys?: FieldTable;
  /** A single value stands for a list of one. */
  readonly list?: true;
  /** The key that a bare text stands for, where a map is expected. */
  readonly shorthand?: string;
  /** What a key without a value means: nothing was given (default), an empty text, or a mistake. */
  readonly empty?: 'keep' | 'refuse';
}

export interface Field<T = unknown> extends FieldType<T> {
  /** One sentence for the manual. */
  readonly doc: string;
  /** The value as YAML, on one line. */
  readonly example: string;
  readonly required?: boolean;
  /** Required, unless this says where the value comes from: a clause to stand after "unless". */
  readonly requiredUnless?: string;
  /** Names that other generators use for it. */
  readonly synonyms?: readonly string[];
}

export type FieldTable = Readonly<Record<string, Field>>;

/** What a table reads: no value where none was given or it could not be read. */
export type FieldValues<T extends FieldTable> = {
  readonly [K in keyof T]?: z.output<T[K]['schema']> | undefined;
};

/** The same inside a map, which is read whole or not at all. */
export type MapValues<T extends FieldTable> = {
  readonly [K in keyof T]: T[K] extends { readonly required: true }
    ? z.output<T[K]['schema']>
    : z.output<T[K]['schema']> | undefined;
};

type Row = Omit<Field, keyof FieldType<unknown>>;

/** Makes a row of a table. */
export function field<T, const R extends Row>(type: FieldType<T>, row: R): FieldType<T> & R {
  return { ...type, ...row };
}
