import { describe, expect, it } from 'vitest';
import type { UrlPath } from '../../../src/model/brands.ts';
import { noExtensions } from '../../../src/model/extensions.ts';
import { hashOf } from '../../../src/model/hash.ts';
import type { Page } from '../../../src/model/page.ts';
import { article, author, pageAt, plan, said, site, staticPage, topic, urls } from './support.ts';

const codes = (result: ReturnType<typeof plan>): string[] => result.diagnostics.map((diagnostic) => diagnostic.code);

describe('two pages with one address', () => {
  it('are refused, both files named', () => {
    const result = plan([
      article('a', { url: '/2026/x/' }),
      article('b', { url: '/2026/x/', published: '2026-01-01' }),
    ]);
    expect(said(result.diagnostics)).toEqual(['url/conflict content/articles/b.md:1']);
    expect(result.diagnostics[0]?.message).toBe(
      'Two pages claim the address /2026/x/: content/articles/a.md and content/articles/b.md.',
    );
    expect(result.diagnostics[0]?.places.map((place) => place.file)).toEqual([
      'content/articles/b.md',
      'content/articles/a.md',
    ]);
  });

  it.each([
    ['in case only', '/2026/Café/', '/2026/café/'],
    ['in Unicode form only', '/2026/café/', '/2026/cafe\u0301/'],
    ['in a folded letter only', '/2026/strasse/', '/2026/straße/'],
  ])('are refused when they differ %s', (_, first, second) => {
    expect(codes(plan([article('a', { url: first }), article('b', { url: second })]))).toEqual(['url/conflict']);
  });

  it('are refused when one would lie inside the other', () => {
    const result = plan([article('a', { aliases: ['/old.html'] }), article('b', { aliases: ['/old.html/x/'] })]);
    expect(codes(result)).toEqual(['url/conflict']);
  });

  it.each([
    ['a static page and a section', { pages: [staticPage('/news/')] }],
    ['a static page and the authors', { pages: [staticPage('/authors/')] }],
    ['a static page and the front page', { pages: [staticPage('/')] }],
    [
      'a section and the topics',
      { site: { ...site, sections: [{ id: 'topics', label: 'T', description: undefined, opinion: false }] } },
    ],
  ])('are refused: %s', (_, more) => {
    expect(codes(plan([], more))).toContain('url/conflict');
  });

  it.each(['/2026/02/01/a/', '/news/', '/2026/02/01/a', '/feed.xml', '/old/'])(
    'are refused when the alias %s is taken',
    (alias) => {
      expect(codes(plan([article('a', { aliases: [alias] }), article('b', { aliases: ['/old/'] })]))).toEqual([
        'url/conflict',
      ]);
    },
  );

  it('are fine as folder and index of it', () => {
    expect(codes(plan([article('a', { url: '/2026/x/' }), article('b', { url: '/2026/x/y/' })]))).toEqual([]);
  });
});

describe('an address', () => {
  it('with a part no file system takes is refused', () => {
    expect(codes(plan([article('a', { url: `/2026/${'ü'.repeat(128)}/` })]))).toEqual(['url/too-long']);
    expect(codes(plan([article('a', { url: `/2026/${'ü'.repeat(127)}/` })]))).toEqual([]);
  });

  it.each(['/assets/x/', '/Media/x/'])('in a folder of files that never change is refused: %s', (url) => {
    expect(codes(plan([article('a', { url })]))).toEqual(['url/reserved']);
  });
});

describe('ids', () => {
  it('of two articles may not be equal, even where one is hidden', () => {
    const result = plan([article('a', { id: '7' }), article('b', { id: '7', status: 'draft' })]);
    expect(said(result.diagnostics)).toEqual(['article/duplicate-id content/articles/b.md:1']);
    expect(result.diagnostics[0]?.places).toHaveLength(2);
  });

  it('of two authors may not differ in case only', () => {
    const result = plan([], { authors: [author('Ann', { name: 'Ann A' }), author('ann', { name: 'Ann B' })] });
    expect(codes(result)).toContain('author/duplicate-id');
  });
});

describe('former addresses', () => {
  const result = plan([article('a', { aliases: ['/old/a', '/b.html'] })], {
    pages: [staticPage('/about/', { aliases: ['/about-us/'] })],
  });

  it('are pages that lead on, never a file without an ending', () => {
    expect(pageAt(result, 'redirect', '/old/a/').view).toEqual({
      to: '/2026/02/01/a/',
      title: 'Headline of a',
      lang: 'en-GB',
      preview: false,
    });
    expect(pageAt(result, 'redirect', '/b.html').view.to).toBe('/2026/02/01/a/');
    expect(pageAt(result, 'redirect', '/about-us/').view.to).toBe('/about/');
  });

  it('are rules for servers, sorted', () => {
    expect(pageAt(result, 'redirects', '/_redirects').view.rules).toEqual([
      { from: '/about-us/', to: '/about/', status: 301 },
      { from: '/b.html', to: '/2026/02/01/a/', status: 301 },
      { from: '/old/a', to: '/2026/02/01/a/', status: 301 },
      { from: '/old/a/', to: '/2026/02/01/a/', status: 301 },
    ]);
    expect(urls(plan([article('a')]))).not.toContain('/_redirects');
  });

  it('of topics and authors lead on with their feeds', () => {
    const renamed = plan(
      [article('a', { topics: ['sea'], authors: [{ name: 'jane-roe', guest: false, role: undefined }] })],
      {
        topics: [topic('sea', { aliases: ['/topics/ocean/'] }), topic('empty', { aliases: ['/topics/nothing/'] })],
        authors: [author('jane-roe', { aliases: ['/authors/jane-doe'] })],
      },
    );
    expect(said(renamed.diagnostics)).toEqual([]);
    expect(pageAt(renamed, 'redirect', '/topics/ocean/').view.to).toBe('/topics/sea/');
    expect(pageAt(renamed, 'redirect', '/authors/jane-doe/').view.to).toBe('/authors/jane-roe/');
    expect(urls(renamed)).not.toContain('/topics/nothing/');
    const rules = pageAt(renamed, 'redirects', '/_redirects').view.rules.map(({ from, to }) => `${from} ${to}`);
    expect(rules).toContain('/topics/ocean/feed.xml /topics/sea/feed.xml');
    expect(rules).toContain('/authors/jane-doe/feed.json /authors/jane-roe/feed.json');
    expect(rules).toHaveLength(9);
  });
});

describe('extensions', () => {
  const custom = (url: string): Page => ({
    kind: 'custom',
    url: url as UrlPath,
    source: undefined,
    view: { text: 'x' },
  });

  it('add pages, which may be linked to and may not collide', () => {
    const extensions = { ...noExtensions, pages: [() => [custom('/numbers.txt')]] };
    const result = plan([article('a', { links: ['/numbers.txt'] })], { extensions });
    expect(result.diagnostics).toEqual([]);
    expect(pageAt(result, 'custom', '/numbers.txt').view).toEqual({ text: 'x' });
    expect(codes(plan([], { extensions: { ...noExtensions, pages: [() => [custom('/robots.txt')]] } }))).toEqual([
      'url/conflict',
    ]);
  });

  it('add checks, which see the edition and all pages', () => {
    const diagnostic = { code: 'house/rule', level: 'error', message: 'No.', hint: undefined, places: [] } as const;
    const result = plan([article('a')], {
      extensions: {
        ...noExtensions,
        checks: [(edition, pages) => (edition.cards.length === 1 && pages.length > 10 ? [diagnostic] : [])],
      },
    });
    expect(result.diagnostics).toEqual([diagnostic]);
  });
});

it('publishes the files of the theme', () => {
  const url = '/assets/main.1.css' as UrlPath;
  const hash = hashOf('css');
  const theme = { templates: {}, strings: {}, assets: {}, files: [{ url, hash, bytes: new Uint8Array() }], hash };
  expect(pageAt(plan([], { theme }), 'file', url)).toEqual({ kind: 'file', url, source: undefined, view: { hash } });
});

it('keeps topics that differ from authors apart', () => {
  expect(
    codes(plan([article('a', { topics: ['ann'] })], { authors: [author('ann')], topics: [topic('ann')] })),
  ).toEqual([]);
});

describe('functions of broadsheet.config.js', () => {
  const boom = (): never => {
    throw new Error('no headlines.\nat line 3');
  };

  it('that fail are reported, and the rest of the site is planned', () => {
    const result = plan([article('a')], { extensions: { ...noExtensions, pages: [boom], checks: [boom] } });
    expect(result.diagnostics.map(({ message }) => message)).toEqual([
      'A function of `pages` in broadsheet.config.js failed: no headlines.',
      'A function of `checks` in broadsheet.config.js failed: no headlines.',
    ]);
    expect(result.pages.map(({ url }) => url)).toContain('/');
  });

  it.each<[string, unknown]>([
    ['no list', 42],
    ['no object', ['x']],
    ['an empty object', [{}]],
    ['an address that climbs', [{ kind: 'custom', url: '/../../x', view: { text: '' } }]],
    ['an address with a backslash', [{ kind: 'custom', url: '/..\\x', view: { text: '' } }]],
  ])('that give %s for pages are reported', (_, given) => {
    const extensions = { ...noExtensions, pages: [() => given as never] };
    expect(codes(plan([], { extensions }))[0]).toMatch(/^config\/plugin$/);
  });

  it('that give no diagnostics are reported', () => {
    const extensions = { ...noExtensions, checks: [() => [{ level: 'x' }] as never] };
    expect(codes(plan([], { extensions }))[0]).toMatch(/^config\/plugin$/);
  });
});
