/**
 * Every moment at which the same files give another site, so that a machine can build at that moment and not before.
 *
 * What breaks the promise is a page that looks at the clock for anything else than what is told here.
 */

import { byCodeUnit } from '../lib/compare.ts';
import type { Article, ArticleFields } from '../model/article.ts';
import type { Schedule, Turn, TurnKind, Withheld } from '../model/schedule.ts';
import { hasNotice, isPublic, isScheduled, opening } from './gate.ts';

/** How long an article stays in the news sitemap: two days, as Google News asks. */
export const newsSpan = 48 * 60 * 60 * 1000;

/** What is to come after `now`. `inNews` are the articles that are in the news sitemap at `now`. */
export function scheduleOf(articles: readonly Article[], inNews: ReadonlySet<Article>, now: number): Schedule {
  const withheld: Record<Withheld, number> = { draft: 0, hold: 0, withdrawn: 0, killed: 0, expired: 0 };
  const turns: Turn[] = [];
  for (const article of articles) {
    const { fields, path } = article;
    const reason = withheldAs(fields, now);
    if (reason !== undefined) withheld[reason] += 1;
    const add = (kind: TurnKind, at: number): unknown => turns.push({ at, kind, path, title: fields.title });
    for (const [kind, moment] of turnsOf(fields, now)) if (moment !== undefined) add(kind, moment.at);
    if (inNews.has(article)) add('news', fields.published.at + newsSpan);
    if (isPublic(fields, now) || isScheduled(fields, now))
      for (const at of usageEnds(article)) if (at > now) add('usage', at);
  }
  return { turns: turns.sort(soonestFirst), withheld };
}

function turnsOf(fields: ArticleFields, now: number): readonly (readonly [TurnKind, ArticleFields['expires']])[] {
  const first = opening(fields);
  if (isPublic(fields, now)) {
    const end = fields.type === 'live' ? fields.coverage.end : undefined;
    return [
      ['expiry', fields.expires],
      ['coverage', end !== undefined && end.at > now ? end : undefined],
    ];
  }
  if (isScheduled(fields, now)) {
    return [
      [first === fields.embargo ? 'embargo' : 'publication', first],
      ['expiry', fields.expires],
    ];
  }
  return first.at > now && hasNotice(fields, first.at) ? [['notice', first]] : [];
}

/** When the rights of the article's pictures end. */
function usageEnds({ fields: { lead }, facts: { pictures } }: Article): readonly number[] {
  const own = lead?.kind === 'picture' ? [lead.usableUntil] : [];
  return [...own, ...pictures.map(({ usableUntil }) => usableUntil)].flatMap((end) =>
    end === undefined ? [] : [end.at],
  );
}

function withheldAs(fields: ArticleFields, now: number): Withheld | undefined {
  const { status } = fields;
  if (status !== 'ready' && status !== 'published') return status;
  return isPublic(fields, now) || isScheduled(fields, now) ? undefined : 'expired';
}

function soonestFirst(a: Turn, b: Turn): number {
  return a.at - b.at || byCodeUnit(a.path, b.path) || byCodeUnit(a.kind, b.kind);
}
