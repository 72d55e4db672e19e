/** The media of a project: what looks as it did is known, the rest is looked at. */

import { join } from 'node:path';
import { readMedia } from '../media/read-media.ts';
import type { MediaRow } from '../memory/catalogue.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FileStamp, MediaFile, MediaOutcome } from '../model/source.ts';
import { isSettled } from '../read/stamp.ts';
import { stampAt } from './media-rows.ts';

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
  readonly known: ReadonlyMap<SourcePath, MediaRow>;
}

/** Looks at those of the files of `root` at these paths that are not known. */
export async function lookAtMedia(
  root: string,
  paths: readonly SourcePath[],
  { began, known }: LookOptions,
): Promise<KnownMedia> {
  const files: MediaFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const settled = new Map<SourcePath, MediaRow>();
  for (const path of paths) {
    const { stamp, outcome } = known.get(path) ?? (await lookAt(root, path));
    if (stamp !== undefined && isSettled(stamp, began)) settled.set(path, { stamp, outcome });
    if (outcome.value !== undefined) files.push(outcome.value);
    diagnostics.push(...outcome.diagnostics);
  }
  return { files, diagnostics, settled };
}

async function lookAt(
  root: string,
  path: SourcePath,
): Promise<{ readonly stamp: FileStamp | undefined; readonly outcome: MediaOutcome }> {
  // Taken first: a file that changes while it is looked at will not look like this any more.
  const stamp = stampAt(join(root, path));
  const { value, diagnostics } = await readMedia(root, [path]);
  return { stamp, outcome: { value: value?.[0], diagnostics } };
}
