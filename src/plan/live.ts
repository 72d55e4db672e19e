/** Live reports: whether one is still kept up, and what its page shows. */

import { urlPath } from '../model/address.ts';
import type { ArticleFields } from '../model/article.ts';
import type { UrlPath } from '../model/brands.ts';
import type { Card } from '../model/edition.ts';
import type { LiveView } from '../model/live.ts';
import type { Report } from './authorities.ts';
import { comingUpdate } from './body-mistakes.ts';
import type { Entry } from './entry.ts';

/** Whether a live report is kept up at `now`; `undefined` for any other article. */
export function livePhase({ type, coverage }: ArticleFields, now: number): Card['live'] {
  if (type !== 'live') return undefined;
  return coverage.end === undefined || coverage.end.at > now ? 'on' : 'over';
}

/** What the page of a live report shows; `undefined` for any other article. */
export function liveView({ article, card }: Entry): LiveView | undefined {
  if (card.live === undefined) return undefined;
  const { published, coverage } = article.fields;
  return {
    start: coverage.start ?? published,
    end: card.live === 'over' ? coverage.end : undefined,
    updates: article.facts.updates.map(({ place: _, ...update }) => update),
    url: updatesAddress(article.url),
  };
}

/** Beside the page: `/2026/11/22/flood/updates.json`, or `/flood.updates.json` for a page that is no folder. */
export function updatesAddress(url: UrlPath): UrlPath {
  return urlPath(url.endsWith('/') ? `${url}updates.json` : `${url.replace(/\.[a-z]+$/i, '')}.updates.json`);
}

/** Tells of entries that say a time which has not come yet: they are public with the article all the same. */
export function checkUpdates(entries: readonly Entry[], now: number, report: Report): void {
  for (const { article } of entries) {
    for (const { time, place } of article.facts.updates) if (time.at > now) report(comingUpdate(time.iso, place));
  }
}
