/**
 * Articles whose moment is still to come, looked at as they will be then.
 *
 * A mistake in one of them is told while there is time, not when the clock strikes. Of what is made here only the
 * mistakes are kept: nothing reaches a page that is public now.
 */

import type { Article } from '../model/article.ts';
import type { Card } from '../model/edition.ts';
import { noExtensions } from '../model/extensions.ts';
import { makeEdition } from './edition.ts';
import { type EntrySources, fileArticles } from './entries.ts';
import type { Entry } from './entry.ts';
import type { Newsroom } from './newsroom.ts';
import { allPages } from './pages/all.ts';
import type { PlannedPage } from './planned-page.ts';

export interface Coming {
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly entryOf: ReadonlyMap<Card, Entry>;
  /** The pages that are not there now, never to be made. */
  readonly pages: readonly PlannedPage[];
}

/** Files `scheduled` articles, with `sources` that publish nothing. `present` are the pages that are there now. */
export function lookAhead(
  scheduled: readonly Article[],
  sources: EntrySources,
  now: { readonly room: Newsroom; readonly present: readonly PlannedPage[] },
): Coming {
  if (scheduled.length === 0) return { entries: [], entryOf: new Map(), pages: [] };
  const filed = fileArticles(scheduled, sources);
  const entries = filed.map(({ entry }) => entry);
  const entryOf = new Map(entries.map((entry) => [entry.card, entry]));
  const edition = makeEdition(filed, [], []);
  const room = {
    ...now.room,
    isComing: true,
    portraitOf: sources.portraitOf,
    edition,
    entries,
    entryOf,
    staticPages: [],
    takenBack: [],
  };
  // A list that is there now and will be then is one page, not two that claim an address.
  const names = new Map(now.present.map(({ url, what }) => [url, what]));
  const pages = allPages(room, noExtensions, [])
    .filter(({ url, what }) => names.get(url) !== what)
    .map((page) => ({ ...page, cards: page.cards ?? edition.cards }));
  return { entries, entryOf, pages };
}
