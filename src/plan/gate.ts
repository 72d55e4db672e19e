/**
 * The gate: the one place that decides which articles are public.
 *
 * What does not pass is dropped before any other file of this room sees it, so nothing of it can leak.
 */

import { byCodeUnit } from '../lib/compare.ts';
import type { Article, ArticleFields } from '../model/article.ts';

/** What the gate lets through, newest first (published, then path), and what it holds back. */
export interface Admission {
  readonly shown: readonly Article[];
  /** Held back altogether; empty when drafts are shown. */
  readonly hidden: readonly Article[];
}

/** Parts articles at the instant `now`; with `drafts` all are shown. */
export function admit(articles: readonly Article[], options: { now: number; drafts: boolean }): Admission {
  const shown: Article[] = [];
  const hidden: Article[] = [];
  for (const article of articles) {
    (options.drafts || isPublic(article.fields, options.now) ? shown : hidden).push(article);
  }
  return { shown: shown.sort(newestFirst), hidden };
}

/** Whether readers may see the article at `now`: ready, published, past its embargo and not expired. */
export function isPublic(fields: ArticleFields, now: number): boolean {
  return isCleared(fields) && publicFrom(fields) <= now && (fields.expires === undefined || fields.expires.at > now);
}

/** Whether the newsroom has let the article go, whatever the hour. */
export function isCleared(fields: ArticleFields): boolean {
  return fields.status === 'ready' || fields.status === 'published';
}

/** The first instant at which a cleared article is public, in milliseconds. */
export function publicFrom(fields: ArticleFields): number {
  return Math.max(fields.published.at, fields.embargo?.at ?? fields.published.at);
}

function newestFirst(a: Article, b: Article): number {
  return b.fields.published.at - a.fields.published.at || byCodeUnit(a.path, b.path);
}
