/** Later articles that link to an earlier one, which its readers would otherwise never hear of. */

import type { Card } from '../model/edition.ts';
import type { Entry } from './entry.ts';

/** How many a page shows; the newest, since a much-linked article would grow for ever. */
const most = 12;

/** Follow-ups by the entry they follow, oldest first. `entries` are newest first; `links` give what one of them links to. */
export function followUps(
  entries: readonly Entry[],
  links: readonly ((entry: Entry) => readonly Entry[] | undefined)[],
): ReadonlyMap<Entry, readonly Card[]> {
  const age = new Map(entries.map((entry, index) => [entry, index]));
  const found = new Map<Entry, Card[]>();
  entries.forEach((entry, index) => {
    for (const linkedFrom of links) for (const target of linkedFrom(entry) ?? []) follow(entry, index, target);
  });
  for (const cards of found.values()) cards.reverse();
  return found;

  function follow({ card }: Entry, index: number, target: Entry): void {
    if ((age.get(target) ?? 0) <= index) return;
    const cards = found.get(target);
    if (cards === undefined) found.set(target, [card]);
    else if (cards.at(-1) !== card && cards.length < most) cards.push(card);
  }
}
