/**
 * Where texts lie in packs, by their hash, in memory that all threads see: as much for many threads as for one, and none of
 * it to be copied when a thread is told.
 */

import type { Hash } from '../model/brands.ts';
import type { Location } from '../model/memory.ts';

/** A hash table with open addressing. Plain data. */
export interface SharedIndex {
  readonly packs: readonly string[];
  /** Rows of 32-bit words: four of the hash, then pack (from 1; 0 in a free row), offset (low, high), bytes, check. */
  readonly rows: SharedArrayBuffer;
}

const rowWords = 9;
const packWord = 4;

/** An index of places, of which there are `most` at most. */
export function shareIndex(places: Iterable<readonly [Hash, Location]>, most: number): SharedIndex {
  // At most half full, so that a row is found within a few steps.
  const capacity = 2 ** Math.ceil(Math.log2(2 * most + 2));
  const shared = new SharedArrayBuffer(capacity * rowWords * Uint32Array.BYTES_PER_ELEMENT);
  const rows = new Uint32Array(shared);
  const packs = new Map<string, number>();
  for (const [hash, [pack, offset, bytes, check]] of places) {
    const number = packs.get(pack) ?? packs.size + 1;
    packs.set(pack, number);
    rows.set(
      [...wordsOf(hash), number, offset % 2 ** 32, Math.floor(offset / 2 ** 32), bytes, check],
      rowOf(rows, hash),
    );
  }
  return { packs: [...packs.keys()], rows: shared };
}

/** A function that finds a place in an index. */
export function createLookup(index: SharedIndex): (hash: Hash) => Location | undefined {
  const rows = new Uint32Array(index.rows);
  return (hash) => {
    const row = rowOf(rows, hash);
    const [number = 0, low = 0, high = 0, bytes = 0, check = 0] = rows.subarray(row + packWord, row + rowWords);
    const pack = index.packs[number - 1];
    return pack === undefined ? undefined : [pack, low + high * 2 ** 32, bytes, check];
  };
}

/** The first word of the row of a hash, or of the free one where it would stand. */
function rowOf(rows: Uint32Array, hash: Hash): number {
  const capacity = rows.length / rowWords;
  const words = wordsOf(hash);
  let slot = (words[0] ?? 0) % capacity;
  for (;;) {
    const row = slot * rowWords;
    if (rows[row + packWord] === 0 || words.every((word, at) => rows[row + at] === word)) return row;
    slot = (slot + 1) % capacity;
  }
}

function wordsOf(hash: Hash): readonly number[] {
  return [0, 8, 16, 24].map((at) => Number.parseInt(hash.slice(at, at + 8), 16));
}
