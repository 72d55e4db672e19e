/** Finishes files in the staging folder, one by one, so that no more than one output is in memory. */

import { join } from 'node:path';
import { byCodeUnit } from '../lib/compare.ts';
import { locate } from '../lib/locate.ts';
import type { Hash } from '../model/brands.ts';
import { type Output, type OutputContent, type OutputPath, type OutputRank, outputRanks } from '../model/output.ts';
import { sourceChanged } from './emit-refusal.ts';
import { makeFolders } from './exchange.ts';
import type { FileSystem } from './file-system.ts';
import { createFinisher, type Finished, type Standing } from './finish-file.ts';
import type { Manifest, Written } from './manifest.ts';
import { findObstacles, type Obstacles } from './obstacles.ts';
import { isOutputPath } from './output-path.ts';
import type { SitePlace } from './site-place.ts';

export interface StageInput {
  readonly place: SitePlace;
  readonly before: Manifest | undefined;
  readonly keep: ReadonlySet<OutputPath>;
}

export interface Stage {
  /** Stages the output, unless the same bytes stand in the output folder already. */
  add(output: Output): void;
  /** What stands at a path of the site, for whoever finishes its file elsewhere. */
  standing(path: OutputPath): Standing;
  /** Takes in a file that was finished elsewhere. */
  admit(finished: Finished): void;
  /** Paths of the site that were not added. */
  undrawn(): readonly OutputPath[];
  finish(): {
    /** What was staged, in the order of ranks. */
    readonly moves: readonly OutputPath[];
    readonly removals: readonly OutputPath[];
    /** Of everything added. */
    readonly manifest: Manifest;
    readonly obstacles: Obstacles;
  };
}

export function createStage({ place, before, keep }: StageInput, fs: FileSystem): Stage {
  const removals = [...(before?.keys() ?? [])].filter((path) => !keep.has(path)).sort(byCodeUnit);
  const obstacles = findObstacles({ out: place.out, before, removals }, fs);
  const manifest = new Map<OutputPath, Written>();
  const staged: { path: OutputPath; rank: OutputRank }[] = [];
  const made = new Set<string>();
  const finish = createFinisher(place, fs);

  function add({ path, rank, content }: Output): void {
    check(path);
    admit('hash' in content ? copied({ path, rank, content }) : finish({ path, rank, content }, standing(path)));
  }

  function check(path: OutputPath): void {
    if (!isOutputPath(path)) throw new Error(`${path} is no path inside the output folder`);
    if (!keep.has(path)) throw new Error(`${path} was drawn but is no part of the site`);
    if (manifest.has(path)) throw new Error(`${path} was drawn twice`);
  }

  function standing(path: OutputPath): Standing {
    const entry = obstacles.hasTwin(path) ? undefined : obstacles.at(path);
    if (entry?.kind !== 'file') return undefined;
    const known = before?.get(path);
    const isUntouched = known !== undefined && known.bytes === entry.bytes && known.modified === entry.modified;
    return isUntouched ? { hash: known.hash } : { bytes: entry.bytes };
  }

  function admit({ path, rank, hash, bytes, modified }: Finished): void {
    check(path);
    const stands = modified === undefined ? obstacles.at(path)?.modified : undefined;
    if (modified === undefined && stands === undefined) throw new Error(`${path} was deleted while it was looked at`);
    manifest.set(path, { hash, bytes, modified: modified ?? stands ?? 0, fingerprint: undefined });
    if (modified === undefined) return;
    obstacles.note(path);
    staged.push({ path, rank });
  }

  function copied({ path, rank, content: from }: { path: OutputPath; rank: OutputRank; content: Copy }): Finished {
    const { hash } = from;
    const there = standing(path);
    const isKnown = there !== undefined && 'hash' in there && there.hash === hash;
    // Only where nothing is known of what was written is a file read to find out.
    const isSame = there !== undefined && 'bytes' in there && (before === undefined || before.get(path)?.hash === hash);
    if (isKnown || (isSame && fs.hash(join(place.out, path)) === hash)) {
      return { path, rank, hash, bytes: fs.look(join(place.out, path))?.bytes ?? 0, modified: undefined };
    }
    const file = join(place.staging, path);
    if (fs.look(place.staging) === undefined) makeAbove(place.staging, fs);
    makeFolders(path, place.staging, { fs, made });
    copy(from, file, hash);
    const entry = fs.look(file);
    if (entry === undefined) throw new Error(`${file} was deleted while the site was being built`);
    return { path, rank, hash, bytes: entry.bytes, modified: entry.modified };
  }

  function copy(source: Copy, to: string, hash: Hash): void {
    const disk = { has: (path: string) => fs.look(path) !== undefined, list: (folder: string) => fs.list(folder) };
    const from = 'made' in source ? source.made : locate(disk, place.root, source.copyOf);
    const name = 'made' in source ? source.made : source.copyOf;
    if (fs.look(from)?.kind !== 'file') throw sourceChanged(name);
    fs.copy(from, to);
    if (fs.hash(to) !== hash) throw sourceChanged(name);
  }

  return {
    add,
    standing,
    admit,
    undrawn: () => [...keep].filter((path) => !manifest.has(path)),
    finish: () => ({ moves: inRankOrder(staged), removals, manifest, obstacles }),
  };
}

/** A file of the project, or one that was made for the site and lies at an absolute path. */
type Copy = Extract<OutputContent, { readonly hash: Hash }>;

/** Makes a folder and those above it that are not there. */
function makeAbove(folder: string, fs: FileSystem): void {
  const above = join(folder, '..');
  if (fs.look(above) === undefined) makeAbove(above, fs);
  fs.makeFolder(folder);
}

function inRankOrder(
  staged: readonly { readonly path: OutputPath; readonly rank: OutputRank }[],
): readonly OutputPath[] {
  return staged
    .toSorted((a, b) => outputRanks.indexOf(a.rank) - outputRanks.indexOf(b.rank) || byCodeUnit(a.path, b.path))
    .map(({ path }) => path);
}
