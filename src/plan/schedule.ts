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
    for (const [kind, at] of turnsOf(article, now)) turns.push({ at, kind, path, title: fields.title });
    if (inNews.has(article))
      turns.push({ at: fields.published.at + newsSpan, kind: 'news', path, title: fields.title });
  }
  return { turns: turns.sort(soonestFirst), withheld };
}

function* turnsOf(article: Article, now: number): Iterable<readonly [TurnKind, number]> {
  const { fields } = article;
  const first = opening(fields);
  const isShown = isPublic(fields, now);
  if (!isShown && !isScheduled(fields, now)) {
    if (first.at > now && hasNotice(fields, first.at)) yield ['notice', first.at];
    return;
  }
  if (!isShown) yield [first === fields.embargo ? 'embargo' : 'publication', first.at];
  if (fields.expires !== undefined) yield ['expiry', fields.expires.at];
  const coverage = isShown && fields.type === 'live' ? fields.coverage.end : undefined;
  if (coverage !== undefined && coverage.at > now) yield ['coverage', coverage.at];
  for (const usage of usageEnds(article)) if (usage > now) yield ['usage', usage];
}

/** When the rights of the article's pictures end. */
function* usageEnds({ fields: { lead }, facts: { pictures } }: Article): Iterable<number> {
  if (lead?.kind === 'picture' && lead.usableUntil !== undefined) yield lead.usableUntil.at;
  for (const { usableUntil } of pictures) if (usableUntil !== undefined) yield usableUntil.at;
}

function withheldAs(fields: ArticleFields, now: number): Withheld | undefined {
  const { status } = fields;
  if (status !== 'ready' && status !== 'published') return status;
  return isPublic(fields, now) || isScheduled(fields, now) ? undefined : 'expired';
}

function soonestFirst(a: Turn, b: Turn): number {
  return a.at - b.at || byCodeUnit(a.path, b.path) || byCodeUnit(a.kind, b.kind);
}
