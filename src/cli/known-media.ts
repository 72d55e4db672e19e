/** The media of a project: what looks as it did is known, the rest is looked at. */

import { join } from 'node:path';
import { type ReadMediaOptions, readMedia } from '../media/read-media.ts';
import type { MediaRow } from '../memory/catalogue.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FileStamp, MediaFile, MediaOutcome } from '../model/source.ts';
import { isSettled } from '../read/stamp.ts';
import { stampAt } from './media-rows.ts';

export interface KnownMedia {
  /** In the given order, those with a fault included. */
  readonly files: readonly MediaFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** To be remembered: those that may be taken to be the same as long as they look the same. */
  readonly settled: ReadonlyMap<SourcePath, MediaRow>;
}

export interface LookOptions extends ReadMediaOptions {
  /** When the build began, in milliseconds since 1970. */
  readonly began: number;
  readonly known: ReadonlyMap<SourcePath, MediaRow>;
}

/** Looks at those of the files of `root` at these paths that are not known. */
export async function lookAtMedia(
  root: string,
  paths: readonly SourcePath[],
  { began, known, ...reading }: LookOptions,
): Promise<KnownMedia> {
  const unknown = paths.filter((path) => !known.has(path));
  // Taken first: a file that changes while it is looked at will not look like this any more.
  const stamps = unknown.map((path) => stampAt(join(root, path)));
  const looked = new Map<SourcePath, Looked>();
  for (const [index, outcome] of (await readMedia(root, unknown, reading)).entries()) {
    looked.set(unknown[index] as SourcePath, { stamp: stamps[index], outcome });
  }
  const files: MediaFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const settled = new Map<SourcePath, MediaRow>();
  for (const path of paths) {
    const row = known.get(path) ?? looked.get(path);
    if (row === undefined) continue;
    const { stamp, outcome } = row;
    if (stamp !== undefined && isSettled(stamp, began)) settled.set(path, { stamp, outcome });
    if (outcome.value !== undefined) files.push(outcome.value);
    diagnostics.push(...outcome.diagnostics);
  }
  return { files, diagnostics, settled };
}

interface Looked {
  readonly stamp: FileStamp | undefined;
  readonly outcome: MediaOutcome;
}
