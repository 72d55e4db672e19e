/** What changed in an article since it was published, on a page of its own that search engines leave out. */

import { placeOf } from '../../model/places.ts';
import { metaOf, type Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';

export function historyPages(room: Newsroom): readonly PlannedPage[] {
  return room.entries.flatMap((entry) => {
    const history = room.historyOf(entry);
    if (history === undefined) return [];
    const { article, card } = entry;
    const { title, lang } = article.fields;
    const meta = metaOf(room, {
      title: `${room.labels.history}: ${title}`,
      lang,
      index: false,
      breadcrumbs: [card.section, { id: card.id, label: card.shortTitle, url: card.url }],
      section: card.section.id,
    });
    return planned(
      history.url,
      `the history of ${article.path}`,
      (_, url) => ({
        kind: 'history',
        url,
        source: article.path,
        view: { meta, article: { title, url: article.url }, versions: history.versions },
      }),
      { place: () => placeOf(article, 'slug', 'title'), title: meta.title, cards: [card] },
    );
  });
}
