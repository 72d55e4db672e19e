/** Tells when the same files will give another site, so that a machine can build at that moment and not before. */

import type { Article } from '../model/article.ts';
import { isPublic, isScheduled, opening } from './gate.ts';

/** How long an article stays in the news sitemap: two days, as Google News asks. */
export const newsSpan = 48 * 60 * 60 * 1000;

/**
 * The next instant after `now`, in milliseconds, at which an article becomes public, expires, leaves the news sitemap
 * or, being a live report, ends; `undefined` when nothing is to come. `inNews` are the articles that are in that sitemap at `now`.
 */
export function nextBuildAt(
  articles: readonly Article[],
  inNews: ReadonlySet<Article>,
  now: number,
): number | undefined {
  let next: number | undefined;
  const consider = (at: number | undefined): void => {
    if (at !== undefined && at > now && (next === undefined || at < next)) next = at;
  };
  for (const article of articles) {
    const { fields } = article;
    if (isPublic(fields, now)) {
      consider(fields.expires?.at);
      if (fields.type === 'live') consider(fields.coverage.end?.at);
    }
    if (isScheduled(fields, now)) consider(opening(fields).at);
    if (inNews.has(article)) consider(fields.published.at + newsSpan);
  }
  return next;
}
