/** What a build may remember of the one before. Throwing it away costs time and nothing else. */

import type { Article } from './article.ts';
import type { Author, StaticPage, Topic } from './authority.ts';
import type { Hash, UrlPath } from './brands.ts';
import type { Outcome } from './diagnostic.ts';

/** Anything made from one file alone. */
export type Parsed = Article | Author | Topic | StaticPage;

export interface Memory {
  /** Outcomes by a hash of the file and of all configuration that parsing looks at. */
  readonly parsed: ReadonlyMap<Hash, Outcome<Parsed>>;
  /** Fingerprints of the pages drawn last, by address. */
  readonly pages: ReadonlyMap<UrlPath, Hash>;
}

export const nothingRemembered: Memory = { parsed: new Map(), pages: new Map() };
