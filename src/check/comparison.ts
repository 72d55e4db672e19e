/** Two states of a site beside each other, with what every rule asks of them looked up once. */

import type { SourcePath } from '../model/brands.ts';
import { type Pair, pairArticles } from './pairs.ts';
import { type Addresses, addressesOf, type Published, publishedIn, type SiteState } from './site-state.ts';

export interface Comparison {
  /** As it is published. */
  readonly base: SiteState;
  /** As it is to be published. */
  readonly work: SiteState;
  /** Of the public articles of `base`. */
  readonly pairs: readonly Pair[];
  /** By the path of the article in `base`. */
  readonly pairOf: ReadonlyMap<SourcePath, Pair>;
  /** Of `work`. */
  readonly published: ReadonlyMap<SourcePath, Published>;
  /** Of `work`. */
  readonly addresses: Addresses;
  /** Whether what was in a file of `base` may be in one of `work` that could not be parsed, which has been reported. */
  readonly mayBeUnread: (path: SourcePath) => boolean;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
}

export function comparisonOf(base: SiteState, work: SiteState, now: number): Comparison {
  const pairs = pairArticles(publishedIn(base).values(), work.articles);
  const known = new Set([...base.files.map(({ path }) => path), ...base.unread.keys()]);
  const isOneNew = [...work.unread.keys()].some((path) => !known.has(path));
  return {
    base,
    work,
    pairs,
    pairOf: new Map(pairs.map((pair) => [pair.before.article.path, pair])),
    published: publishedIn(work),
    addresses: addressesOf(work),
    mayBeUnread: (path) => isOneNew || work.unread.has(path),
    now,
  };
}
