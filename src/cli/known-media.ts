/** The media of a project: what looks as it did is known, the rest is looked at. */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { type ReadMediaOptions, readMedia } from '../media/read-media.ts';
import type { MediaRow } from '../memory/catalogue.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FileStamp, MediaFile, MediaOutcome } from '../model/source.ts';
import { isSettled, stampOf } from '../read/stamp.ts';

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
  /** What came of a file when it looked like this. */
  known(path: SourcePath, stamp: FileStamp): MediaOutcome | undefined;
}

/** Looks at the files of `root` at these paths. */
export async function lookAtMedia(
  root: string,
  paths: readonly SourcePath[],
  { began, known, ...reading }: LookOptions,
): Promise<KnownMedia> {
  const stamps = new Map(paths.map((path) => [path, stampAt(join(root, path))]));
  const outcomes = new Map<SourcePath, MediaOutcome>();
  for (const [path, stamp] of stamps) {
    const outcome = stamp && known(path, stamp);
    if (outcome !== undefined) outcomes.set(path, outcome);
  }
  const unknown = paths.filter((path) => !outcomes.has(path));
  for (const [index, outcome] of (await readMedia(root, unknown, reading)).entries()) {
    outcomes.set(unknown[index] as SourcePath, outcome);
  }
  return sorted(paths, { outcomes, stamps, began });
}

interface Looked {
  readonly outcomes: ReadonlyMap<SourcePath, MediaOutcome>;
  readonly stamps: ReadonlyMap<SourcePath, FileStamp | undefined>;
  readonly began: number;
}

function sorted(paths: readonly SourcePath[], { outcomes, stamps, began }: Looked): KnownMedia {
  const files: MediaFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const settled = new Map<SourcePath, MediaRow>();
  for (const path of paths) {
    const stamp = stamps.get(path);
    const outcome = outcomes.get(path);
    if (outcome === undefined) continue;
    if (stamp !== undefined && isSettled(stamp, began)) settled.set(path, { stamp, outcome });
    if (outcome.value !== undefined) files.push(outcome.value);
    diagnostics.push(...outcome.diagnostics);
  }
  return { files, diagnostics, settled };
}

/** `undefined` where the disk spells the name in another Unicode form, or nothing stands there any more. */
function stampAt(file: string): FileStamp | undefined {
  const status = lstatSync(file, { throwIfNoEntry: false });
  return status?.isFile() ? stampOf(status) : undefined;
}
