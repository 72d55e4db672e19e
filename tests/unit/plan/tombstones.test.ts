import { describe, expect, it } from 'vitest';
import { type ArticleOptions, article, inline, moment, noon, pageAt, plan, said, urls } from './support.ts';

const address = '/2026/02/01/gone/';
const takenBack = { date: moment('2026-02-20T09:00:00Z'), reason: inline('The minutes were forged.') };
const gone = (options: ArticleOptions = {}) =>
  article('gone', { status: 'withdrawn', withdrawn: takenBack, title: 'Forged minutes', ...options });

describe('an article that was taken back', () => {
  it('leaves a notice with its title, the day and the reason', () => {
    const { view } = pageAt(plan([gone()]), 'tombstone', address);
    expect(view).toMatchObject({ title: 'Forged minutes', date: takenBack.date, reason: takenBack.reason });
    expect(view.meta).toMatchObject({ title: 'Forged minutes', index: false, section: undefined });
  });

  it('shows not even its title where it was killed, in no output', () => {
    const result = plan([gone({ status: 'killed', aliases: ['/old/'], lang: 'de' })]);
    expect(pageAt(result, 'tombstone', address).view).toMatchObject({
      title: undefined,
      meta: { title: 'Artikel entfernt', lang: 'de' },
    });
    expect(pageAt(result, 'redirect', '/old/').view.title).toBe('Artikel entfernt');
    expect(JSON.stringify(result.pages)).not.toContain('Forged');
  });

  it.each<[string, ArticleOptions]>([
    ['says nothing of why', { withdrawn: undefined }],
    ['was killed without a word', { status: 'killed', withdrawn: undefined }],
    ['was never public: it was to be later', { published: '2026-03-05' }],
    ['was never public: its embargo outlasted it', { embargo: '2026-02-21T09:00:00Z' }],
  ])('leaves nothing where it %s', (_, options) => {
    const result = plan([gone(options)]);
    expect(result.pages).toEqual(plan([]).pages);
  });

  it('may be taken back on the very day of its publication', () => {
    const sameDay = gone({
      published: '2026-02-20T12:00:00Z',
      withdrawn: { ...takenBack, date: moment('2026-02-20') },
    });
    expect(urls(plan([sameDay]))).toContain('/2026/02/20/gone/');
  });

  it('is gone for servers that can say so, and for search engines', () => {
    const result = plan([gone({ aliases: ['/old/'] }), article('a')]);
    expect(pageAt(result, 'redirects', '/_redirects').view.rules).toEqual([
      { from: address, to: `${address}index.html`, status: 410 },
      { from: '/old/', to: address, status: 301 },
    ]);
    expect(pageAt(result, 'headers', '/_headers').view.takenBack).toEqual([address]);
    const sitemaps = result.pages.filter(({ kind }) => kind.includes('sitemap'));
    expect(JSON.stringify(sitemaps)).not.toContain('gone');
  });

  it('stands in no list and in no feed but those of corrections', () => {
    const result = plan([gone(), article('a')]);
    const mentions = result.pages.filter((page) => JSON.stringify(page).includes('Forged')).map(({ url }) => url);
    expect(mentions).toEqual([
      address,
      '/corrections/',
      '/corrections/atom.xml',
      '/corrections/feed.json',
      '/corrections/feed.xml',
    ]);
    expect(pageAt(result, 'corrections', '/corrections/').view.entries).toEqual([
      {
        id: 'gone/withdrawal',
        url: address,
        title: 'Forged minutes',
        lang: 'en-GB',
        type: 'withdrawal',
        date: takenBack.date,
        text: takenBack.reason,
      },
    ]);
  });

  it('may not be linked to, by its former address neither', () => {
    const links = ['gone', address, '/old/', 'gone.md'];
    const result = plan([gone({ aliases: ['/old/'] }), article('a', { links })]);
    expect(said(result.diagnostics)).toEqual(
      links.map((_, index) => `link/hidden content/articles/a.md:${10 + index}`),
    );
  });

  it('keeps its address: no other article may take it', () => {
    const other = article('other', { url: address });
    expect(said(plan([gone(), other]).diagnostics)).toContain('url/conflict content/articles/gone.md:1');
  });

  it('shows its notice in a preview too', () => {
    const result = plan([gone(), article('b', { status: 'withdrawn' })], { drafts: true });
    expect(pageAt(result, 'tombstone', address).view.meta.preview).toBe(true);
    expect(pageAt(result, 'article', '/2026/02/01/b/').view.card.hidden).toBe(true);
  });

  it('gets its notice when it would have been read first, if its editor says that it was', () => {
    const later = gone({ published: '2026-03-05T10:00:00Z', withdrawn: { ...takenBack, date: moment('2026-03-06') } });
    const result = plan([later], { now: noon });
    expect(result.schedule.turns).toMatchObject([{ kind: 'notice', at: Date.parse('2026-03-05T10:00:00Z') }]);
    expect(urls(plan([later], { now: Date.parse('2026-03-05T10:00:00Z') }))).toContain('/2026/03/05/gone/');
  });
});
