/** How much of a large site one article rewrites, by name: what keeps the work proportional to the change. */

import { beforeAll, describe, expect, it } from 'vitest';
import { createComparison, describedPage } from '../../../src/memory/compare.ts';
import { createDescriber } from '../../../src/memory/description.ts';
import type { Article } from '../../../src/model/article.ts';
import { hashOf } from '../../../src/model/hash.ts';
import { type Memory, nothingRemembered } from '../../../src/model/memory.ts';
import type { Page } from '../../../src/model/page.ts';
import type { Plan } from '../../../src/plan/plan-site.ts';
import { olderCards } from '../../../src/plan/related.ts';
import { type ArticleOptions, article, noon, pageAt, plan, site } from './support.ts';

const hour = 3_600_000;
const start = noon - 2020 * hour;
const sections = ['news', 'sport', 'views'];
const constants = hashOf('constants');
const large = { ...site, lists: { items: 10 }, feeds: { items: 20 } };

/** The article of an hour: an hour later is a newer article. */
function hourly(index: number, options: ArticleOptions = {}): Article {
  return article(`n${index}`, {
    published: new Date(start + index * hour).toISOString(),
    section: sections[index % 3] ?? 'news',
    topics: [`t${index % 17}`, `t${index % 5}`],
    authors: [{ name: `a${index % 8}`, guest: false, role: undefined }],
    ...(index % 40 === 0 ? { story: 's1' } : {}),
    ...(index % 20 === 10 ? { links: [`n${index - 7}`] } : {}),
    ...options,
  });
}

const planned = (articles: readonly Article[]): Plan => plan(articles, { site: large, now: noon });

function compared({ pages }: Plan, memory: Memory): { stale: Page[]; fingerprints: Memory['pages'] } {
  const describe = createDescriber();
  const described = pages.map((page) => ({ page, ...describe(page) }));
  const bodyOf = new Map(described.flatMap(({ bodies }) => bodies).map((body) => [body.source, body]));
  const { isStale, fingerprints } = createComparison(memory, {
    constants,
    bodyOf: (source) => bodyOf.get(source) ?? expect.fail(source),
  });
  const stale = described.filter(({ page, ...text }) => isStale(describedPage(page, text)));
  return { stale: stale.map(({ page }) => page), fingerprints };
}

function rewritten(before: Plan, after: Plan): string[] {
  const { fingerprints } = compared(before, nothingRemembered);
  return compared(after, { ...nothingRemembered, pages: fingerprints }).stale.map(({ url }) => url);
}

const archive = Array.from({ length: 2000 }, (_, index) => hourly(index));
let before: Plan;
beforeAll(() => {
  before = planned(archive);
});

describe('a site of 2,000 articles', () => {
  it('is planned twice alike, whatever the order of its files', () => {
    expect(planned([...archive].reverse()).pages).toEqual(before.pages);
    expect(rewritten(before, planned(archive))).toEqual([]);
  });

  it('rewrites exactly these pages when an article is published', () => {
    // 2000 + 1 leaves every list between two full pages: no list grows a page.
    const after = planned([...archive, hourly(2000, { links: ['n3'] })]);
    const day = new Date(start + 2000 * hour).toISOString().slice(0, 10).replaceAll('-', '/');
    const month = day.slice(0, 7);
    const lists = ['/authors/a0/', '/topics/t0/', '/topics/t11/', '/views/', '/'];
    expect(rewritten(before, after)).toEqual(
      [
        ...lists,
        ...lists.flatMap((list) => [`${list}feed.xml`, `${list}atom.xml`, `${list}feed.json`]),
        '/stories/s1/',
        `/${month}/`,
        `/${day}/`,
        `/${day}/n2000/`,
        // The article it links to shows it as a follow-up.
        pageOf(before, 'n3'),
        `/sitemaps/${month.replace('/', '-')}.xml`,
        '/sitemaps/news.xml',
      ].sort(),
    );
  });

  it('rewrites no numbered page but the newest of a list that grows one', () => {
    let plans = planned(archive.slice(0, 300));
    const grown: string[] = [];
    for (let count = 301; count < 331; count += 1) {
      const after = planned(archive.slice(0, count));
      const known = new Set(plans.pages.map((page) => page.url));
      const numbered = rewritten(plans, after).filter((url) => /\/page\/\d+\/$/.test(url));
      for (const url of numbered) {
        const [, list, number] = /^(.*\/page\/)(\d+)\/$/.exec(url) ?? [];
        const isNew = !known.has(url as never);
        const hasNewNeighbour = numbered.includes(`${list}${Number(number) + 1}/`);
        expect([url, isNew || hasNewNeighbour]).toEqual([url, true]);
        if (isNew) grown.push(url);
      }
      plans = after;
    }
    expect(grown.length).toBeGreaterThan(3);
  });

  it('rewrites the article alone and the feeds that carry it when its body changes', () => {
    const edited = archive.map((one, index) => (index === 1999 ? hourly(1999, { text: 'Another text.' }) : one));
    const changed = rewritten(before, planned(edited));
    expect(changed.filter((url) => !/(feed\.xml|atom\.xml|feed\.json)$/.test(url))).toEqual([pageOf(before, 'n1999')]);
    expect(changed).toHaveLength(1 + 3 * 5);
  });

  it('relates articles to older ones only', () => {
    for (const [card, { story, related }] of olderCards(before.edition.cards)) {
      for (const other of [...story, ...related]) expect(other.published.at).toBeLessThan(card.published.at);
    }
  });

  it('shows of a running story what came before, newest first', () => {
    const view = pageAt(before, 'article', pageOf(before, 'n1960')).view;
    expect(view.storyCards.map((card) => card.id)).toEqual(['n1920', 'n1880', 'n1840', 'n1800', 'n1760', 'n1720']);
    expect(view.related).toHaveLength(4);
    expect(view.related.some((card) => view.storyCards.includes(card))).toBe(false);
  });
});

function pageOf(result: Plan, id: string): string {
  const card = result.edition.cards.find((one) => one.id === id);
  if (card === undefined) throw new Error(`no article ${id}`);
  return card.url;
}
