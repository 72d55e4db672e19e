/** What a store holds and where: one row a file of the project. A catalogue that is not whole is no catalogue. */

import { join } from 'node:path';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { FileStamp, MediaOutcome } from '../model/source.ts';
import { type Columns, columnsOf, type Rows, rowsOf } from './rows.ts';
import { readWhole, type WholeFile, writeWhole } from './whole-file.ts';

/** A picture or another file that is published as it is. */
export interface MediaRow {
  readonly stamp: FileStamp;
  readonly outcome: MediaOutcome;
}

export interface Catalogue {
  /** Of what the outcomes of texts depend on besides them. */
  readonly readingHash: Hash | undefined;
  /** Of the configuration under which the media were looked at. */
  readonly configHash: Hash | undefined;
  readonly rows: Rows;
  readonly media: ReadonlyMap<SourcePath, MediaRow>;
  /** Small texts by name. */
  readonly notes: ReadonlyMap<string, string>;
}

export const emptyCatalogue: Catalogue = {
  readingHash: undefined,
  configHash: undefined,
  rows: new Map(),
  media: new Map(),
  notes: new Map(),
};

/** The catalogue in `folder`; an empty one where there is none, or one that is damaged or of another version. */
export function readCatalogue(folder: string): Catalogue {
  const written = readWhole(fileIn(folder)) as Written | undefined;
  if (written === undefined) return emptyCatalogue;
  const { rows, media, notes, ...hashes } = written;
  return { ...hashes, rows: rowsOf(rows), media: new Map(media), notes: new Map(notes) };
}

/** Replaces the catalogue in `folder` whole. Throws what Node throws. */
export function writeCatalogue(folder: string, { rows, media, notes, ...hashes }: Catalogue): void {
  const written: Written = {
    ...hashes,
    rows: columnsOf(rows),
    media: [...media],
    notes: [...notes],
  };
  writeWhole(fileIn(folder), written);
}

function fileIn(folder: string): WholeFile {
  return { path: join(folder, 'catalogue.json'), form: 'catalogue 6' };
}

interface Written {
  readonly readingHash: Hash | undefined;
  readonly configHash: Hash | undefined;
  readonly rows: Columns;
  readonly media: readonly (readonly [SourcePath, MediaRow])[];
  readonly notes: readonly (readonly [string, string])[];
}
