/** What a build may remember of the one before. Throwing it away costs time and nothing else. */

import type { Article } from './article.ts';
import type { Author, EmbedSnapshot, StaticPage, Topic } from './authority.ts';
import type { Hash, SourcePath } from './brands.ts';
import type { ReadingCosts } from './costs.ts';
import type { Diagnostic, Outcome } from './diagnostic.ts';
import type { OutputPath } from './output.ts';
import type { BodyVersion } from './resolved-body.ts';

/** Anything made from one file alone. */
export type Parsed = Article | Author | EmbedSnapshot | Topic | StaticPage;

export interface Memory {
  /** What came of the file at `path` when its content had this hash, read as this hash stands for. */
  reading(path: SourcePath, hash: Hash, readingHash: Hash): Reading | undefined;
  /** What came of the file at `path` when it was last in a build that was kept, read as this hash stands for. */
  last(path: SourcePath, readingHash: Hash): Reading | undefined;
  /** Fingerprints of the pages from which the files of the site were drawn, by the paths of the files. */
  readonly pages: ReadonlyMap<OutputPath, Hash>;
  /** How the site was described when everything that planning looks at had this hash. */
  readonly site?: ((planningHash: Hash) => DescribedSite | undefined) | undefined;
}

export const nothingRemembered: Memory = {
  reading: () => undefined,
  last: () => undefined,
  pages: new Map(),
};

/** Where a text lies in a store: the name of a pack, the first byte, the count of bytes, and the CRC-32 of those. */
export type Location = readonly [pack: string, offset: number, bytes: number, check: number];

/** Where a store has an outcome, and the body in it. */
export interface Stored {
  readonly outcome: Location;
  readonly body: Location | undefined;
}

/** What is known of a file without its outcome, which is in a store. */
export interface StoredFacts extends Pick<Reading, 'hash' | 'planningHash' | 'body'> {
  readonly stored: Stored;
}

/** A file as it was read, and what came of it. */
export interface Reading {
  readonly hash: Hash;
  /** May be read from a store anew whenever it is asked for; throws `StoreDamaged` where it is not there any more. */
  readonly outcome: Outcome<Parsed>;
  /** Of all that planning may look at in the outcome: neither a body's text nor where in the file things stand. */
  readonly planningHash: Hash;
  /** Which body is in the outcome. */
  readonly body: BodyStamp | undefined;
  /** `undefined` where no store has it. */
  readonly stored?: Stored | undefined;
}

/** Which body came of a file. */
export type BodyStamp = Omit<BodyVersion, 'source'>;

/** A site as it was planned, with pages whose bodies are named by their files: all of it as it is, whatever those say. */
export interface DescribedSite extends PlannedSite {
  /** The text of a page or of a part of pages, by its hash; `undefined` where it is not kept. */
  text(hash: Hash): string | undefined;
}

/** What there is to tell of a site that was planned. */
export interface PlannedSite {
  /** Of everything that planning looked at, but for the clock; `undefined` where there is no hash of all of it. */
  readonly planningHash: Hash | undefined;
  /** It is the same from this moment on, and until that one. */
  readonly from: number;
  readonly validUntil: number | undefined;
  readonly nextBuildAt: number | undefined;
  readonly articles: number;
  /** As they were found, those of the files first. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files in which those of the plan have places, with their hashes. */
  readonly told: readonly (readonly [SourcePath, Hash])[];
  /** In the order of their paths. */
  readonly pages: readonly DescribedPage[];
}

/** A page that is described, without its description. */
export interface DescribedPage {
  readonly path: OutputPath;
  /** Of its description. */
  readonly hash: Hash;
  /** The files whose bodies are in it. */
  readonly bodies: readonly SourcePath[];
  /** Whether the hash is all that its bytes depend on, as it is of pictures. */
  readonly isPicture: boolean;
  /** Of its description before that, where it is remembered. */
  readonly before?: Hash | undefined;
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
  readonly site: DescribedSite | undefined;
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
    site: (planningHash) => (planningHash === build.site?.planningHash ? build.site : undefined),
  };
}
