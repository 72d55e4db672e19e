import { describe, expect, it } from 'vitest';
import { article, articlesIn, file, noon, pageAt, plan, said } from './support.ts';

const second = 1000;
const titles = (result: ReturnType<typeof plan>): string[] => result.edition.cards.map((card) => card.id);

describe('the gate', () => {
  it.each(['draft', 'hold', 'withdrawn', 'killed'] as const)('holds back an article that is %s', (status) => {
    expect(titles(plan([article('a', { status })]))).toEqual([]);
  });

  it.each(['ready', 'published'] as const)('lets through an article that is %s', (status) => {
    expect(titles(plan([article('a', { status })]))).toEqual(['a']);
  });

  it.each([
    ['published', { published: '2026-03-01T12:00:00Z' }],
    ['embargo', { embargo: '2026-03-01T12:00:00Z' }],
  ])('opens at the very instant of %s', (_, options) => {
    expect(titles(plan([article('a', options)], { now: noon - second }))).toEqual([]);
    expect(titles(plan([article('a', options)]))).toEqual(['a']);
  });

  it('closes at the very instant of expiry', () => {
    const expiring = article('a', { expires: '2026-03-01T12:00:00Z' });
    expect(titles(plan([expiring], { now: noon - 1 }))).toEqual(['a']);
    expect(titles(plan([expiring]))).toEqual([]);
  });

  it('lets nothing of a hidden article out: no page, alias, topic, author, story or file', () => {
    const hidden = article('token', {
      status: 'draft',
      aliases: ['/token-old/'],
      topics: ['token-topic'],
      authors: [{ name: 'Token Author', guest: false, role: undefined }],
      story: 'token-story',
      pictures: ['media/token.jpg'],
      lead: {
        kind: 'picture',
        image: 'media/token-lead.jpg',
        alt: '',
        caption: undefined,
        credit: 'AP',
        licence: undefined,
        focus: undefined,
      },
    });
    const media = [file('content/media/token.jpg'), file('content/media/token-lead.jpg')];
    const result = plan([article('a'), hidden], { media });
    expect(JSON.stringify([result.pages, result.edition.cards, [...result.edition.topics]])).not.toMatch(/token/i);
  });

  it('shows hidden articles in a preview, marked, on pages that search engines leave out', () => {
    const result = plan([article('a'), article('b', { status: 'draft' })], { drafts: true });
    expect(result.edition.cards.map(({ id, hidden }) => [id, hidden])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    for (const page of result.pages) {
      if ('meta' in page.view)
        expect([page.url, page.view.meta.preview, page.view.meta.index]).toEqual([page.url, true, false]);
    }
    expect(pageAt(result, 'headers', '/_headers').view.noindex).toBe(true);
    expect(articlesIn(pageAt(result, 'rss', '/feed.xml').view).map((item) => item.card.id)).toEqual(['a']);
    expect(pageAt(result, 'sitemap', '/sitemaps/2026-02.xml').view.entries.map((entry) => entry.url)).toEqual([
      '/2026/02/01/a/',
    ]);
  });

  it('refuses a link to a hidden article, but in a preview', () => {
    const both = [article('a', { links: ['b.md'] }), article('b', { status: 'draft' })];
    const result = plan(both);
    expect(said(result.diagnostics)).toEqual(['link/hidden content/articles/a.md:10']);
    expect(pageAt(result, 'article', '/2026/02/01/a/').view.body.links).toEqual([{ url: '#', headline: undefined }]);
    expect(said(plan(both, { drafts: true }).diagnostics)).toEqual([]);
  });
});

describe('the next build', () => {
  const next = (options: Parameters<typeof article>[1]): string | undefined => {
    const at = plan([article('a', options)]).schedule.turns[0]?.at;
    return at === undefined ? undefined : new Date(at).toISOString();
  };

  it('is when an article is due: published, or its embargo if that is later', () => {
    expect(next({ published: '2026-03-05T10:00:00Z' })).toBe('2026-03-05T10:00:00.000Z');
    expect(next({ published: '2026-03-05T10:00:00Z', embargo: '2026-03-06T10:00:00Z' })).toBe(
      '2026-03-06T10:00:00.000Z',
    );
  });

  it('is when an article expires', () => {
    expect(next({ expires: '2026-03-05T10:00:00Z' })).toBe('2026-03-05T10:00:00.000Z');
  });

  it('is when an article leaves the news sitemap', () => {
    expect(next({ published: '2026-02-28T10:00:00Z' })).toBe('2026-03-02T10:00:00.000Z');
    expect(next({ published: '2026-02-28T10:00:00Z', robots: { index: false } })).toBeUndefined();
  });

  it('is never when nothing is to come', () => {
    expect(next({})).toBeUndefined();
    expect(next({ published: '2026-03-05T10:00:00Z', status: 'draft' })).toBeUndefined();
    expect(next({ published: '2026-03-05T10:00:00Z', expires: '2026-03-04T10:00:00Z' })).toBeUndefined();
  });

  it('is the first moment at which the plan differs', () => {
    const articles = [
      article('a', { published: '2026-02-28T10:00:00Z', expires: '2026-03-01T15:00:00Z' }),
      article('b', { published: '2026-03-01T13:00:00Z' }),
    ];
    let now = noon;
    const moments: number[] = [];
    for (;;) {
      const at = plan(articles, { now }).schedule.turns[0]?.at;
      if (at === undefined) break;
      moments.push(at);
      expect(plan(articles, { now: at - 1 }).pages).toEqual(plan(articles, { now }).pages);
      expect(plan(articles, { now: at }).pages).not.toEqual(plan(articles, { now }).pages);
      now = at;
    }
    expect(moments.map((at) => new Date(at).toISOString().slice(5, 16))).toEqual([
      '03-01T13:00',
      '03-01T15:00',
      '03-03T13:00',
    ]);
  });
});
