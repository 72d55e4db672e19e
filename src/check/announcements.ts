/** A changed article tells its readers so, and one that tells them so has changed. */

import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { placeOf } from '../model/places.ts';
import type { SourceFile } from '../model/source.ts';
import { newCorrections } from './corrections.ts';
import { freshening, textChanged } from './mistakes.ts';
import type { Pair } from './pairs.ts';
import { placeOfChange } from './places.ts';
import { isSameProse } from './prose.ts';
import type { Published } from './site-state.ts';
import { judgeText, type Verdict } from './text-changes.ts';

/** A change that nothing tells of; its commits may still declare it a slip of the pen. */
export interface SilentChange {
  readonly before: Article;
  readonly after: Article;
  readonly diagnostic: Diagnostic;
}

export interface Announcement {
  readonly silent: SilentChange | undefined;
  readonly freshening: Diagnostic | undefined;
}

/** Judges an article that is still public. `fileOf` gives the text of its file, for the place of a change. */
export function judgeAnnouncement(
  pair: Pair,
  after: Published,
  fileOf: (article: Article) => SourceFile | undefined,
): Announcement {
  const [old, young] = [pair.before.article, after.article];
  const isCorrected = newCorrections(pair, after).length > 0;
  const verdict: Verdict = isSameText(old, young) ? { kind: 'same' } : judgeText(old, young);
  const isNewer = changedAt(young) > changedAt(old) && young.fields.updated !== undefined;
  if (verdict.kind !== 'changed') {
    const isNew = isCorrected || verdict.kind === 'grown' || hasOtherPictures(old, young);
    return { silent: undefined, freshening: isNew ? undefined : freshened(old, young) };
  }
  const isNoted = isMomentOfEntry(young) ? isNoteNew(old, young) : young.fields.updateNote !== undefined;
  if (isCorrected || (isNewer && isNoted)) return { silent: undefined, freshening: undefined };
  const missing = isNewer ? 'updateNote' : isNoteNew(old, young) ? 'updated' : 'nothing';
  const file = fileOf(young);
  const places = verdict.changes.slice(0, 3).map((change) => placeOfChange(change, young, file));
  return {
    silent: { before: old, after: young, diagnostic: textChanged(verdict.changes, missing, distinct(places)) },
    freshening: undefined,
  };
}

/** The body's hash tells without reading it. */
function isSameText(old: Article, young: Article): boolean {
  if (old.body.hash !== young.body.hash) return isSameProse(old, young);
  return old.fields.title === young.fields.title && old.fields.standfirst?.text === young.fields.standfirst?.text;
}

function changedAt({ fields }: Article): number {
  return fields.updated?.at ?? fields.published.at;
}

/** Whether a live report was last changed by its newest entry, which says nothing of what changed in the others. */
function isMomentOfEntry({ fields, facts }: Article): boolean {
  return facts.updates.some(({ time }) => time.at === fields.updated?.at);
}

function isNoteNew(old: Article, young: Article): boolean {
  return young.fields.updateNote !== undefined && young.fields.updateNote !== old.fields.updateNote;
}

/** Whether readers see another picture, video or sound. */
function hasOtherPictures(old: Article, young: Article): boolean {
  const shown = ({ fields, facts }: Article): string =>
    JSON.stringify([fields.lead, facts.media.map(({ target }) => target), facts.videos, facts.audios]);
  return shown(old) !== shown(young);
}

function freshened(old: Article, young: Article): Diagnostic | undefined {
  const [before, after] = [old.fields, young.fields];
  if (after.updated !== undefined && after.updated.at > changedAt(old)) {
    return freshening('updated', before.updated?.iso, after.updated.iso, placeOf(young, 'updated'));
  }
  if (after.published.at <= before.published.at) return undefined;
  return freshening('published', before.published.iso, after.published.iso, placeOf(young, 'published'));
}

function distinct<T>(items: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = JSON.stringify(item);
    return !seen.has(key) && seen.add(key);
  });
}
