/**
 * The only writer of the output folder: the new site stands whole, or the old one does.
 *
 * Files are finished in a staging folder and exchanged by renaming, in an order in which every link resolves at any
 * moment. What did not change is not touched, and nothing is deleted that was not written here.
 */

import { setImmediate } from 'node:timers/promises';
import { byCodeUnit } from '../lib/compare.ts';
import type { Hash } from '../model/brands.ts';
import type { Output, OutputPath } from '../model/output.ts';
import { guarded, isDiskError } from './disk-errors.ts';
import { EmitRefusal, foreignFiles, halfCommitted, notWritten } from './emit-refusal.ts';
import { finishExchange, follow } from './exchange.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import type { Finished, Folders, Standing } from './finish-file.ts';
import { type Journal, writeWhole } from './journal.ts';
import { type Manifest, manifestText, readManifest, type Written } from './manifest.ts';
import { type SitePlace, sitePlace } from './site-place.ts';
import { createStage, type Stage } from './stage.ts';
import type { StandingSite } from './standing-site.ts';

export interface EmitOptions {
  /** The output folder, absolute or relative to `root`. */
  readonly out: string;
  readonly root: string;
  /** Every path of the site. Those that are not among the outputs stand as they were written before. */
  readonly keep: ReadonlySet<OutputPath>;
  /** Of the pages behind the files, kept so that `standingPages` can tell them; those of undrawn files as they were. */
  readonly fingerprints?: ReadonlyMap<OutputPath, Hash> | undefined;
  /** What stands in the output folder, where that has been looked at already. */
  readonly standing?: StandingSite | undefined;
  /** Finishes further files of the site in the staging folder, in other threads, given what stands at their paths. */
  readonly elsewhere?: ((site: Elsewhere) => AsyncIterable<Finished>) | undefined;
  /** Stops the build as long as the old site is untouched. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each output. */
  readonly onOutput?: (() => void) | undefined;
  readonly fs?: FileSystem | undefined;
}

export interface Elsewhere extends Folders {
  standing(path: OutputPath): Standing;
}

export interface Emitted {
  readonly written: OutputPath[];
  readonly removed: OutputPath[];
}

/**
 * Makes the output folder hold exactly `keep`, and whatever others put there. Both lists of the result are sorted.
 *
 * Throws `EmitRefusal` where the disk or the folder stands in the way, and an `Error` for a path that leaves the
 * folder, is not in `keep` or comes twice.
 */
export async function emit(outputs: Iterable<Output>, options: EmitOptions): Promise<Emitted> {
  const fs = options.fs ?? nodeFileSystem;
  const place = preparePlace(options);
  const before =
    options.standing === undefined ? guarded(() => readManifest(place.manifest, fs)) : options.standing.record;
  const stage = createStage({ place, before, keep: options.keep }, fs);
  try {
    await fill(stage, outputs, options, place);
    const { journal, manifest } = finished(stage, { before, place, fingerprints: options.fingerprints });
    return exchange({ journal, manifest, before }, place, fs);
  } catch (cause) {
    // Once the journal is written the staging folder is needed to finish.
    if (!(cause instanceof EmitRefusal && cause.diagnostic.code === 'emit/unfinished')) discard(place, fs);
    throw isDiskError(cause) ? notWritten(cause) : cause;
  }
}

/**
 * Judges the output folder and finishes what an interrupted build began. `emit` does this too; a command does it
 * before anything else, so that half a site never stands for longer than it must.
 */
export function preparePlace(options: Pick<EmitOptions, 'root' | 'out' | 'fs'>): SitePlace {
  const fs = options.fs ?? nodeFileSystem;
  return guarded(() => {
    const place = sitePlace(options, fs);
    finishExchange(place, fs);
    return place;
  });
}

async function fill(stage: Stage, outputs: Iterable<Output>, options: EmitOptions, place: SitePlace): Promise<void> {
  const { signal, onOutput, elsewhere } = options;
  let count = 0;
  for (const output of outputs) {
    stage.add(output);
    onOutput?.();
    count += 1;
    // Signals and the progress bar get their turn.
    if (count % 32 === 0) await setImmediate();
    if (signal?.aborted) throw signal.reason;
  }
  if (elsewhere === undefined) return;
  const { staging, out } = place;
  for await (const finished of elsewhere({ staging, out, standing: stage.standing })) {
    stage.admit(finished);
    onOutput?.();
    if (signal?.aborted) throw signal.reason;
  }
}

interface Finish {
  readonly before: Manifest | undefined;
  readonly place: SitePlace;
  readonly fingerprints: EmitOptions['fingerprints'];
}

function finished(stage: Stage, { before, place, fingerprints }: Finish): { journal: Journal; manifest: Manifest } {
  const { moves, manifest, obstacles, removals } = stage.finish();
  if (obstacles.foreign.size > 0) throw foreignFiles(place.out, [...obstacles.foreign].sort(byCodeUnit));
  const complete = new Map<OutputPath, Written>();
  for (const [path, written] of manifest) complete.set(path, { ...written, fingerprint: fingerprints?.get(path) });
  for (const path of stage.undrawn()) {
    const known = before?.get(path);
    if (known === undefined) throw new Error(`${path} belongs to the site but was never drawn`);
    if (known.fingerprint !== fingerprints?.get(path)) throw new Error(`${path} changed but was not drawn`);
    complete.set(path, known);
  }
  return { journal: { clear: obstacles.clear, moves, removals }, manifest: complete };
}

interface Commit {
  readonly journal: Journal;
  readonly manifest: Manifest;
  readonly before: Manifest | undefined;
}

function exchange({ journal, manifest, before }: Commit, place: SitePlace, fs: FileSystem): Emitted {
  const text = manifestText(manifest);
  if (fs.look(place.store) === undefined) fs.makeFolder(place.store);
  if (journal.moves.length === 0 && journal.removals.length === 0) {
    if (before === undefined || manifestText(before) !== text) writeWhole(place.manifest, text, fs);
    return { written: [], removed: [] };
  }
  fs.write(place.nextManifest, text);
  commitTo(journal, place, fs);
  follow(journal, place, fs);
  return { written: journal.moves.toSorted(byCodeUnit), removed: journal.removals.toSorted(byCodeUnit) };
}

/** Writes the journal: before this the old site stands, after it the new one does. */
function commitTo(journal: Journal, place: SitePlace, fs: FileSystem): void {
  try {
    writeWhole(place.journal, JSON.stringify(journal), fs);
  } catch (cause) {
    throw fs.look(place.journal) === undefined ? cause : halfCommitted(place.out, cause);
  }
}

/** Leaves nothing behind; what cannot be deleted is deleted by the next build. */
function discard({ staging, nextManifest, journal }: SitePlace, fs: FileSystem): void {
  for (const path of [staging, nextManifest, `${journal}.part`]) {
    try {
      if (fs.look(path) !== undefined) fs.removeTree(path);
    } catch {
      return;
    }
  }
}
