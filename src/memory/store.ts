/**
 * What builds of a project remember, in a folder of its own. The folder may be deleted, cut off, exchanged or made by
 * another version: then less is remembered, and nothing wrong.
 */

import { mkdirSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Location, Memory, Reading, Stored } from '../model/memory.ts';
import type { FileStamp, MediaOutcome } from '../model/source.ts';
import { type Catalogue, emptyCatalogue, type MediaRow, readCatalogue, writeCatalogue } from './catalogue.ts';
import { scatteredPacks } from './compaction.ts';
import { type PackReader, readPacks } from './pack.ts';
import { writeRecords } from './records.ts';
import type { Row } from './rows.ts';
import { type SiteRecord, siteRecord } from './site-record.ts';
import { StoredReading } from './stored-reading.ts';

export interface Store {
  /** The hash of a text file that looks like this. */
  hashOf(path: SourcePath, stamp: FileStamp): Hash | undefined;
  /** What is known of a media file that looks like this, under this configuration. */
  media(path: SourcePath, stamp: FileStamp, configHash: Hash): MediaOutcome | undefined;
  readonly reading: Memory['reading'];
  readonly last: Memory['last'];
  note(name: string): string | undefined;
  /** What was planned last for the site of this name. */
  siteRecord(name: string): SiteRecord;
  /** Replaces what is remembered. Throws what Node throws, with the old memory whole. */
  save(build: Remembrance): void;
  close(): void;
}

/** What to remember of a build. */
interface Remembrance {
  readonly readingHash: Hash;
  readonly configHash: Hash;
  readonly readings: ReadonlyMap<SourcePath, Reading>;
  /**
   * Whether the build was kept. Of one that was refused only what came of files not seen before is remembered: of the
   * others the last good version is.
   */
  readonly isWhole?: boolean;
  /** Of the files that may be trusted to be the same when they look the same. */
  readonly stamps: ReadonlyMap<SourcePath, FileStamp>;
  readonly media: ReadonlyMap<SourcePath, MediaRow>;
  /** A text to keep beside those that are kept already; `undefined` to forget the one of this name. */
  readonly note: { readonly name: string; readonly text: string | undefined };
}

/** Opens the store in `folder`, which need not exist. Throws nothing: what cannot be read is not remembered. */
export function openStore(folder: string): Store {
  let catalogue = readCatalogue(folder);
  const packs = readPacks(folder);

  function rowOf(path: SourcePath, readingHash: Hash): Row | undefined {
    return readingHash === catalogue.readingHash ? catalogue.rows.get(path) : undefined;
  }

  return {
    hashOf(path, stamp) {
      const row = catalogue.rows.get(path);
      return row?.stamp !== undefined && isSame(row.stamp, stamp) ? row.hash : undefined;
    },
    media(path, stamp, configHash) {
      const row = configHash === catalogue.configHash ? catalogue.media.get(path) : undefined;
      return row !== undefined && isSame(row.stamp, stamp) ? row.outcome : undefined;
    },
    reading(path, hash, readingHash) {
      const row = rowOf(path, readingHash);
      return row?.hash === hash ? new StoredReading(path, row, packs) : undefined;
    },
    last(path, readingHash) {
      const row = rowOf(path, readingHash);
      return row && new StoredReading(path, row, packs);
    },
    note: (name) => catalogue.notes.get(name),
    siteRecord: (name) => siteRecord(folder, name, packs),
    save(build) {
      mkdirSync(folder, { recursive: true });
      const next = storeNext(folder, { catalogue, packs, build });
      writeCatalogue(folder, next);
      catalogue = next;
      removeUnused(folder, next);
    },
    close: packs.close,
  };
}

/** Forgets everything in `folder`. */
export function forget(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Forgets what in `folder` cannot be read any more, and what was planned from it. Throws what Node throws. */
export function mend(folder: string): void {
  const catalogue = readCatalogue(folder);
  const packs = readPacks(folder);
  try {
    const isThere = (location: Location | undefined): boolean =>
      location === undefined || packs.read(location) !== undefined;
    const sound = [...catalogue.rows].filter(([, { stored }]) => isThere(stored.outcome) && isThere(stored.body));
    writeCatalogue(folder, { ...catalogue, rows: new Map(sound) });
  } finally {
    packs.close();
  }
  for (const name of readdirSync(folder)) if (/^site-.*\.json$/.test(name)) unlinkSync(join(folder, name));
}

function isSame(one: FileStamp, other: FileStamp): boolean {
  return one[0] === other[0] && one[1] === other[1] && one[2] === other[2] && one[3] === other[3];
}

interface Before {
  readonly catalogue: Catalogue;
  readonly packs: PackReader;
  readonly build: Remembrance;
}

/** Writes what is not stored yet, and what lies scattered, into new packs. */
function storeNext(folder: string, { catalogue, packs, build }: Before): Catalogue {
  const { readingHash, configHash, readings, stamps, media, note, isWhole = true } = build;
  const known = readingHash === catalogue.readingHash ? catalogue : emptyCatalogue;
  const kept = isWhole ? keptRows(build, known) : new Map(known.rows);
  const scattered = scatteredPacks(folder, locationsOf(kept));
  const writer = writeRecords(folder, String(nextNumber(folder)));
  const moved = (kind: keyof Stored, location: Location | undefined): Location | undefined => {
    if (location === undefined || !scattered.has(location[0])) return location;
    const text = packs.read(location);
    return text === undefined ? undefined : writer.move(kind, text);
  };

  const rows = new Map<SourcePath, Row>();
  for (const [path, row] of kept) {
    const outcome = moved('outcome', row.stored.outcome);
    const body = moved('body', row.stored.body);
    // Of what cannot be read any more nothing is known.
    if (outcome === undefined || (row.body !== undefined && body === undefined)) continue;
    const { hash, planningHash, body: version } = row;
    const stamp = isWhole ? stamps.get(path) : row.stamp;
    rows.set(path, { stamp, hash, planningHash, body: version, stored: { outcome, body } });
  }
  for (const [path, reading] of readings) {
    if (kept.has(path)) continue;
    const { hash, planningHash, body, stored = writer.append(reading.outcome) } = reading;
    rows.set(path, { stamp: stamps.get(path), hash, planningHash, body, stored });
  }
  writer.close();
  return { readingHash, configHash, rows, media, notes: withNote(catalogue.notes, note) };
}

/** As many texts are kept, the newest. */
const mostNotes = 8;

function withNote(notes: Catalogue['notes'], { name, text }: Remembrance['note']): Catalogue['notes'] {
  const others = [...notes].filter(([other]) => other !== name);
  return new Map([...others.slice(1 - mostNotes), ...(text === undefined ? [] : [[name, text] as const])]);
}

function locationsOf(rows: Catalogue['rows']): readonly Location[] {
  return [...rows].flatMap(
    ([
      ,
      {
        stored: { outcome, body },
      },
    ]) => (body === undefined ? [outcome] : [outcome, body]),
  );
}

/** Rows of files whose outcomes are stored already. */
function keptRows({ readings }: Remembrance, { rows }: Catalogue): ReadonlyMap<SourcePath, Row> {
  const kept = new Map<SourcePath, Row>();
  for (const [path, { hash }] of readings) {
    const row = rows.get(path);
    if (row?.hash === hash) kept.set(path, row);
  }
  return kept;
}

const packName = /^(\d+)(?:-\d+)?(?:-bodies)?\.pack$/;

/** What the names of the packs of threads begin with, none of which is there; the folder is made. Throws what Node throws. */
export function packsFor(folder: string, threads: number): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const number = nextNumber(folder);
  return Array.from({ length: threads }, (_, thread) => `${number}-${thread}`);
}

/** A number above all that are there, so that no pack of a catalogue is ever written over. */
function nextNumber(folder: string): number {
  const numbers = readdirSync(folder).map((name) => Number(packName.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers) + 1;
}

function removeUnused(folder: string, { rows }: Catalogue): void {
  const used = new Set(locationsOf(rows).map(([pack]) => pack));
  for (const name of readdirSync(folder)) if (packName.test(name) && !used.has(name)) unlinkSync(join(folder, name));
}
