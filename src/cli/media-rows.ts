/** The media files of a project that look as they did when somebody looked into them. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { MediaRow } from '../memory/catalogue.ts';
import type { SourcePath } from '../model/brands.ts';
import type { FileStamp, MediaOutcome } from '../model/source.ts';
import { stampOf } from '../read/stamp.ts';

/** Rows of those of `paths` that `known` knows. */
export function knownMedia(
  root: string,
  paths: readonly SourcePath[],
  known: (path: SourcePath, stamp: FileStamp) => MediaOutcome | undefined,
): ReadonlyMap<SourcePath, MediaRow> {
  const rows = new Map<SourcePath, MediaRow>();
  for (const path of paths) {
    const stamp = stampAt(join(root, path));
    const outcome = stamp && known(path, stamp);
    if (stamp !== undefined && outcome !== undefined) rows.set(path, { stamp, outcome });
  }
  return rows;
}

/** `undefined` where the disk spells the name in another Unicode form, or nothing stands there any more. */
export function stampAt(file: string): FileStamp | undefined {
  const status = lstatSync(file, { throwIfNoEntry: false });
  return status?.isFile() ? stampOf(status) : undefined;
}
