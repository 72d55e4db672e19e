/** Finishes one file in the staging folder, in whatever thread it was drawn, unless its bytes stand in the site already. */

import { dirname, join } from 'node:path';
import { createEncoder } from '../lib/utf8.ts';
import type { Hash } from '../model/brands.ts';
import { hashOf } from '../model/hash.ts';
import type { Output, OutputContent, OutputPath, OutputRank } from '../model/output.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';

/** What stands where a file will stand: the hash of its bytes, or where nothing is recorded how many they are. */
export type Standing = { readonly hash: Hash } | { readonly bytes: number } | undefined;

/** A file drawn, which is no copy of one of the project. */
export interface Drawn extends Output {
  readonly content: Exclude<OutputContent, { readonly hash: Hash }>;
}

export interface Finished {
  readonly path: OutputPath;
  readonly rank: OutputRank;
  readonly hash: Hash;
  readonly bytes: number;
  /** When the staged file was last changed, in milliseconds since 1970; `undefined` where the one that stands is right. */
  readonly modified: number | undefined;
}

export interface Folders {
  readonly staging: string;
  readonly out: string;
}

/** A function that finishes files, any number of which may be at work on the same folders. Throws what Node throws. */
export function createFinisher(
  { staging, out }: Folders,
  fs: FileSystem = nodeFileSystem,
): (drawn: Drawn, standing: Standing) => Finished {
  const made = new Set<string>();
  const encode = createEncoder();

  function makeAbove(file: string): void {
    const folder = dirname(file);
    if (made.has(folder)) return;
    try {
      make(folder);
    } catch (cause) {
      if (!isMissing(cause)) throw cause;
      makeAbove(folder);
      make(folder);
    }
    made.add(folder);
  }

  /** Trying costs less than looking first, since nearly every folder is made here. */
  function make(folder: string): void {
    try {
      fs.makeFolder(folder);
    } catch (cause) {
      // It may have been there, or another thread was quicker.
      if (fs.look(folder)?.kind !== 'folder') throw cause;
    }
  }

  function stands(path: OutputPath, bytes: Uint8Array, known: { hash: Hash; standing: Standing }): boolean {
    const { hash, standing } = known;
    if (standing === undefined) return false;
    return 'hash' in standing
      ? standing.hash === hash
      : standing.bytes === bytes.length && fs.hash(join(out, path)) === hash;
  }

  return ({ path, rank, content }, standing) => {
    const bytes = 'text' in content ? encode(content.text) : content.bytes;
    const hash = hashOf(bytes);
    if (stands(path, bytes, { hash, standing })) return { path, rank, hash, bytes: bytes.length, modified: undefined };
    const file = join(staging, path);
    makeAbove(file);
    return { path, rank, hash, ...fs.write(file, bytes) };
  };
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
