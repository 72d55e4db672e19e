/** Claims that all outputs say the same of one article, whatever its headline holds. */

import { Readable } from 'node:stream';
import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { parseSitemap } from 'sitemap';
import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import type { Card } from '../../../src/model/edition.ts';
import type { Page } from '../../../src/model/page.ts';
import type { Site } from '../../../src/model/site.ts';
import {
  articleView,
  cardOf,
  correctionOf,
  drawn,
  feedItem,
  feedView,
  jsonLdOf,
  metasOf,
  siteOf,
  subPath,
} from './values.ts';

/** A page of a kind that is written by code. */
function dataPage(kind: 'rss' | 'atom' | 'json-feed', card: Card): Page {
  const self = urlPath({ rss: '/feed.xml', atom: '/atom.xml', 'json-feed': '/feed.json' }[kind]);
  const items = [feedItem({ card, corrections: [correctionOf()] })];
  return { kind, url: self, source: undefined, view: feedView({ self, items }) };
}

interface Said {
  readonly title: string | undefined;
  readonly url: string | undefined;
  readonly published: number;
  readonly modified: number | undefined;
  readonly authors: readonly (string | undefined)[];
}

function outputsOf(card: Card, site: Site): Record<string, Said> {
  const html = drawn(
    { kind: 'article', url: card.url, source: undefined, view: articleView({ card, corrections: [correctionOf()] }) },
    { site },
  );
  const metas = metasOf(html);
  const node = jsonLdOf(html)[0] as {
    headline: string;
    url: string;
    datePublished: string;
    dateModified: string;
    author: { name: string }[];
  };
  const rss = parseRssFeed(drawn(dataPage('rss', card), { site })).items?.[0];
  const atom = parseAtomFeed(drawn(dataPage('atom', card), { site })).entries?.[0];
  const json = JSON.parse(drawn(dataPage('json-feed', card), { site })).items[0];
  return {
    head: {
      title: metas.get('og:title')?.[0],
      url: metas.get('og:url')?.[0],
      published: Date.parse(metas.get('article:published_time')?.[0] ?? ''),
      modified: Date.parse(metas.get('article:modified_time')?.[0] ?? ''),
      authors: metas.get('author') ?? [],
    },
    'JSON-LD': {
      title: node.headline,
      url: node.url,
      published: Date.parse(node.datePublished),
      modified: Date.parse(node.dateModified),
      authors: node.author.map((author) => author.name),
    },
    RSS: {
      title: rss?.title,
      url: rss?.link,
      published: Date.parse(rss?.pubDate ?? ''),
      modified: undefined,
      authors: rss?.dc?.creators ?? [],
    },
    Atom: {
      title: atom?.title?.value,
      url: atom?.links?.find((link) => link.rel === 'alternate')?.href,
      published: Date.parse(atom?.published ?? ''),
      modified: Date.parse(atom?.updated ?? ''),
      authors: atom?.authors?.map((author) => author.name) ?? [],
    },
    'JSON Feed': {
      title: json.title,
      url: json.url,
      published: Date.parse(json.date_published),
      modified: Date.parse(json.date_modified),
      authors: json.authors.map((author: { name: string }) => author.name),
    },
  };
}

const headlines = [
  'A plain headline',
  'He said ]]> and left',
  '</script><script>alert(1)</script>',
  '<!-- Fish & chips -->',
  `"Double" and 'single' quotes`,
  '東京で大雨、電車が止まる',
  'رسالة الجيش: مسودة نُشرت خطأ',
  'Emoji 🗞️ and a family 👨‍👩‍👧',
];

describe.each([
  ['at the root', {}],
  ['under a base path', subPath],
])('a site %s', (_where, changes) => {
  const site = siteOf(changes);

  it.each(headlines)('says the same everywhere of “%s”', (title) => {
    const card = cardOf({ title });
    const expected: Said = {
      title,
      url: `${site.url}/2020/01/06/a-headline/`,
      published: card.published.at,
      modified: Date.parse('2020-01-08T09:00:00Z'),
      authors: ['Jane Doe', 'Zoë Øst'],
    };
    for (const [output, said] of Object.entries(outputsOf(card, site))) {
      expect(said, output).toEqual({
        ...expected,
        modified: said.modified === undefined ? undefined : expected.modified,
      });
    }
  });

  it('lists the article in sitemaps under the same address and title', async () => {
    const [title = ''] = headlines.slice(1);
    const card = cardOf({ title });
    const entry = { url: card.url, modified: card.updated, pictures: card.picture ? [card.picture.media.url] : [] };
    const sitemap = drawn(
      { kind: 'sitemap', url: urlPath('/sitemaps/2020-01.xml'), source: undefined, view: { entries: [entry] } },
      { site },
    );
    const [read] = await parseSitemap(Readable.from([sitemap]));
    expect(read?.url).toBe(`${site.url}/2020/01/06/a-headline/`);
    expect(Date.parse(read?.lastmod ?? '')).toBe(card.updated?.at);
    expect(read?.img.map((image) => image.url)).toEqual([`${site.url}${card.picture?.media.url}`]);

    const news = { url: card.url, title, published: card.published, language: 'en' };
    const newsSitemap = drawn(
      { kind: 'news-sitemap', url: urlPath('/sitemaps/news.xml'), source: undefined, view: { entries: [news] } },
      { site },
    );
    const [story] = await parseSitemap(Readable.from([newsSitemap]));
    expect(story?.news?.title).toBe(title);
    expect(story?.news?.publication).toEqual({ name: site.name, language: 'en' });
    expect(Date.parse(story?.news?.publication_date ?? '')).toBe(card.published.at);
  });

  it('prefixes every address of the page with the base path', () => {
    const html = drawn({ kind: 'article', url: cardOf().url, source: undefined, view: articleView() }, { site });
    expect(html).toContain(`<link rel="canonical" href="${site.url}/2020/01/06/a-headline/">`);
    expect(html).toContain(`title="The Test Gazette" href="${site.base}/feed.xml"`);
    for (const [, path] of html.matchAll(/ (?:href|src)="(\/[^"]*)"/g))
      expect(path).toMatch(new RegExp(`^${site.base}/`));
  });
});

it('names the agency everywhere when there is no author, and the publisher when there is none either', () => {
  const wire = outputsOf(cardOf({ authors: [], source: 'AP' }), siteOf());
  const bare = outputsOf(cardOf({ authors: [] }), siteOf());
  for (const [output, said] of Object.entries(wire)) expect(said.authors, output).toEqual(['AP']);
  for (const [output, said] of Object.entries(bare)) expect(said.authors, output).toEqual(['Gazette Press']);
});
