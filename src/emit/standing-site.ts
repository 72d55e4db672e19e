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

export interface StandingSite {
  /** Fingerprints of the pages behind the files that stand as they were written. */
  readonly pages: ReadonlyMap<OutputPath, Hash>;
  /** Whether all that was written stands so. */
  readonly isWhole: boolean;
  /** The record of what was written, dates as they are; `undefined` where there is none. */
  readonly record: Manifest | undefined;
}

/** Looks at every file of the record. Throws what `emit` throws. */
export function standingSite({ manifest, out }: SitePlace, fs: FileSystem = nodeFileSystem): StandingSite {
  return guarded(() => {
    const record = readManifest(manifest, fs) ?? new Map<OutputPath, Written>();
    const pages = new Map<OutputPath, Hash>();
    let standing = 0;
    for (const [path, written] of record) {
      const found = foundAs(written, join(out, path), fs);
      // Of a file that somebody changed it is still known that it was ours.
      if (found === undefined) continue;
      standing += 1;
      if (found !== written) record.set(path, found);
      if (found.fingerprint !== undefined) pages.set(path, found.fingerprint);
    }
    const isKnown = record.size > 0;
    return { pages, isWhole: isKnown && standing === record.size, record: isKnown ? record : undefined };
  });
}

/**
 * A file that stands as it was written. One that was copied there from elsewhere, with the same bytes and another date, is
 * one of them, with the date that it has.
 */
function foundAs(written: Written, file: string, fs: FileSystem): Written | undefined {
  const entry = fs.look(file);
  if (entry?.kind !== 'file' || entry.bytes !== written.bytes) return undefined;
  if (entry.modified === written.modified) return written;
  return fs.hash(file) === written.hash ? { ...written, modified: entry.modified } : undefined;
}
