/** Claims about the files that hosts and search engines read. */

import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import type { UrlPath } from '../../../src/model/brands.ts';
import type { Page } from '../../../src/model/page.ts';
import { drawn, moment, siteOf, subPath, themeOf } from './values.ts';

const site = siteOf(subPath);
const root = 'https://gazette.example/paper';

describe('sitemaps', () => {
  it('are found from the index and from robots.txt', () => {
    const sitemaps = [urlPath('/sitemaps/2020-01.xml'), urlPath('/sitemaps/news.xml')];
    const index = drawn(
      { kind: 'sitemap-index', url: urlPath('/sitemap.xml'), source: undefined, view: { sitemaps } },
      { site },
    );
    expect([...index.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc)).toEqual([
      `${root}/sitemaps/2020-01.xml`,
      `${root}/sitemaps/news.xml`,
    ]);
    const robots: Page = {
      kind: 'robots',
      url: urlPath('/robots.txt'),
      source: undefined,
      view: { sitemaps: [urlPath('/sitemap.xml')] },
    };
    expect(drawn(robots, { site })).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${root}/sitemap.xml\n`);
  });

  it('percent-encode addresses and leave out a date that is not known', () => {
    const entries = [{ url: urlPath('/café & co/'), modified: undefined, pictures: [] }];
    const text = drawn(
      { kind: 'sitemap', url: urlPath('/sitemaps/pages.xml'), source: undefined, view: { entries } },
      { site },
    );
    expect(text).toContain(`<url><loc>${root}/caf%C3%A9%20&amp;%20co/</loc></url>`);
  });

  it('refuse more entries than search engines read', () => {
    const entry = { url: urlPath('/a/'), title: 'A', published: moment('2020-01-06T21:10:00Z'), language: 'en' };
    const news = (count: number) =>
      ({
        kind: 'news-sitemap',
        url: urlPath('/sitemaps/news.xml'),
        source: undefined,
        view: { entries: Array.from({ length: count }, () => entry) },
      }) as const;
    expect(drawn(news(1000)).match(/<news:news>/g)?.length).toBe(1000);
    expect(() => drawn(news(1001))).toThrow(/\/sitemaps\/news\.xml could not be drawn: a news sitemap of 1001 entries/);
  });
});

describe('_headers', () => {
  const text = (noindex: boolean, takenBack: readonly UrlPath[] = []) =>
    drawn({ kind: 'headers', url: urlPath('/_headers'), source: undefined, view: { noindex, takenBack } }, { site });

  it('allow scripts and styles of the site alone, none inline', () => {
    const policy = /Content-Security-Policy: (.*)/.exec(text(false))?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'self'; script-src 'self'; style-src 'self';/);
    expect(policy).not.toMatch(/unsafe|\*/);
    for (const directive of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'"])
      expect(policy).toContain(directive);
  });

  it('let files with a hash in their name be kept for ever', () => {
    expect(text(false)).toContain('/paper/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n');
    expect(text(false)).toContain('/paper/media/*\n  Cache-Control: public, max-age=31536000, immutable\n');
  });

  it('keep a preview out of search engines', () => {
    expect(text(true)).toContain('  X-Robots-Tag: noindex\n');
    expect(text(false)).not.toContain('noindex');
  });

  it('keep notices out of search engines, no address read as a pattern', () => {
    expect(text(false, [urlPath('/2026/a:b/')])).toContain('/paper/2026/a%3Ab/\n  X-Robots-Tag: noindex\n');
  });
});

it('writes one permanent redirect a line, no address read as a pattern, and that a notice stands for what is gone', () => {
  const rules = [
    { from: urlPath('/old name/'), to: urlPath('/new/'), status: 301 },
    { from: urlPath('/a:b/*'), to: urlPath('/é/'), status: 301 },
    { from: urlPath('/gone/'), to: urlPath('/gone/index.html'), status: 410 },
  ] as const;
  const text = drawn({ kind: 'redirects', url: urlPath('/_redirects'), source: undefined, view: { rules } }, { site });
  expect(text).toBe(
    '/paper/old%20name/ /paper/new/ 301\n/paper/a%3Ab/%2A /paper/%C3%A9/ 301\n/paper/gone/ /paper/gone/index.html 410!\n',
  );
});

it('tells the manifest where the site starts and which icons it has', () => {
  const assets = {
    'favicon.svg': urlPath('/assets/favicon.1.svg'),
    'icon-192.png': urlPath('/assets/icon-192.2.png'),
    'main.css': urlPath('/assets/main.3.css'),
  };
  const view = { name: 'The Test Gazette', lang: 'en-GB', dir: 'ltr' } as const;
  const text = drawn(
    { kind: 'web-manifest', url: urlPath('/site.webmanifest'), source: undefined, view },
    { site, theme: themeOf({ assets }) },
  );
  expect(JSON.parse(text)).toMatchObject({
    name: 'The Test Gazette',
    lang: 'en-GB',
    dir: 'ltr',
    start_url: '/paper/',
    scope: '/paper/',
    icons: [
      { src: '/paper/assets/favicon.1.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/paper/assets/icon-192.2.png', sizes: '192x192', type: 'image/png' },
    ],
  });
});
