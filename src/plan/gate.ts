/**
 * The gate: the one place that decides which articles are public.
 *
 * What does not pass is dropped before any page is described, so nothing of it can leak.
 */

import { byCodeUnit } from '../lib/compare.ts';
import { type Article, type ArticleFields, isTakenBack } from '../model/article.ts';
import type { Moment } from '../model/moment.ts';

/** What decides whether an article is public. */
export type Release = Pick<ArticleFields, 'status' | 'published' | 'embargo' | 'expires'>;

/** What the gate lets through and what it holds back. With drafts, all is shown. */
export interface Admission {
  /** Newest first (published, then path). */
  readonly shown: readonly Article[];
  /** Held back until a moment that is known; in the same order. */
  readonly scheduled: readonly Article[];
  /** Held back altogether. */
  readonly hidden: readonly Article[];
  /** Of the hidden, those at whose addresses a notice stands; in the same order. */
  readonly takenBack: readonly Article[];
}

/** Parts articles at the instant `now`; with `drafts` all are shown. */
export function admit(articles: readonly Article[], options: { now: number; drafts: boolean }): Admission {
  const shown: Article[] = [];
  const scheduled: Article[] = [];
  const hidden: Article[] = [];
  const takenBack: Article[] = [];
  for (const article of articles) {
    const { fields } = article;
    const isNotice = hasNotice(fields, options.now);
    if (isNotice) takenBack.push(article);
    // A preview shows what readers find: of what was taken back, the notice.
    if (isPublic(fields, options.now) || (options.drafts && !isNotice)) shown.push(article);
    else (isScheduled(fields, options.now) ? scheduled : hidden).push(article);
  }
  return {
    shown: shown.sort(newestFirst),
    scheduled: scheduled.sort(newestFirst),
    hidden,
    takenBack: takenBack.sort(newestFirst),
  };
}

/** Whether readers may see the article at `now`: ready, published, past its embargo and not expired. */
export function isPublic(fields: Release, now: number): boolean {
  const { expires } = fields;
  return isCleared(fields) && opening(fields).at <= now && (expires === undefined || expires.at > now);
}

/** Whether the clock alone will make the article public, after `now`. */
export function isScheduled(fields: Release, now: number): boolean {
  const { at } = opening(fields);
  return at > now && isPublic(fields, at);
}

/** The first moment at which the article is public, once it is cleared. */
export function opening({ published, embargo }: Release): Moment {
  return embargo === undefined || embargo.at <= published.at ? published : embargo;
}

/** Whether the article was public before `now` and has expired. */
export function isOver(fields: Release, now: number): boolean {
  const { expires } = fields;
  return expires !== undefined && expires.at <= now && isPublic(fields, opening(fields).at);
}

/**
 * Whether a notice stands at the article's address: it was taken back, its editor says why, and readers had seen it. Of an
 * article that never was public not even the address may be known.
 */
export function hasNotice(fields: ArticleFields, now: number): boolean {
  const { status, withdrawn } = fields;
  const opened = opening(fields);
  return isTakenBack(status) && withdrawn !== undefined && opened.at <= now && !isBefore(withdrawn.date, opened);
}

/** Of a bare day any hour may be meant. */
function isBefore(date: Moment, other: Moment): boolean {
  return date.dateOnly ? date.day < other.day : date.at < other.at;
}

/** Whether the article is or was public, as far as its file tells. */
export function wasSeen(fields: ArticleFields, now: number): boolean {
  return isPublic(fields, now) || isOver(fields, now) || fields.status === 'withdrawn' || hasNotice(fields, now);
}

/** Whether the newsroom has let the article go, whatever the hour. */
export function isCleared({ status }: Release): boolean {
  return status === 'ready' || status === 'published';
}

function newestFirst(a: Article, b: Article): number {
  return b.fields.published.at - a.fields.published.at || byCodeUnit(a.path, b.path);
}
