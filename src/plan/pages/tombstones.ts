/** A notice at the address of each article that readers had seen and the newsroom took back. It says nothing but what its editor wrote for it. */

import type { Article } from '../../model/article.ts';
import { placeOf } from '../../model/places.ts';
import type { TombstoneView } from '../../model/tombstone.ts';
import { labelsOf } from '../labels.ts';
import { metaOf, type Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';

export function tombstones(room: Newsroom): readonly PlannedPage[] {
  return room.takenBack.map((article) =>
    planned(
      article.url,
      article.path,
      (_, url) => ({ kind: 'tombstone', url, source: article.path, view: tombstoneView(article, room) }),
      { source: article.path, place: () => placeOf(article, 'slug', 'title'), free: true, isNotice: true },
    ),
  );
}

/** The headline as far as it may be shown: of what was killed, that something was removed. */
export function shownTitle({ fields }: Article): string {
  return fields.status === 'killed' ? labelsOf(fields.lang).removed : fields.title;
}

/** The headline, or `undefined` where not even that may be said. */
export function withdrawnTitle({ fields }: Article): string | undefined {
  return fields.status === 'killed' ? undefined : fields.title;
}

function tombstoneView(article: Article, room: Newsroom): TombstoneView {
  const { lang, withdrawn } = article.fields;
  if (withdrawn === undefined) throw new Error(`${article.path} has no notice`);
  return {
    meta: metaOf(room, { title: shownTitle(article), lang, index: false }),
    title: withdrawnTitle(article),
    date: withdrawn.date,
    reason: withdrawn.reason,
  };
}
