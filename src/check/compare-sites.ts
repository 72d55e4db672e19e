/**
 * The gate: what would become of the promises made to readers if one state of a site were published in place of another.
 *
 * Pure: two described sites in, what is to be said out. Only what readers find in the old state is watched over; drafts
 * and what is scheduled may change freely.
 */

import type { Diagnostic } from '../model/diagnostic.ts';
import { placeOf } from '../model/places.ts';
import { vanishedAddresses } from './addresses.ts';
import { judgeAnnouncement, type SilentChange } from './announcements.ts';
import { comparisonOf } from './comparison.ts';
import { changedCorrections } from './corrections.ts';
import { idChanged } from './mistakes.ts';
import type { Pair } from './pairs.ts';
import { isGiven } from './places.ts';
import type { SiteState } from './site-state.ts';

export interface Verdicts {
  readonly diagnostics: readonly Diagnostic[];
  /** Errors unless the commits that made them say otherwise. */
  readonly silent: readonly SilentChange[];
}

/** Compares the site as it is published, `base`, with the one to be published. */
export function compareSites(base: SiteState, work: SiteState, now: number): Verdicts {
  const comparison = comparisonOf(base, work, now);
  const files = new Map(work.files.map((file) => [file.path, file]));
  const diagnostics: Diagnostic[] = [...vanishedAddresses(comparison)];
  const silent: SilentChange[] = [];
  for (const pair of comparison.pairs) {
    diagnostics.push(...changedId(pair));
    const after = pair.after === undefined ? undefined : comparison.published.get(pair.after.path);
    if (after === undefined) continue;
    diagnostics.push(...changedCorrections(pair, after));
    const announced = judgeAnnouncement(pair, after, ({ path }) => files.get(path));
    if (announced.silent !== undefined) silent.push(announced.silent);
    if (announced.freshening !== undefined) diagnostics.push(announced.freshening);
  }
  return { diagnostics, silent };
}

function changedId({ before, after }: Pair): readonly Diagnostic[] {
  const from = before.article.fields.id;
  if (after === undefined || after.fields.id.normalize('NFC') === from.normalize('NFC')) return [];
  const { title, id: to } = after.fields;
  return [idChanged({ title, from, to, isWritten: isGiven(after, 'id') }, placeOf(after, 'id'))];
}
