/**
 * The rows of a catalogue in columns. Every build reads them all, and most builds ask of each no more than how its file looked:
 * a value of a row is made when it is asked for.
 */

import type { Hash, SourcePath } from '../model/brands.ts';
import type { Stored, StoredFacts } from '../model/memory.ts';
import type { FileStamp } from '../model/source.ts';
import { type StoredColumns, StoredList } from './stored-list.ts';

/** A text file of the project, and what came of it. */
export interface Row extends StoredFacts {
  /** How the file looked when it was read; `undefined` where that was too soon after a change to be trusted. */
  readonly stamp: FileStamp | undefined;
}

/** What both a map and columns are. */
export interface Rows extends Iterable<readonly [SourcePath, Row]> {
  get(path: SourcePath): Row | undefined;
}

/** Of each row four numbers of its stamp, zeros for what is not there. Hashes have a space between. */
export interface Columns {
  readonly paths: readonly SourcePath[];
  readonly stamps: readonly number[];
  readonly hashes: string;
  readonly planningHashes: string;
  readonly bodyHashes: string;
  readonly words: readonly number[];
  readonly stored: StoredColumns;
}

const hashLength = 32;
const noHash = ' '.repeat(hashLength);
const nothing = [0, 0, 0, 0];

export function columnsOf(rows: Rows): Columns {
  const paths: SourcePath[] = [];
  const [hashes, planningHashes, bodyHashes]: [string[], string[], string[]] = [[], [], []];
  const [stamps, words]: [number[], number[]] = [[], []];
  const list = new StoredList();
  for (const [path, { stamp, hash, planningHash, body, stored }] of rows) {
    paths.push(path);
    stamps.push(...(stamp ?? nothing));
    hashes.push(hash);
    planningHashes.push(planningHash);
    bodyHashes.push(body?.hash ?? noHash);
    words.push(body?.words ?? 0);
    list.add(stored);
  }
  const joined = {
    hashes: hashes.join(' '),
    planningHashes: planningHashes.join(' '),
    bodyHashes: bodyHashes.join(' '),
  };
  return { paths, stamps, ...joined, words, stored: list.columns };
}

export function rowsOf(columns: Columns): Rows {
  const { paths } = columns;
  const indexes = new Map(paths.map((path, index) => [path, index]));
  const stored = new StoredList(columns.stored);
  return {
    get(path) {
      const index = indexes.get(path);
      return index === undefined ? undefined : new ColumnRow(columns, stored, index);
    },
    *[Symbol.iterator]() {
      for (const [index, path] of paths.entries()) yield [path, new ColumnRow(columns, stored, index)];
    },
  };
}

class ColumnRow implements Row {
  readonly #columns: Columns;
  readonly #stored: StoredList;
  readonly #index: number;

  constructor(columns: Columns, stored: StoredList, index: number) {
    this.#columns = columns;
    this.#stored = stored;
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
    return this.#stored.at(this.#index);
  }
}

function hashAt(hashes: string, index: number): Hash {
  const start = index * (hashLength + 1);
  return hashes.slice(start, start + hashLength) as Hash;
}

function fourAt(numbers: readonly number[], index: number): readonly [number, number, number, number] {
  const start = 4 * index;
  const [first = 0, second = 0] = [numbers[start], numbers[start + 1]];
  const [third = 0, fourth = 0] = [numbers[start + 2], numbers[start + 3]];
  return [first, second, third, fourth];
}
