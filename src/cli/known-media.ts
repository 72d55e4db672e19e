/** The media of a project: what looks as it did is known, the rest is looked at. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readMedia } from '../media/read-media.ts';
import type { MediaRow } from '../memory/catalogue.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FileStamp, MediaFile, MediaOutcome } from '../model/source.ts';
import { isSettled, stampOf } from '../read/stamp.ts';

export interface KnownMedia {
  /** The good ones, in the given order. */
  readonly files: readonly MediaFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** To be remembered: those that may be taken to be the same as long as they look the same. */
  readonly settled: ReadonlyMap<SourcePath, MediaRow>;
}

export interface LookOptions {
  /** When the build began, in milliseconds since 1970. */
  readonly began: number;
  /** What came of a file when it looked like this. */
  known(path: SourcePath, stamp: FileStamp): MediaOutcome | undefined;
}

/** Looks at the files of `root` at these paths. */
export async function lookAtMedia(
  root: string,
  paths: readonly SourcePath[],
  { began, known }: LookOptions,
): Promise<KnownMedia> {
  const files: MediaFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const settled = new Map<SourcePath, MediaRow>();
  for (const path of paths) {
    const stamp = stampAt(join(root, path));
    const outcome = (stamp && known(path, stamp)) ?? (await lookAt(root, path));
    if (stamp !== undefined && isSettled(stamp, began)) settled.set(path, { stamp, outcome });
    if (outcome.value !== undefined) files.push(outcome.value);
    diagnostics.push(...outcome.diagnostics);
  }
  return { files, diagnostics, settled };
}

async function lookAt(root: string, path: SourcePath): Promise<MediaOutcome> {
  const { value, diagnostics } = await readMedia(root, [path]);
  return { value: value?.[0], diagnostics };
}

/** `undefined` where the disk spells the name in another Unicode form, or nothing stands there any more. */
function stampAt(file: string): FileStamp | undefined {
  const status = lstatSync(file, { throwIfNoEntry: false });
  return status?.isFile() ? stampOf(status) : undefined;
}
