/**
 * The versions of an article that readers have seen, and what changed from one to the next.
 *
 * Only the last stretch of time counts in which the article has been public without a break, up to now: whatever it said
 * before it was a draft again, was withdrawn, put under embargo or had expired is not shown, and neither is what nobody
 * was ever served. What would break this promise is a rule here that lets a version pass because it cannot be read.
 */

import { remember } from '../lib/remember.ts';
import { urlPath } from '../model/address.ts';
import type { Correction } from '../model/article.ts';
import type { UrlPath } from '../model/brands.ts';
import type { ArticleHistories, ArticleVersion, HistoryVersion, Said } from '../model/history.ts';
import type { Moment } from '../model/moment.ts';
import { changedText } from './changed-text.ts';
import type { Entry } from './entry.ts';
import { isCleared, opening } from './gate.ts';

/** The page of an article's history: where it is, and what is on it. */
export interface ShownHistory {
  readonly url: UrlPath;
  /** Newest first; two at least. */
  readonly versions: readonly HistoryVersion[];
}

/**
 * A function that finds the history of an article. One that is hidden, has been retracted, or says that its past is not
 * to be shown has none.
 */
export function createHistories(histories: ArticleHistories, now: number): (entry: Entry) => ShownHistory | undefined {
  return remember((entry: Entry) => {
    const { article, card, corrections } = entry;
    const versions = histories.get(article.path);
    if (versions === undefined || card.hidden || !article.fields.history) return undefined;
    if (corrections.some(({ type }) => type === 'retraction')) return undefined;
    const shown = shownVersions(versions, now);
    return shown.length === 0 ? undefined : { url: historyAddress(article.url), versions: shown };
  });
}

/** Below the article, or beside it where the article is a file: `/2020/01/06/name/history/`. */
function historyAddress(url: UrlPath): UrlPath {
  return urlPath(`${url.replace(/(?:\.[a-z]+|\/)$/i, '')}/history/`);
}

/** The versions that readers have seen up to `now`, newest first; none where there is but one. */
export function shownVersions(versions: readonly ArticleVersion[], now: number): readonly HistoryVersion[] {
  const seen = distinct(publicStretch(versions, now));
  if (seen.length < 2) return [];
  return seen.map((version, index) => describe(version, seen[index - 1])).reverse();
}

/** The next instant after `now` at which a commit of a later date counts, in milliseconds. */
export function nextVersionAt(histories: ArticleHistories, now: number): number | undefined {
  let next: number | undefined;
  for (const versions of histories.values()) {
    for (const { at } of versions) if (at.at > now && at.at < (next ?? Number.POSITIVE_INFINITY)) next = at.at;
  }
  return next;
}

interface PublicVersion {
  /** When readers first saw it. */
  readonly from: Moment;
  readonly said: Said;
}

function publicStretch(versions: readonly ArticleVersion[], now: number): readonly PublicVersion[] {
  const known = versions.filter(({ at }) => at.at <= now).filter((version) => !isSkipped(version));
  let stretch: PublicVersion[] = [];
  for (const [index, { at, said }] of known.entries()) {
    const next = known[index + 1]?.at.at ?? Number.POSITIVE_INFINITY;
    if (said === undefined || !isCleared(said)) {
      stretch = [];
      continue;
    }
    // What was replaced at once was never served: the commits of one push, or of one rebase.
    if (at.at === next) continue;
    const from = opening(said).at > at.at ? opening(said) : at;
    const isBroken = from.at >= Math.min(next, said.expires?.at ?? next);
    if (isBroken || from.at > at.at) stretch = [];
    if (!isBroken) stretch.push({ from, said });
    if (said.expires !== undefined && said.expires.at <= Math.min(next, now)) stretch = [];
  }
  return stretch.filter(({ from }) => from.at <= now);
}

/** Of a version with mistakes no site was built: the one before it stayed. But what was to be hidden stays hidden. */
function isSkipped({ said, isRefused }: ArticleVersion): boolean {
  return isRefused && said !== undefined && isCleared(said);
}

/** Without versions in which a reader would see nothing new. */
function distinct(versions: readonly PublicVersion[]): readonly PublicVersion[] {
  return versions.filter(({ said }, index) => {
    const before = versions[index - 1];
    return before === undefined || shown(said) !== shown(before.said);
  });
}

function shown({ title, standfirst, text, updated, updateNote, corrections }: Said): string {
  return JSON.stringify([title, standfirst, text, updated?.at, updateNote, corrections.map(keyOf)]);
}

function keyOf({ date, type, text }: Correction): string {
  return `${date.day} ${type} ${text.text}`;
}

function describe({ from, said }: PublicVersion, before: PublicVersion | undefined): HistoryVersion {
  const nothing = { updateNote: undefined, title: undefined, standfirst: undefined, text: undefined, corrections: [] };
  if (before === undefined) {
    // When an archive was put into git says nothing about when its articles were published.
    const start = opening(said);
    return { ...nothing, moment: start.at < from.at ? start : from, isFirst: true };
  }
  const old = before.said;
  const known = new Set(old.corrections.map(keyOf));
  return {
    moment: from,
    isFirst: false,
    updateNote:
      said.updateNote === old.updateNote && said.updated?.at === old.updated?.at ? undefined : said.updateNote,
    title: changedText(old.title, said.title, said.lang),
    standfirst: changedText(old.standfirst, said.standfirst, said.lang),
    text: changedText(old.text, said.text, said.lang),
    corrections: said.corrections.filter((correction) => !known.has(keyOf(correction))),
  };
}
