/** The list of updates beside each live report, by which a browser sees whether there is anything new. */

import type { Page } from '../../model/page.ts';
import { updatesAddress } from '../live.ts';
import type { Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';

export function livePages({ entries }: Newsroom): readonly PlannedPage[] {
  return entries.flatMap(({ article, card }) => {
    if (card.live === undefined) return [];
    const { title } = card;
    const updates = article.facts.updates.map(({ id, time, title: headline, key, pinned }) => {
      return { id, time, title: headline, key, pinned };
    });
    const { path: source, body, facts } = article;
    const version = { source, hash: body.hash, words: facts.words };
    const view = { title, live: card.live === 'on', body: version, updates };
    const address = updatesAddress(article.url);
    return planned(
      address,
      `the updates of “${title}”`,
      (_, url): Page => ({ kind: 'live', url, source: article.path, view }),
      { source: article.path, cards: [card] },
    );
  });
}
