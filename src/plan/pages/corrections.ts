/** Everything the paper has put right, newest first, in pages as stable as any list's, and its feeds. */

import { byCodeUnit } from '../../lib/compare.ts';
import { urlPath } from '../../model/address.ts';
import type { Article } from '../../model/article.ts';
import type { CorrectionEntry } from '../../model/correction-entry.ts';
import type { Entry } from '../entry.ts';
import { feedLinks, feedTitle, metaOf, type Newsroom } from '../newsroom.ts';
import { paginate } from '../paginate.ts';
import { type PlannedPage, planned } from '../planned-page.ts';
import { channelPages } from './feeds.ts';

const front = urlPath('/corrections/');

export function correctionsPages(room: Newsroom): readonly PlannedPage[] {
  const { labels, site, entries } = room;
  const reference = { id: 'corrections', label: labels.corrections, url: front };
  const feed = feedTitle(site, labels.corrections);
  // A preview's feed is read by machines, which see no banner.
  const told = correctionsIn(room, room.drafts ? entries.filter(({ card }) => !card.hidden) : entries);
  const shown = room.drafts ? correctionsIn(room, entries) : told;
  const pages = paginate(shown, front, site.lists.items).map(({ url: address, number, items, newer, older }) =>
    planned(
      address,
      'the page of corrections',
      (_, url) => ({
        kind: 'corrections',
        url,
        source: undefined,
        view: {
          meta: metaOf(room, {
            title: number === undefined ? labels.corrections : `${labels.corrections} (${number})`,
            breadcrumbs: number === undefined ? [] : [reference],
            feeds: told.length === 0 ? [] : [feedLinks(front, feed)],
          }),
          number,
          entries: items,
          newer,
          older,
        },
      }),
      { title: labels.corrections, inSitemap: number === undefined },
    ),
  );
  if (told.length === 0) return pages;
  const items = (): readonly CorrectionEntry[] => told.slice(0, site.feeds.items);
  return [...pages, ...channelPages({ url: front, title: feed, description: feed, items }, room)];
}

/** Newest first: the corrections of these articles, and what was taken back but for its title to be kept quiet. */
function correctionsIn({ takenBack }: Newsroom, entries: readonly Entry[]): readonly CorrectionEntry[] {
  return [...entries.flatMap(ofEntry), ...takenBack.flatMap(ofTakenBack)].sort(
    (a, b) => b.date.at - a.date.at || byCodeUnit(a.url, b.url) || byCodeUnit(b.id, a.id),
  );
}

function ofEntry({ card, corrections }: Entry): readonly CorrectionEntry[] {
  const { url, title, lang } = card;
  return corrections.map(({ type, date, text }, index) => {
    const earlier = corrections.slice(0, index).filter((other) => other.type === type && other.date.day === date.day);
    const id = `${card.id}/${type}/${date.day}${earlier.length === 0 ? '' : `/${earlier.length + 1}`}`;
    return { id, url, title, lang, type, date, text };
  });
}

function ofTakenBack({ url, fields }: Article): readonly CorrectionEntry[] {
  const { id, title, lang, status, withdrawn } = fields;
  if (status === 'killed' || withdrawn === undefined) return [];
  const { date, reason } = withdrawn;
  return [{ id: `${id}/withdrawal`, url, title, lang, type: 'withdrawal', date, text: reason }];
}
