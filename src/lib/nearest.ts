/** The known word that a writer most likely meant. */

import { slipRows, slips } from './slips.ts';

/** The candidate with the fewest slips of the pen in it, if a third of the word's letters at most; ties go to the first. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let limit = Math.max(1, Math.floor(word.length / 3));
  const rows = slipRows(lower.length + limit);
  let best: string | undefined;
  for (const candidate of candidates) {
    const away = slips(lower, candidate.toLowerCase(), { limit, rows });
    if (away > limit) continue;
    best = candidate;
    if (away === 0) break;
    limit = away - 1;
  }
  return best;
}
