/**
 * The rows of a catalogue in columns. Every build reads them all, and most builds ask of each no more than how its file looked:
 * a value of a row is made when it is asked for.
 */

import type { Hash, SourcePath } from '../model/brands.ts';
import type { Location, Reading, Stored } from '../model/memory.ts';
import type { FileStamp } from '../model/source.ts';

/** A text file of the project, and what came of it. */
export interface Row extends Pick<Reading, 'hash' | 'planningHash' | 'body'> {
  /** How the file looked when it was read; `undefined` where that was too soon after a change to be trusted. */
  readonly stamp: FileStamp | undefined;
  readonly stored: Stored;
}

/** What both a map and columns are. */
export interface Rows extends Iterable<readonly [SourcePath, Row]> {
  get(path: SourcePath): Row | undefined;
}

/** Of each row four numbers of its stamp, and of its two places; zeros for what is not there. Hashes have a space between. */
export interface Columns {
  readonly paths: readonly SourcePath[];
  readonly stamps: readonly number[];
  readonly hashes: string;
  readonly planningHashes: string;
  readonly bodyHashes: string;
  readonly words: readonly number[];
  /** A place begins with the number of its pack, from 1. */
  readonly packs: readonly string[];
  readonly outcomes: readonly number[];
  readonly bodies: readonly number[];
}

const hashLength = 32;
const noHash = ' '.repeat(hashLength);
const nothing = [0, 0, 0, 0];

export function columnsOf(rows: Rows): Columns {
  const paths: SourcePath[] = [];
  const [hashes, planningHashes, bodyHashes]: [string[], string[], string[]] = [[], [], []];
  const [stamps, words, outcomes, bodies]: [number[], number[], number[], number[]] = [[], [], [], []];
  const packs = new Map<string, number>();

  function place(location: Location | undefined, places: number[]): void {
    if (location === undefined) {
      places.push(...nothing);
      return;
    }
    const [pack, ...rest] = location;
    const number = packs.get(pack) ?? packs.size + 1;
    packs.set(pack, number);
    places.push(number, ...rest);
  }

  for (const [path, { stamp, hash, planningHash, body, stored }] of rows) {
    paths.push(path);
    stamps.push(...(stamp ?? nothing));
    hashes.push(hash);
    planningHashes.push(planningHash);
    bodyHashes.push(body?.hash ?? noHash);
    words.push(body?.words ?? 0);
    place(stored.outcome, outcomes);
    place(stored.body, bodies);
  }
  const joined = {
    hashes: hashes.join(' '),
    planningHashes: planningHashes.join(' '),
    bodyHashes: bodyHashes.join(' '),
  };
  return { paths, stamps, ...joined, words, packs: [...packs.keys()], outcomes, bodies };
}

export function rowsOf(columns: Columns): Rows {
  const { paths } = columns;
  const indexes = new Map(paths.map((path, index) => [path, index]));
  return {
    get(path) {
      const index = indexes.get(path);
      return index === undefined ? undefined : new ColumnRow(columns, index);
    },
    *[Symbol.iterator]() {
      for (const [index, path] of paths.entries()) yield [path, new ColumnRow(columns, index)];
    },
  };
}

class ColumnRow implements Row {
  readonly #columns: Columns;
  readonly #index: number;

  constructor(columns: Columns, index: number) {
    this.#columns = columns;
    this.#index = index;
  }

  get stamp(): Row['stamp'] {
    const [bytes, modified, changed, inode] = fourAt(this.#columns.stamps, this.#index);
    return inode === 0 && modified === 0 ? undefined : [bytes, modified, changed, inode];
  }

  get hash(): Hash {
    return hashAt(this.#columns.hashes, this.#index);
  }

  get planningHash(): Hash {
    return hashAt(this.#columns.planningHashes, this.#index);
  }

  get body(): Row['body'] {
    const hash = hashAt(this.#columns.bodyHashes, this.#index);
    return hash === noHash ? undefined : { hash, words: this.#columns.words[this.#index] ?? 0 };
  }

  get stored(): Stored {
    const { outcomes, bodies, packs } = this.#columns;
    const outcome = placeAt(outcomes, this.#index, packs);
    if (outcome === undefined) throw new Error(`row ${this.#index} has no place`);
    return { outcome, body: placeAt(bodies, this.#index, packs) };
  }
}

function hashAt(hashes: string, index: number): Hash {
  const start = index * (hashLength + 1);
  return hashes.slice(start, start + hashLength) as Hash;
}

function placeAt(places: readonly number[], index: number, packs: readonly string[]): Location | undefined {
  const [number, offset, bytes, check] = fourAt(places, index);
  const pack = packs[number - 1];
  return pack === undefined ? undefined : [pack, offset, bytes, check];
}

function fourAt(numbers: readonly number[], index: number): readonly [number, number, number, number] {
  const start = 4 * index;
  const [first = 0, second = 0] = [numbers[start], numbers[start + 1]];
  const [third = 0, fourth = 0] = [numbers[start + 2], numbers[start + 3]];
  return [first, second, third, fourth];
}
