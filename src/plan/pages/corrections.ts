/** Everything the paper has put right, newest first, in pages as stable as any list's. */

import { byCodeUnit } from '../../lib/compare.ts';
import { urlPath } from '../../model/address.ts';
import type { CorrectionsView } from '../../model/page.ts';
import { metaOf, type Newsroom } from '../newsroom.ts';
import { paginate } from '../paginate.ts';
import { type PlannedPage, planned } from '../planned-page.ts';

const front = urlPath('/corrections/');

export function correctionsPages(room: Newsroom): readonly PlannedPage[] {
  const { labels, site } = room;
  const reference = { id: 'corrections', label: labels.corrections, url: front };
  return paginate(allCorrections(room), front, site.lists.items).map(({ url: address, number, items, newer, older }) =>
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
}

function allCorrections({ entries }: Newsroom): CorrectionsView['entries'] {
  return entries
    .flatMap(({ card, corrections }) => corrections.map((correction, index) => ({ card, correction, index })).reverse())
    .sort(
      (a, b) => b.correction.date.at - a.correction.date.at || byCodeUnit(a.card.url, b.card.url) || b.index - a.index,
    )
    .map(({ card, correction }) => ({ card, correction }));
}
