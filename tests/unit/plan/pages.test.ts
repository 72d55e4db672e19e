import { describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/model/article.ts';
import {
  article,
  articlesIn,
  author,
  bodyOf,
  inline,
  moment,
  pageAt,
  plan,
  site,
  staticPage,
  urls,
} from './support.ts';

const day = (number: number): string => `2026-02-${String(number).padStart(2, '0')}T09:00:00Z`;
const month = (count: number, fields: Parameters<typeof article>[1] = {}) =>
  Array.from({ length: count }, (_, index) => article(`d${index + 1}`, { published: day(index + 1), ...fields }));
const front = (...input: Parameters<typeof plan>) => pageAt(plan(...input), 'front', '/').view;
const ids = (cards: readonly { readonly id: string }[]): string[] => cards.map((card) => card.id);

describe('the front page', () => {
  it('is right with nothing, with one story and with three', () => {
    expect(front([])).toMatchObject({
      lead: undefined,
      second: [],
      third: [],
      strips: [],
      opinion: undefined,
      latest: [],
    });
    const [one, three] = [front(month(1)), front(month(3))];
    expect([one.lead?.id, ids(one.second), one.strips]).toEqual(['d1', [], []]);
    expect([three.lead?.id, ids(three.second), ids(three.third)]).toEqual(['d3', ['d2', 'd1'], []]);
  });

  it('puts weight before freshness, and pins before both', () => {
    const stories = [
      ...month(20),
      article('heavy', { weight: 10, published: day(2) }),
      article('pin', { published: '2020-01-01' }),
    ];
    expect(front(stories).lead?.id).toBe('heavy');
    const pinned = front(stories, { site: { ...site, front: { pinned: ['pin', 'd3'] } } });
    expect([pinned.lead?.id, pinned.second[0]?.id, pinned.second[1]?.id]).toEqual(['pin', 'd3', 'heavy']);
  });

  it('lets no old story lead for its weight', () => {
    const years = Array.from({ length: 60 }, (_, index) =>
      article(`n${index}`, { published: new Date(Date.UTC(2025, 0, 1 + index)).toISOString() }),
    );
    expect(front([...years, article('old', { weight: 99, published: '2010-01-01' })]).lead?.id).toBe('n59');
  });

  it('never leads with opinion or an advertisement, even a pinned one', () => {
    const stories = [
      article('news', { published: day(1) }),
      article('view', { section: 'views', published: day(3), weight: 9 }),
      article('column', { type: 'opinion', published: day(4), weight: 9 }),
      article('advert', { type: 'sponsored', published: day(5), weight: 9 }),
    ];
    const view = front(stories, { site: { ...site, front: { pinned: ['view'] } } });
    expect(view.lead?.id).toBe('news');
    expect(ids(front(stories).opinion?.cards ?? [])).toEqual(['view']);
    expect(ids(front(stories).latest)).toEqual(['advert', 'column', 'view', 'news']);
  });

  it('shows no story twice in its news columns', () => {
    const stories = [
      ...month(25),
      ...month(20, { section: 'sport' }).map((one, index) => ({
        ...one,
        path: `${one.path}${index}` as typeof one.path,
        url: `/s/${index}/` as typeof one.url,
      })),
    ];
    const view = front(stories);
    const shown = [view.lead, ...view.second, ...view.third, ...view.strips.flatMap((strip) => strip.cards)];
    expect(new Set(shown).size).toBe(shown.length);
    expect(view.strips.map((strip) => [strip.section.id, strip.cards.length])).toEqual([
      ['news', 4],
      ['sport', 4],
    ]);
    expect([view.second.length, view.third.length, view.latest.length]).toEqual([3, 6, 8]);
  });
});

describe('the pages of a site', () => {
  const result = plan(
    [
      article('a', {
        topics: ['Tides'],
        authors: [{ name: 'ann', guest: false, role: undefined }],
        story: 'big-story',
        lang: 'ar',
      }),
      article('b', { published: '2025-12-31T10:00:00Z', robots: { index: false } }),
    ],
    { authors: [author('ann', { name: 'Ann' })], pages: [staticPage('/about/'), staticPage('/about/ethics/')] },
  );

  it('are these', () => {
    expect(urls(result)).toEqual([
      '/',
      '/2025/',
      '/2025/12/',
      '/2025/12/31/',
      '/2025/12/31/b/',
      '/2026/',
      '/2026/02/',
      '/2026/02/01/',
      '/2026/02/01/a/',
      '/404.html',
      '/_headers',
      '/about/',
      '/about/ethics/',
      '/archive/',
      '/atom.xml',
      '/authors/',
      '/authors/ann/',
      '/authors/ann/atom.xml',
      '/authors/ann/feed.json',
      '/authors/ann/feed.xml',
      '/corrections/',
      '/feed.json',
      '/feed.xml',
      '/news/',
      '/news/atom.xml',
      '/news/feed.json',
      '/news/feed.xml',
      '/robots.txt',
      '/site.webmanifest',
      '/sitemap.xml',
      '/sitemaps/2026-02.xml',
      '/sitemaps/pages.xml',
      '/sport/',
      '/stories/big-story/',
      '/topics/',
      '/topics/tides/',
      '/topics/tides/atom.xml',
      '/topics/tides/feed.json',
      '/topics/tides/feed.xml',
      '/views/',
    ]);
  });

  it('have breadcrumbs from the front page down', () => {
    const crumbs = (kind: 'list' | 'static' | 'directory' | 'article', url: string) =>
      pageAt(result, kind, url).view.meta.breadcrumbs.map((crumb) => crumb.url);
    expect(crumbs('article', '/2026/02/01/a/')).toEqual(['/', '/news/']);
    expect(crumbs('list', '/topics/tides/')).toEqual(['/', '/topics/']);
    expect(crumbs('list', '/2026/02/01/')).toEqual(['/', '/archive/', '/2026/', '/2026/02/']);
    expect(crumbs('static', '/about/ethics/')).toEqual(['/', '/about/']);
    expect(crumbs('directory', '/2026/')).toEqual(['/', '/archive/']);
    expect(pageAt(result, 'front', '/').view.meta.breadcrumbs).toEqual([]);
  });

  it('link to each other only where there is a page', () => {
    const known = new Set(urls(result));
    const addresses =
      JSON.stringify(result.pages).match(/(?<="(?:url|to|home|self|rss|atom|json|front|newer|older)":")[^"]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(100);
    // A list without articles has no feed.
    expect([...new Set(addresses)].filter((url) => !known.has(url))).toEqual([]);
  });

  it('tell the direction of their language', () => {
    expect(pageAt(result, 'article', '/2026/02/01/a/').view.meta).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(pageAt(result, 'front', '/').view.meta.dir).toBe('ltr');
  });

  it('lead on by year and month, newest first', () => {
    expect(
      pageAt(result, 'directory', '/archive/').view.groups.map(({ label, entries }) => [
        label,
        entries.map((entry) => entry.label),
      ]),
    ).toEqual([
      ['2026', ['February 2026']],
      ['2025', ['December 2025']],
    ]);
    expect(pageAt(result, 'list', '/2026/02/').view.parts).toEqual([{ label: '1 February 2026', url: '/2026/02/01/' }]);
  });

  it('call a story by its id made readable', () => {
    expect(pageAt(result, 'list', '/stories/big-story/').view.heading).toBe('Big story');
  });

  it('keep what search engines may not index out of sitemaps', () => {
    expect(pageAt(result, 'sitemap', '/sitemaps/pages.xml').view.entries.map((entry) => entry.url)).not.toContain(
      '/404.html',
    );
    expect(pageAt(result, 'sitemap-index', '/sitemap.xml').view.sitemaps).toEqual([
      '/sitemaps/2026-02.xml',
      '/sitemaps/pages.xml',
    ]);
  });
});

describe('the news sitemap', () => {
  it('holds the articles of 48 hours, newest first, and is not there when there are none', () => {
    const stories = [
      article('in', { published: '2026-02-27T12:00:01Z', lang: 'zh-Hant-TW' }),
      article('out', { published: '2026-02-27T12:00:00Z' }),
      article('noindex', { published: '2026-03-01T10:00:00Z', robots: { index: false } }),
    ];
    expect(pageAt(plan(stories), 'news-sitemap', '/sitemaps/news.xml').view.entries).toMatchObject([
      { url: '/2026/02/27/in/', title: 'Headline of in', language: 'zh-tw' },
    ]);
    expect(urls(plan([article('out')]))).not.toContain('/sitemaps/news.xml');
  });

  it('holds a thousand at most', () => {
    const rush = Array.from({ length: 1001 }, (_, index) =>
      article(`n${index}`, { published: '2026-03-01T10:00:00Z' }),
    );
    expect(pageAt(plan(rush), 'news-sitemap', '/sitemaps/news.xml').view.entries).toHaveLength(1000);
  });
});

describe('corrections', () => {
  const correction = (date: string, text: string, inBody = false): Correction => ({
    date: moment(date),
    type: 'correction',
    text: inline(text),
    inBody,
  });

  it('of front matter and body are shown oldest first, each once', () => {
    const one = article('a', {
      corrections: [correction('2026-02-20', 'Two.'), correction('2026-02-10', 'One.')],
      facts: { corrections: [correction('2026-02-10', 'One.', true)] },
    });
    const { corrections } = pageAt(plan([one]), 'article', '/2026/02/01/a/').view;
    expect(corrections.map(({ text, inBody }) => [text.text, inBody])).toEqual([
      ['One.', true],
      ['Two.', false],
    ]);
  });

  it('of all articles stand on one list, newest first, in stable pages', () => {
    const corrected = month(7).map((one, index) => ({
      ...one,
      fields: { ...one.fields, corrections: [correction(`2026-02-1${index}`, `No ${index}.`)] },
    }));
    const result = plan(corrected);
    const texts = (url: string) => pageAt(result, 'corrections', url).view.entries.map(({ text }) => text.text);
    expect(texts('/corrections/')).toEqual(['No 6.', 'No 5.', 'No 4.', 'No 3.']);
    expect(texts('/corrections/page/1/')).toEqual(['No 2.', 'No 1.', 'No 0.']);
  });
});

describe('the feeds of corrections', () => {
  const one = (date: string, type: Correction['type'], text: string): Correction => ({
    date: moment(date),
    type,
    text: inline(text),
    inBody: false,
  });
  const twice = [one('2026-02-10', 'correction', 'One.'), one('2026-02-10', 'correction', 'Two.')];
  const items = (result: ReturnType<typeof plan>) => pageAt(result, 'rss', '/corrections/feed.xml').view.items;

  it('stand beside the page, which leads to them, newest first', () => {
    const later = article('b', { corrections: [one('2026-02-12', 'apology', 'Sorry.')] });
    const result = plan([article('a', { corrections: twice }), later]);
    expect(items(result).map((item) => ('card' in item ? undefined : [item.id, item.text.text]))).toEqual([
      ['b/apology/2026-02-12', 'Sorry.'],
      ['a/correction/2026-02-10/2', 'Two.'],
      ['a/correction/2026-02-10', 'One.'],
    ]);
    expect(pageAt(result, 'corrections', '/corrections/').view.meta.feeds[0]?.rss).toBe('/corrections/feed.xml');
    expect(pageAt(result, 'atom', '/corrections/atom.xml').view.items).toEqual(items(result));
    expect(pageAt(result, 'json-feed', '/corrections/feed.json').view.items).toEqual(items(result));
  });

  it('are as long as any feed, and not there when nothing was corrected', () => {
    const days = month(9).map((entry, index) => ({
      ...entry,
      fields: { ...entry.fields, corrections: [one(`2026-02-1${index}`, 'correction', 'x')] },
    }));
    expect(items(plan(days))).toHaveLength(site.feeds.items);
    const none = plan(month(2));
    expect(urls(none)).not.toContain('/corrections/feed.xml');
    expect(pageAt(none, 'corrections', '/corrections/').view.meta.feeds).toHaveLength(1);
  });

  it('tell nothing hidden in a preview', () => {
    const draft = article('b', { status: 'draft', corrections: [one('2026-02-12', 'apology', 'Sorry.')] });
    const result = plan([article('a', { corrections: twice }), draft], { drafts: true });
    expect(items(result)).toHaveLength(2);
    expect(pageAt(result, 'corrections', '/corrections/').view.entries).toHaveLength(3);
  });
});

describe('a retraction', () => {
  const corrections = (['retraction', 'clarification'] as const).map((type, index) => ({
    date: moment(`2026-02-1${index}`),
    type,
    text: inline('The letter was forged.'),
    inBody: false,
  }));
  const result = plan([article('a', { corrections, published: '2026-02-28' }), article('b')]);

  it('marks the article for good, whatever is corrected later', () => {
    expect(pageAt(result, 'article', '/2026/02/28/a/').view.card.corrected).toBe('retraction');
  });

  it('leaves the page to those who look for it, and keeps it out of search engines', () => {
    expect(pageAt(result, 'article', '/2026/02/28/a/').view.meta.index).toBe(false);
    expect(pageAt(result, 'article', '/2026/02/01/b/').view.meta.index).toBe(true);
    expect(urls(result)).not.toContain('/sitemaps/news.xml');
    expect(pageAt(result, 'sitemap', '/sitemaps/2026-02.xml').view.entries.map(({ url }) => url)).toEqual([
      '/2026/02/01/b/',
    ]);
  });
});

describe('a list', () => {
  it('of a section has weighty articles at the top of its front only', () => {
    const stories = month(10).map((one, index) => ({
      ...one,
      fields: { ...one.fields, weight: index % 9 === 8 ? 5 : 0 },
    }));
    expect(ids(pageAt(plan(stories), 'list', '/news/').view.cards)).toEqual(['d9', 'd10', 'd8', 'd7']);
    expect(ids(pageAt(plan(stories), 'list', '/2026/02/').view.cards)).toEqual(['d10', 'd9', 'd8', 'd7']);
  });

  it('says on no numbered page how many pages there are, nor anything of its front', () => {
    const told = pageAt(plan(month(20)), 'list', '/news/page/1/').view;
    expect(told).toMatchObject({ number: 1, parts: [], body: undefined, older: undefined, newer: '/news/page/2/' });
    expect(told).toEqual(pageAt(plan(month(27)), 'list', '/news/page/1/').view);
  });
});

describe('a feed', () => {
  it('holds the newest articles in full, beside its list', () => {
    const view = pageAt(plan(month(8, { text: 'Full text.' })), 'atom', '/news/atom.xml').view;
    expect(view).toMatchObject({ title: 'The Gazette – News', home: '/news/', self: '/news/atom.xml' });
    expect(articlesIn(view).map((item) => item.card.id)).toEqual(['d8', 'd7', 'd6', 'd5', 'd4']);
    expect(articlesIn(view)[0]?.body.hash).toBe(bodyOf('Full text.').hash);
  });
});
