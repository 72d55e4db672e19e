/**
 * Pictures that were made once, kept as files under names that say what they were made from and what their bytes are.
 *
 * A name is believed only as far as the bytes bear it out, so the folder may be deleted, cut off or exchanged: then pictures
 * are made again. A file comes into being whole, by renaming.
 */

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hash } from '../model/brands.ts';
import { hashOf } from '../model/hash.ts';

export interface Print {
  /** Absolute. */
  readonly path: string;
  readonly hash: Hash;
}

export interface PrintStore {
  /** The picture with this key, its bytes verified. */
  find(key: string): Print | undefined;
  /** Keeps a picture. Throws what Node throws where the disk refuses. */
  keep(key: string, bytes: Uint8Array): Print;
  /** Deletes pictures with other keys than these. */
  prune(keys: ReadonlySet<string>): void;
}

/** Pictures in `folder`, which need not exist. A key begins with two letters or digits. */
export function openPrintStore(folder: string): PrintStore {
  const shelves = new Map<string, Map<string, Hash>>();

  function shelf(name: string): Map<string, Hash> {
    const known = shelves.get(name) ?? new Map(filesIn(join(folder, name)).flatMap(named));
    shelves.set(name, known);
    return known;
  }

  return {
    find(key) {
      const name = shelfOf(key);
      const hash = shelf(name).get(key);
      if (hash === undefined) return undefined;
      const path = join(folder, name, `${key}.${hash}`);
      if (isWhole(path, hash)) return { path, hash };
      rmSync(path, { force: true });
      shelf(name).delete(key);
      return undefined;
    },
    keep(key, bytes) {
      const name = shelfOf(key);
      const hash = hashOf(bytes);
      const path = join(folder, name, `${key}.${hash}`);
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(`${path}.part`, bytes);
      renameSync(`${path}.part`, path);
      shelf(name).set(key, hash);
      return { path, hash };
    },
    prune(keys) {
      for (const name of filesIn(folder).filter((name) => shelfName.test(name))) {
        for (const file of filesIn(join(folder, name))) {
          const key = named(file)[0]?.[0];
          if (key === undefined || !keys.has(key)) rmSync(join(folder, name, file), { force: true });
        }
      }
    },
  };
}

const shelfName = /^[0-9a-z]{2}$/;

function shelfOf(key: string): string {
  return key.slice(0, 2);
}

/** The key and hash in a file's name; none for a file that was left half written. */
function named(file: string): [string, Hash][] {
  const [, key, hash] = /^(.+)\.([0-9a-f]{32})$/.exec(file) ?? [];
  return key === undefined || hash === undefined ? [] : [[key, hash as Hash]];
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isWhole(path: string, hash: Hash): boolean {
  try {
    return hashOf(readFileSync(path)) === hash;
  } catch {
    return false;
  }
}
