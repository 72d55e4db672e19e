/**
 * What stands in the output folder of all that was written there. What somebody changed or deleted is not counted, so that
 * it is drawn again.
 */

import { join } from 'node:path';
import type { Hash } from '../model/brands.ts';
import type { OutputPath } from '../model/output.ts';
import { guarded } from './disk-errors.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { type Manifest, readManifest, type Written } from './manifest.ts';
import type { SitePlace } from './site-place.ts';

/** A site compared with the record of it. Small and plain, so that another thread may have looked. */
export interface Look {
  /** How many files the record names; none where there is no record. */
  readonly files: number;
  /** Those that do not stand as they were written. */
  readonly fallen: readonly OutputPath[];
  /** Those that do, but with this other date: they were copied there from elsewhere. */
  readonly redated: readonly (readonly [OutputPath, number])[];
}

/** Looks at every file of the record. Throws what `emit` throws. */
export function lookAtSite({ manifest, out }: SitePlace, fs: FileSystem = nodeFileSystem): Look {
  return guarded(() => {
    const written = readManifest(manifest, fs) ?? new Map();
    const fallen: OutputPath[] = [];
    const redated: [OutputPath, number][] = [];
    for (const [path, { hash, bytes, modified }] of written) {
      const file = join(out, path);
      const entry = fs.look(file);
      if (entry?.kind !== 'file' || entry.bytes !== bytes) fallen.push(path);
      else if (entry.modified === modified) continue;
      else if (fs.hash(file) === hash) redated.push([path, entry.modified]);
      else fallen.push(path);
    }
    return { files: written.size, fallen, redated };
  });
}

/** Whether all that was written stands. */
export function isWhole({ files, fallen }: Look): boolean {
  return files > 0 && fallen.length === 0;
}

export interface StandingSite {
  /** Fingerprints of the pages behind the files that stand as they were written. */
  readonly pages: ReadonlyMap<OutputPath, Hash>;
  /** The record of what was written, dates as they are; `undefined` where there is none. */
  readonly record: Manifest | undefined;
}

/** What stands, once somebody has looked. Throws what `emit` throws. */
export function standingSite(
  { manifest }: SitePlace,
  { fallen, redated }: Look,
  fs: FileSystem = nodeFileSystem,
): StandingSite {
  const record = guarded(() => readManifest(manifest, fs)) ?? new Map<OutputPath, Written>();
  for (const [path, modified] of redated) {
    const written = record.get(path);
    if (written !== undefined) record.set(path, { ...written, modified });
  }
  const pages = new Map<OutputPath, Hash>();
  for (const [path, { fingerprint }] of record) if (fingerprint !== undefined) pages.set(path, fingerprint);
  for (const path of fallen) pages.delete(path);
  // Of a file that somebody changed it is still known that it was ours.
  return { pages, record: record.size === 0 ? undefined : record };
}
