/** What a store holds and where: one row a file of the project. A catalogue that is not whole is no catalogue. */

import { join } from 'node:path';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { BodyStamp, Reading, Stored } from '../model/memory.ts';
import type { FileStamp, MediaOutcome } from '../model/source.ts';
import { readWhole, type WholeFile, writeWhole } from './whole-file.ts';

/** A text file of the project, and what came of it. */
export interface Row extends Pick<Reading, 'hash' | 'planningHash' | 'body'> {
  /** How the file looked when it was read; `undefined` where that was too soon after a change to be trusted. */
  readonly stamp: FileStamp | undefined;
  readonly stored: Stored;
}

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
  readonly rows: ReadonlyMap<SourcePath, Row>;
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
    rows: [...rows].map(([path, row]) => writtenRow(path, row)),
    media: [...media],
    notes: [...notes],
  };
  writeWhole(fileIn(folder), written);
}

function fileIn(folder: string): WholeFile {
  return { path: join(folder, 'catalogue.json'), form: 'catalogue 4' };
}

interface Written {
  readonly readingHash: Hash | undefined;
  readonly configHash: Hash | undefined;
  readonly rows: readonly WrittenRow[];
  readonly media: readonly (readonly [SourcePath, MediaRow])[];
  readonly notes: readonly (readonly [string, string])[];
}

/** The last two are left out where there is no body; `0` stands for a stamp that cannot be trusted. */
type WrittenRow = readonly [
  path: SourcePath,
  stamp: FileStamp | 0,
  hash: Hash,
  planningHash: Hash,
  outcome: Stored['outcome'],
  body?: Stored['body'],
  bodyHash?: BodyStamp['hash'],
  words?: BodyStamp['words'],
];

function writtenRow(path: SourcePath, { stamp, hash, planningHash, stored, body }: Row): WrittenRow {
  const short = [path, stamp ?? 0, hash, planningHash, stored.outcome] as const;
  return body === undefined ? short : [...short, stored.body, body.hash, body.words];
}

function rowsOf(written: readonly WrittenRow[]): Catalogue['rows'] {
  const rows = new Map<SourcePath, Row>();
  for (const [path, stamp, hash, planningHash, outcome, body, bodyHash, words = 0] of written) {
    rows.set(path, {
      stamp: stamp || undefined,
      hash,
      planningHash,
      stored: { outcome, body },
      body: bodyHash && { hash: bodyHash, words },
    });
  }
  return rows;
}
