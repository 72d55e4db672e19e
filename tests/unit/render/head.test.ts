/** Claims about heads: canonical, robots, Open Graph, X card, feeds and translations. */

import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import type { FrontView, Page } from '../../../src/model/page.ts';
import { articlePage, articleView, cardOf, decoded, drawn, metaOf, metasOf, siteOf } from './values.ts';

const front = (tagline?: string): [Page, object] => {
  const view: FrontView = {
    meta: metaOf({ title: 'The Test Gazette', breadcrumbs: [] }),
    lead: undefined,
    second: [],
    third: [],
    strips: [],
    opinion: undefined,
    latest: [],
  };
  return [{ kind: 'front', url: urlPath('/'), source: undefined, view }, { site: siteOf({ tagline }) }];
};

function titleOf(html: string): string {
  return decoded(/<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '');
}

describe('the title', () => {
  it('is the page’s, then the site’s', () => {
    expect(titleOf(drawn(articlePage({ meta: metaOf({ title: 'A & B </title>' }) })))).toBe(
      'A & B </title> — The Test Gazette',
    );
  });

  it('is the name and tagline on the front page', () => {
    expect(titleOf(drawn(...front('News, tested')))).toBe('The Test Gazette: News, tested');
    expect(titleOf(drawn(...front()))).toBe('The Test Gazette');
  });
});

describe('an article’s head', () => {
  const view = articleView({
    socialTitle: 'Shared “so”',
    translations: [{ lang: 'fr', url: urlPath('/fr/2020/une/'), title: 'Une' }],
  });
  const html = drawn(articlePage(view));
  const metas = metasOf(html);

  it('tells Open Graph everything', () => {
    const picture = view.card.picture?.media;
    expect(Object.fromEntries([...metas].filter(([key]) => /^(og|article):/.test(key)))).toEqual({
      'og:type': ['article'],
      'og:title': ['Shared “so”'],
      'og:description': ['A summary.'],
      'og:url': ['https://gazette.example/2020/01/06/a-headline/'],
      'og:site_name': ['The Test Gazette'],
      'og:locale': ['en_GB'],
      'og:image': [`https://gazette.example${picture?.url}`],
      'og:image:type': ['image/jpeg'],
      'og:image:width': ['1600'],
      'og:image:height': ['900'],
      'og:image:alt': ['People in a square'],
      'article:published_time': ['2020-01-06T21:10:00+00:00'],
      'article:modified_time': ['2020-01-07T08:00:00+00:00'],
      'article:section': ['World'],
      'article:author': ['https://gazette.example/authors/jane/', 'https://gazette.example/authors/zoe/'],
      'article:tag': ['Iraq'],
    });
  });

  it('makes a large X card of a picture, and a small one without', () => {
    expect(metas.get('twitter:card')).toEqual(['summary_large_image']);
    const bare = metasOf(drawn(articlePage({ card: cardOf({ picture: undefined }) })));
    expect(bare.get('twitter:card')).toEqual(['summary']);
    expect(bare.has('og:image')).toBe(false);
  });

  it('links its translations, itself included, and its feeds', () => {
    expect(html).toContain(
      '<link rel="alternate" hreflang="en-GB" href="https://gazette.example/2020/01/06/a-headline/">',
    );
    expect(html).toContain('<link rel="alternate" hreflang="fr" href="https://gazette.example/fr/2020/une/">');
    expect(html).toContain(
      '<link rel="alternate" type="application/rss+xml" title="The Test Gazette" href="/feed.xml">',
    );
    expect(html).toContain(
      '<link rel="alternate" type="application/atom+xml" title="The Test Gazette" href="/atom.xml">',
    );
    expect(html).toContain(
      '<link rel="alternate" type="application/feed+json" title="The Test Gazette" href="/feed.json">',
    );
  });

  it('asks for large previews, or not to be listed', () => {
    expect(metas.get('robots')).toEqual(['max-image-preview:large']);
    expect(metasOf(drawn(articlePage({ meta: metaOf({ index: false }) }))).get('robots')).toEqual(['noindex']);
  });
});

it('keeps the not-found page and redirects out of search engines', () => {
  const lost = drawn({
    kind: 'not-found',
    url: urlPath('/404.html'),
    source: undefined,
    view: { meta: metaOf({ title: 'Not found' }) },
  });
  expect(metasOf(lost).get('robots')).toEqual(['noindex']);
  expect(lost).not.toContain('canonical');
  const to = urlPath('/new/');
  const moved = drawn({
    kind: 'redirect',
    url: urlPath('/old/'),
    source: undefined,
    view: { to, title: 'A headline', lang: 'en', preview: false },
  });
  expect(metasOf(moved).get('robots')).toEqual(['noindex']);
  expect(moved).toContain('<link rel="canonical" href="https://gazette.example/new/">');
});

it('guesses the territory that Open Graph wants', () => {
  const localeOf = (lang: string) => metasOf(drawn(articlePage({ meta: metaOf({ lang }) }))).get('og:locale');
  expect([localeOf('de'), localeOf('zh-Hant'), localeOf('ar')]).toEqual([['de_DE'], ['zh_TW'], ['ar_EG']]);
});
