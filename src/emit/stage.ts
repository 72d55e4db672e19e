/** Finishes files in the staging folder, one by one, so that no more than one output is in memory. */

import { join } from 'node:path';
import { byCodeUnit } from '../lib/compare.ts';
import { locate } from '../lib/locate.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import { hashOf } from '../model/hash.ts';
import { type Output, type OutputContent, type OutputPath, type OutputRank, outputRanks } from '../model/output.ts';
import { sourceChanged } from './emit-refusal.ts';
import { makeFolders } from './exchange.ts';
import type { FileSystem } from './file-system.ts';
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

  function add({ path, rank, content }: Output): void {
    if (!isOutputPath(path)) throw new Error(`${path} is no path inside the output folder`);
    if (!keep.has(path)) throw new Error(`${path} was drawn but is no part of the site`);
    if (manifest.has(path)) throw new Error(`${path} was drawn twice`);
    const solid = solidOf(content);
    const standing = obstacles.hasTwin(path) ? undefined : unchanged(path, solid);
    manifest.set(path, standing ?? write(path, solid));
    if (standing === undefined) {
      obstacles.note(path);
      staged.push({ path, rank });
    }
  }

  /** The record of a file in the output folder that has these bytes already. */
  function unchanged(path: OutputPath, { hash, bytes }: Solid): Written | undefined {
    const entry = obstacles.at(path);
    if (entry?.kind !== 'file' || (bytes !== undefined && entry.bytes !== bytes.length)) return undefined;
    const known = before?.get(path);
    const untouched = known?.hash === hash && known.bytes === entry.bytes && known.modified === entry.modified;
    if (untouched) return known;
    if (bytes === undefined && known?.hash !== hash && before !== undefined) return undefined;
    return fs.hash(join(place.out, path)) === hash
      ? { hash, bytes: entry.bytes, modified: entry.modified, fingerprint: undefined }
      : undefined;
  }

  function write(path: OutputPath, solid: Solid): Written {
    const file = join(place.staging, path);
    if (made.size === 0) {
      if (fs.look(place.staging) === undefined) makeAbove(place.staging, fs);
      made.add('');
    }
    makeFolders(path, place.staging, { fs, made });
    if (solid.bytes !== undefined) fs.write(file, solid.bytes);
    else copy(solid.copyOf, file, solid.hash);
    const entry = fs.look(file);
    if (entry === undefined) throw new Error(`${file} was deleted while the site was being built`);
    return { hash: solid.hash, bytes: entry.bytes, modified: entry.modified, fingerprint: undefined };
  }

  function copy(source: SourcePath, to: string, hash: Hash): void {
    const disk = { has: (path: string) => fs.look(path) !== undefined, list: (folder: string) => fs.list(folder) };
    const from = locate(disk, place.root, source);
    if (fs.look(from)?.kind !== 'file') throw sourceChanged(source);
    fs.copy(from, to);
    if (fs.hash(to) !== hash) throw sourceChanged(source);
  }

  return {
    add,
    undrawn: () => [...keep].filter((path) => !manifest.has(path)),
    finish: () => ({ moves: inRankOrder(staged), removals, manifest, obstacles }),
  };
}

type Solid =
  | { readonly hash: Hash; readonly bytes: Uint8Array }
  | { readonly hash: Hash; readonly bytes: undefined; readonly copyOf: SourcePath };

function solidOf(content: OutputContent): Solid {
  if ('copyOf' in content) return { hash: content.hash, bytes: undefined, copyOf: content.copyOf };
  const bytes = 'text' in content ? Buffer.from(content.text) : content.bytes;
  return { hash: hashOf(bytes), bytes };
}

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
