/** What a build may remember of the one before. Throwing it away costs time and nothing else. */

import type { Article } from './article.ts';
import type { Author, EmbedSnapshot, StaticPage, Topic } from './authority.ts';
import type { Hash, SourcePath } from './brands.ts';
import type { ReadingCosts } from './costs.ts';
import type { Outcome } from './diagnostic.ts';
import type { OutputPath } from './output.ts';

/** Anything made from one file alone. */
export type Parsed = Article | Author | EmbedSnapshot | Topic | StaticPage;

export interface Memory {
  /** What came of the file at `path` when its content had this hash, read as this hash stands for. */
  reading(path: SourcePath, hash: Hash, readingHash: Hash): Reading | undefined;
  /** What came of the file at `path` when it was last in a build that was kept, read as this hash stands for. */
  last(path: SourcePath, readingHash: Hash): Reading | undefined;
  /** Fingerprints of the pages from which the files of the site were drawn, by the paths of the files. */
  readonly pages: ReadonlyMap<OutputPath, Hash>;
}

export const nothingRemembered: Memory = {
  reading: () => undefined,
  last: () => undefined,
  pages: new Map(),
};

/** Where a text lies in a store: the name of a pack, the first byte, the count of bytes, and the CRC-32 of those. */
export type Location = readonly [pack: string, offset: number, bytes: number, check: number];

/** A file as it was read, and what came of it. */
export interface Reading {
  readonly hash: Hash;
  /** May be read from a store anew whenever it is asked for. */
  readonly outcome: Outcome<Parsed>;
  /** Of the body in the outcome, where it is known without that. */
  readonly bodyHash?: Hash | undefined;
  /** Where a store has the outcome and its body; `undefined` where it has not. */
  readonly stored?: { readonly outcome: Location; readonly body: Location | undefined } | undefined;
}

/** Everything that was read from files, each by itself. */
export interface Readings {
  readonly files: ReadonlyMap<SourcePath, Reading>;
  /** How many of them were parsed, the rest being remembered. */
  readonly parsed: number;
  readonly costs: ReadingCosts;
}

/** A memory of one build, kept as it is. */
export function memoryOf(build: {
  readonly readingHash: Hash;
  readonly readings: ReadonlyMap<SourcePath, Reading>;
  readonly pages: Memory['pages'];
}): Memory {
  const last = (path: SourcePath, readingHash: Hash): Reading | undefined =>
    readingHash === build.readingHash ? build.readings.get(path) : undefined;
  return {
    reading(path, hash, readingHash) {
      const reading = last(path, readingHash);
      return reading?.hash === hash ? reading : undefined;
    },
    last,
    pages: build.pages,
  };
}
