/** What a build may remember of the one before. Throwing it away costs time and nothing else. */

import type { Article } from './article.ts';
import type { Author, EmbedSnapshot, StaticPage, Topic } from './authority.ts';
import type { Hash, SourcePath } from './brands.ts';
import type { Outcome } from './diagnostic.ts';
import type { OutputPath } from './output.ts';

/** Anything made from one file alone. */
export type Parsed = Article | Author | EmbedSnapshot | Topic | StaticPage;

export interface Memory {
  /** What came of the file at `path` when its content had this hash, under the configuration with this hash. */
  outcome(path: SourcePath, hash: Hash, configHash: Hash): Outcome<Parsed> | undefined;
  /** Fingerprints of the pages from which the files of the site were drawn, by the paths of the files. */
  readonly pages: ReadonlyMap<OutputPath, Hash>;
}

export const nothingRemembered: Memory = { outcome: () => undefined, pages: new Map() };

/** A file as it was read, and what came of it. */
export interface Reading {
  readonly hash: Hash;
  readonly outcome: Outcome<Parsed>;
}

/** A memory of one build, kept as it is. */
export function memoryOf(build: {
  readonly configHash: Hash;
  readonly readings: ReadonlyMap<SourcePath, Reading>;
  readonly pages: Memory['pages'];
}): Memory {
  return {
    outcome(path, hash, configHash) {
      const reading = configHash === build.configHash ? build.readings.get(path) : undefined;
      return reading?.hash === hash ? reading.outcome : undefined;
    },
    pages: build.pages,
  };
}
