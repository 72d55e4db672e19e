/** Later articles that link to an earlier one, which its readers would otherwise never hear of. */

import type { Card } from '../model/edition.ts';
import type { Entry } from './entry.ts';

/** How many a page shows; the newest, since a much-linked article would grow for ever. */
const most = 12;

/** Follow-ups by the entry they follow, oldest first. `entries` are newest first. */
export function followUps(
  entries: readonly Entry[],
  linkedFrom: (entry: Entry) => readonly (readonly Entry[])[],
): ReadonlyMap<Entry, readonly Card[]> {
  const age = new Map(entries.map((entry, index) => [entry, index]));
  const found = new Map<Entry, Card[]>();
  entries.forEach((entry, index) => {
    for (const target of linkedFrom(entry).flat()) {
      if ((age.get(target) ?? 0) <= index) continue;
      const cards = found.get(target);
      if (cards === undefined) found.set(target, [entry.card]);
      else if (cards.at(-1) === entry.card) continue;
      else if (cards.length < most) cards.push(entry.card);
    }
  });
  for (const cards of found.values()) cards.reverse();
  return found;
}
