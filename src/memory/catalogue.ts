/** What a store holds and where: one row a file of the project. A catalogue that is not whole is no catalogue. */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Location } from '../model/memory.ts';
import type { FileStamp, MediaOutcome } from '../model/source.ts';

/** A text file of the project. */
export interface Row {
  /** How the file looked when it was read; `undefined` where that was too soon after a change to be trusted. */
  readonly stamp: FileStamp | undefined;
  readonly hash: Hash;
  /** What came of it; `undefined` where nothing is kept. */
  readonly outcome: Location | undefined;
  readonly body: Location | undefined;
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

const fileName = 'catalogue.json';

/** Raised with every change of what is stored. */
const version = 3;

export const emptyCatalogue: Catalogue = {
  readingHash: undefined,
  configHash: undefined,
  rows: new Map(),
  media: new Map(),
  notes: new Map(),
};

/** The catalogue in `folder`; an empty one where there is none, or one that is damaged or of another version. */
export function readCatalogue(folder: string): Catalogue {
  try {
    const bytes = readFileSync(join(folder, fileName));
    const end = bytes.indexOf(10);
    const rest = bytes.subarray(end + 1);
    if (bytes.toString('latin1', 0, end) !== headOf(rest)) return emptyCatalogue;
    const { readingHash, configHash, rows, media, notes } = JSON.parse(rest.toString('utf8')) as Stored;
    return {
      readingHash,
      configHash,
      rows: rowsOf(rows),
      media: new Map(media),
      notes: new Map(notes),
    };
  } catch {
    return emptyCatalogue;
  }
}

/** Replaces the catalogue in `folder` whole. Throws what Node throws. */
export function writeCatalogue(folder: string, { readingHash, configHash, rows, media, notes }: Catalogue): void {
  const stored: Stored = {
    readingHash,
    configHash,
    rows: [...rows].map(([path, row]) => [path, row.stamp ?? 0, row.hash, row.outcome ?? 0, row.body ?? 0]),
    media: [...media],
    notes: [...notes],
  };
  const rest = Buffer.from(JSON.stringify(stored));
  const path = join(folder, fileName);
  writeFileSync(`${path}.part`, Buffer.concat([Buffer.from(`${headOf(rest)}\n`), rest]));
  renameSync(`${path}.part`, path);
}

/** `0` for what is not there. */
type StoredRow = readonly [
  path: SourcePath,
  stamp: FileStamp | 0,
  hash: Hash,
  outcome: Location | 0,
  body: Location | 0,
];

interface Stored {
  readonly readingHash: Hash | undefined;
  readonly configHash: Hash | undefined;
  readonly rows: readonly StoredRow[];
  readonly media: readonly (readonly [SourcePath, MediaRow])[];
  readonly notes: readonly (readonly [string, string])[];
}

function rowsOf(stored: readonly StoredRow[]): Catalogue['rows'] {
  const rows = new Map<SourcePath, Row>();
  for (const [path, stamp, hash, outcome, body] of stored) {
    rows.set(path, { stamp: stamp || undefined, hash, outcome: outcome || undefined, body: body || undefined });
  }
  return rows;
}

function headOf(rest: Uint8Array): string {
  return `broadsheet catalogue ${version} ${crc32(rest)}`;
}
