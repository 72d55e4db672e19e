/** The articles that editors pinned to the front page. */

import { nearest } from '../lib/nearest.ts';
import type { Article } from '../model/article.ts';
import type { Card } from '../model/edition.ts';
import { sitePlace } from '../model/places.ts';
import { pinnedHidden, pinnedUnknown } from './mistakes.ts';
import type { Newsroom } from './newsroom.ts';

/** In the editors' order. Of articles that share a slug the newest is meant. */
export function pinnedCards({ site, entries, report }: Newsroom, hidden: readonly Article[]): readonly Card[] {
  if (site.front.pinned.length === 0) return [];
  const shown = names(entries.map(({ article, card }) => ({ article, value: card })));
  const unseen = names(hidden.map((article) => ({ article, value: article.path })));
  const cards = site.front.pinned.map((written, index) => {
    const name = written.normalize('NFC');
    const card = shown.get(name);
    if (card !== undefined) return card;
    const place = sitePlace(site.places, `front.pinned.${index}`, 'front.pinned', 'front');
    const path = unseen.get(name);
    report(
      path === undefined ? pinnedUnknown(name, nearest(name, shown.keys()), place) : pinnedHidden(name, path, place),
    );
    return undefined;
  });
  return [...new Set(cards.filter((card) => card !== undefined))];
}

/** By id, which is nobody else's, then by slug. */
function names<T>(items: readonly { readonly article: Article; readonly value: T }[]): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const { article, value } of items) found.set(article.fields.id.normalize('NFC'), value);
  for (const { article, value } of items) {
    const slug = article.fields.slug.normalize('NFC');
    if (!found.has(slug)) found.set(slug, value);
  }
  return found;
}
