/** The same article in other languages: said once, true in both directions. */

import { byCodeUnit } from '../lib/compare.ts';
import type { Entry } from './entry.ts';

/** The entries of each entry's group of translations, itself left out, by language and then address. */
export function translationGroups(
  entries: readonly Entry[],
  find: (entry: Entry, id: string) => Entry | undefined,
): ReadonlyMap<Entry, readonly Entry[]> {
  const groups = new Map<Entry, Set<Entry>>();
  for (const entry of entries) {
    for (const id of Object.values(entry.article.fields.translations)) {
      const other = find(entry, id);
      if (other !== undefined && other !== entry) join(groups, entry, other);
    }
  }
  const sorted = new Map<Set<Entry>, readonly Entry[]>();
  for (const group of new Set(groups.values())) sorted.set(group, [...group].sort(byLanguage));
  return new Map(
    [...groups].map(([entry, group]) => [entry, (sorted.get(group) ?? []).filter((other) => other !== entry)]),
  );
}

/** Puts the smaller group into the larger, so that no chain of translations costs more than n log n. */
function join(groups: Map<Entry, Set<Entry>>, first: Entry, second: Entry): void {
  const one = groups.get(first) ?? new Set([first]);
  const two = groups.get(second) ?? new Set([second]);
  const [large, small] = one.size < two.size ? [two, one] : [one, two];
  groups.set(first, large).set(second, large);
  for (const entry of small) {
    large.add(entry);
    groups.set(entry, large);
  }
}

function byLanguage(a: Entry, b: Entry): number {
  return byCodeUnit(a.card.lang, b.card.lang) || byCodeUnit(a.card.url, b.card.url);
}
