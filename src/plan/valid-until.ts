/**
 * Until when a plan holds. The schedule tells what readers will see; mistakes that the clock makes or ends, and what only a
 * preview shows, are no turns of it, but a plan that is remembered must know of them.
 */

import type { Article } from '../model/article.ts';
import type { Author, StaticPage, Topic } from '../model/authority.ts';
import type { Facts } from '../model/body.ts';

export interface Texts {
  readonly articles: readonly Article[];
  readonly others: readonly (Author | Topic | StaticPage)[];
}

/** The first of all moments after `now` that the texts name: the clock makes no difference before it. */
export function validUntil({ articles, others }: Texts, now: number): number | undefined {
  let first: number | undefined;
  for (const at of [...articles.flatMap(momentsOf), ...others.flatMap(({ facts }) => momentsIn(facts))]) {
    if (at > now && (first === undefined || at < first)) first = at;
  }
  return first;
}

function momentsOf({ fields, facts }: Article): readonly number[] {
  const { published, embargo, expires, coverage, lead } = fields;
  const usage = lead?.kind === 'picture' ? lead.usableUntil : undefined;
  const named = [published, embargo, expires, coverage.end, usage].flatMap((moment) => moment?.at ?? []);
  return [...named, ...momentsIn(facts)];
}

function momentsIn(facts: Facts | undefined): readonly number[] {
  if (facts === undefined) return [];
  const usages = facts.pictures.flatMap(({ usableUntil }) => usableUntil?.at ?? []);
  return [...usages, ...facts.updates.map(({ time }) => time.at)];
}
