/**
 * What stands in the output folder of all that was written there. What somebody changed or deleted is not counted, so that
 * it is drawn again.
 */

import { join } from 'node:path';
import { once } from '../lib/remember.ts';
import type { Hash } from '../model/brands.ts';
import type { OutputPath } from '../model/output.ts';
import { guarded } from './disk-errors.ts';
import { type DiskEntry, type FileSystem, nodeFileSystem } from './file-system.ts';
import { type Columns, type Manifest, manifestOf, readColumns, type Written } from './manifest.ts';
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
    const columns = readColumns(manifest, fs);
    const count = columns?.paths.length ?? 0;
    if (columns === undefined || count === 0) return { pages: new Map(), isWhole: false, record: undefined };
    const changed = new Map<OutputPath, DiskEntry | undefined>();
    for (let index = 0; index < count; index += 1) {
      const path = columns.paths[index] as OutputPath;
      const entry = fs.look(join(out, path));
      const isSame = entry?.kind === 'file' && entry.bytes === columns.bytes[index];
      if (!isSame || entry.modified !== columns.modified[index]) changed.set(path, entry);
    }
    const found = once(() => foundIn(columns, changed, (path) => fs.hash(join(out, path))));
    return {
      // Where nothing changed, which is most often, nobody asks for more.
      isWhole: changed.size === 0 || found().isWhole,
      get pages() {
        return found().pages;
      },
      get record() {
        return found().record;
      },
    };
  });
}

/** What stands of a record, given what stands there of the files that do not look as they did. */
function foundIn(
  columns: Columns,
  changed: ReadonlyMap<OutputPath, DiskEntry | undefined>,
  hashOf: (path: OutputPath) => Hash,
): StandingSite {
  const record = manifestOf(columns);
  const pages = new Map<OutputPath, Hash>();
  let isWhole = true;
  for (const [path, written] of record) {
    const found = changed.has(path) ? foundAs(written, changed.get(path), () => hashOf(path)) : written;
    // Of a file that somebody changed it is still known that it was ours.
    if (found === undefined) isWhole = false;
    else {
      record.set(path, found);
      if (found.fingerprint !== undefined) pages.set(path, found.fingerprint);
    }
  }
  return { pages, isWhole, record };
}

/**
 * A file that stands as it was written. One that was copied there from elsewhere, with the same bytes and another date, is
 * one of them, with the date that it has.
 */
function foundAs(written: Written, entry: DiskEntry | undefined, hash: () => Hash): Written | undefined {
  if (entry?.kind !== 'file' || entry.bytes !== written.bytes || hash() !== written.hash) return undefined;
  return { ...written, modified: entry.modified };
}
