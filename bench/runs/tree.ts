/** A folder of files as values: what is there, what a run wrote, and how two trees differ. */

import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Leaf {
  readonly bytes: number;
  /** Changes when the file is written or replaced, not when it is moved with its folder. */
  readonly stamp: string;
}

/** Path → file; paths are relative and have slashes. Empty where there is no folder. */
export type Tree = ReadonlyMap<string, Leaf>;

export function readTree(folder: string): Tree {
  const tree = new Map<string, Leaf>();
  const open = [''];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of entriesOf(join(folder, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory()) {
        open.push(path);
        continue;
      }
      const { ino, mtimeNs, size } = lstatSync(join(folder, path), { bigint: true });
      tree.set(path, { bytes: Number(size), stamp: `${ino} ${mtimeNs} ${size}` });
    }
  }
  return tree;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

export interface Amount {
  readonly files: number;
  readonly bytes: number;
}

export function amountOf(tree: Tree): Amount {
  return { files: tree.size, bytes: [...tree.values()].reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** What was written between two looks at the same folder, the same bytes written again included. */
export function writtenBetween(before: Tree, after: Tree): Amount {
  return amountOf(new Map([...after].filter(([path, { stamp }]) => before.get(path)?.stamp !== stamp)));
}

export interface Hashed {
  readonly stamp: string;
  readonly hash: string;
}

/** Path → the hash of its bytes. Files that have the stamp of `known` are not read again. */
export function hashTree(folder: string, tree: Tree, known: ReadonlyMap<string, Hashed>): ReadonlyMap<string, Hashed> {
  const hashes = new Map<string, Hashed>();
  for (const [path, { stamp }] of tree) {
    const old = known.get(path);
    hashes.set(path, old?.stamp === stamp ? old : { stamp, hash: hashOf(readFileSync(join(folder, path))) });
  }
  return hashes;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64');
}

/** Path → hash, without stamps. */
export function hashesOf(tree: ReadonlyMap<string, Hashed>): ReadonlyMap<string, string> {
  return new Map([...tree].map(([path, { hash }]) => [path, hash]));
}

/** How a tree differs from the one it should be; counts of files, and the first of each kind. */
export interface Faults {
  /** With other bytes than a clean build gives. */
  readonly stale: number;
  readonly missing: number;
  /** That a clean build does not have. */
  readonly orphans: number;
  readonly examples: readonly string[];
}

export const noFaults: Faults = { stale: 0, missing: 0, orphans: 0, examples: [] };

export function faultsOf(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Faults {
  const stale = [...wanted].filter(([path, hash]) => found.has(path) && found.get(path) !== hash).map(([path]) => path);
  const missing = [...wanted.keys()].filter((path) => !found.has(path));
  const orphans = [...found.keys()].filter((path) => !wanted.has(path));
  const examples = [stale, missing, orphans].flatMap((paths) => paths.toSorted().slice(0, 2));
  return { stale: stale.length, missing: missing.length, orphans: orphans.length, examples };
}
