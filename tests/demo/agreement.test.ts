/**
 * One article, one truth: headline, dates, authors and address are the same on the page, in its structured data, in
 * every feed, in every sitemap and in its ninjs, for every article of the demonstration newspaper.
 */

import { parse } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArticleView } from '../../src/model/page.ts';
import { buildDemo, type Demo } from '../support/demo.ts';
import { attribute, elements, type HtmlNode, textOf } from '../support/html.ts';
import { children, readXml, type XmlElement } from '../support/xml.ts';

/** What every output says of an article; a field is absent where the format has no place for it. */
interface Said {
  readonly title?: string;
  readonly published?: number;
  readonly updated?: number;
  readonly authors?: readonly string[];
}

let demo: Demo;
/** What each output that mentions an article says of it, by address. */
const said = new Map<string, { where: string; what: Said }[]>();

beforeAll(async () => {
  demo = await buildDemo();
  for (const [path, text] of demo.texts) {
    // Entries of these are corrections, which have a title, an author and a date of their own.
    if (/^corrections\/(?:feed\.xml|atom\.xml|feed\.json)$/.test(path)) continue;
    if (path.endsWith('/feed.xml') || path === 'feed.xml') readRss(path, text);
    else if (path.endsWith('atom.xml')) readAtom(path, text);
    else if (path.endsWith('feed.json')) readJsonFeed(path, text);
    else if (path.endsWith('/index.json')) readNinjs(path, text);
    else if (/^sitemaps\/\d{4}-\d\d\.xml$/.test(path)) readSitemap(path, text);
    else if (path === 'sitemaps/news.xml') readNewsSitemap(path, text);
    else if (path.endsWith('.html')) readPage(path, text);
  }
});

describe('the demonstration newspaper', () => {
  it('has no mistake in it', () => {
    expect(demo.diagnostics.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('says the same of each article everywhere', () => {
    const articles = demo.result.pages.filter((page) => page.kind === 'article');
    expect(articles.length).toBeGreaterThanOrEqual(36);
    for (const { url, view } of articles) {
      const places = said.get(absolute(url)) ?? [];
      const kinds = new Set(places.map(({ where }) => where.replace(/^.*:/, '')));
      expect([...kinds].sort(), url).toEqual(
        expect.arrayContaining(['atom', 'head', 'json-feed', 'json-ld', 'ninjs', 'page', 'rss', 'sitemap']),
      );
      for (const { where, what } of places) expect(what, `${where} of ${url}`).toEqual(truth(view, what));
    }
  });
});

/** What the article says of itself, cut to the fields that an output speaks of. */
function truth(view: ArticleView, like: Said): Said {
  const { card } = view;
  const corrected = view.corrections.map(({ date }) => date.at);
  const all: Required<Said> = {
    title: card.title,
    published: card.published.at,
    updated: Math.max(card.published.at, card.updated?.at ?? 0, ...corrected),
    authors: card.authors.length > 0 ? card.authors.map(({ label }) => label) : (like.authors ?? []),
  };
  return Object.fromEntries(Object.keys(like).map((key) => [key, all[key as keyof Said]]));
}

function absolute(url: string): string {
  return `${demo.result.pages.length > 0 ? siteUrl() : ''}${encodeURI(url)}`;
}

function siteUrl(): string {
  const robots = demo.texts.get('robots.txt') ?? '';
  return /Sitemap: (\S+)\/sitemap\.xml/.exec(robots)?.[1] ?? '';
}

function note(url: string, where: string, what: Said): void {
  said.set(url, [...(said.get(url) ?? []), { where, what }]);
}

function readPage(path: string, text: string): void {
  const document = parse(text) as unknown as HtmlNode;
  const meta = (name: string): string[] =>
    elements(document, 'meta')
      .filter((node) => attribute(node, 'property') === name || attribute(node, 'name') === name)
      .map((node) => attribute(node, 'content') ?? '');
  const canonical = elements(document, 'link').find((node) => attribute(node, 'rel') === 'canonical');
  const url = canonical === undefined ? undefined : attribute(canonical, 'href');
  if (url === undefined || meta('og:type')[0] !== 'article') return;
  const modified = meta('article:modified_time')[0];
  note(url, `${path}:head`, {
    published: Date.parse(meta('article:published_time')[0] ?? ''),
    ...(modified === undefined ? {} : { updated: Date.parse(modified) }),
    authors: meta('author'),
  });
  const [heading, ...others] = elements(document, 'h1');
  expect(others, path).toEqual([]);
  note(url, `${path}:page`, { title: heading === undefined ? '' : textOf(heading).trim() });
  const data = elements(document, 'script')
    .filter((node) => attribute(node, 'type') === 'application/ld+json')
    .map((node) => JSON.parse(textOf(node)))
    .find((node) => node.headline !== undefined);
  expect(data?.url, path).toBe(url);
  note(url, `${path}:json-ld`, {
    title: data.headline,
    published: Date.parse(data.datePublished),
    updated: Date.parse(data.dateModified),
    authors: [data.author].flat().map((author: { name: string }) => author.name),
  });
}

function readRss(path: string, text: string): void {
  for (const item of elementsOf(text, 'item')) {
    note(only(item, 'link'), `${path}:rss`, {
      title: only(item, 'title'),
      published: Date.parse(only(item, 'pubDate')),
      authors: children(item, 'dc:creator').map((node) => node.text),
    });
  }
}

function readAtom(path: string, text: string): void {
  for (const entry of elementsOf(text, 'entry')) {
    const link = children(entry, 'link').find((node) => (node.attributes.rel ?? 'alternate') === 'alternate');
    note(link?.attributes.href ?? '', `${path}:atom`, {
      title: only(entry, 'title'),
      published: Date.parse(only(entry, 'published')),
      updated: Date.parse(only(entry, 'updated')),
      authors: children(entry, 'author').map((node) => only(node, 'name')),
    });
  }
}

function readJsonFeed(path: string, text: string): void {
  for (const item of JSON.parse(text).items) {
    note(item.url, `${path}:json-feed`, {
      title: item.title,
      published: Date.parse(item.date_published),
      ...(item.date_modified === undefined ? {} : { updated: Date.parse(item.date_modified) }),
      ...(item.authors === undefined ? {} : { authors: item.authors.map((author: { name: string }) => author.name) }),
    });
  }
}

function readNinjs(path: string, text: string): void {
  const item = JSON.parse(text);
  // A notice is of no article any more.
  if (item.bodies === undefined) return;
  const texts: readonly { role: string; value: string }[] = item.headlines;
  const people: readonly { role: string; name: string }[] = item.infoSources ?? [];
  const authors = people.filter(({ role }) => role === 'author').map(({ name }) => name);
  note(item.renditions[0].href, `${path}:ninjs`, {
    title: texts.find(({ role }) => role === 'main')?.value ?? '',
    published: Date.parse(item.firstCreated),
    updated: Date.parse(item.versionCreated),
    ...(authors.length === 0 ? {} : { authors }),
  });
}

function readSitemap(path: string, text: string): void {
  for (const entry of elementsOf(text, 'url')) {
    note(only(entry, 'loc'), `${path}:sitemap`, { updated: Date.parse(only(entry, 'lastmod')) });
  }
}

function readNewsSitemap(path: string, text: string): void {
  for (const entry of elementsOf(text, 'url')) {
    const [news] = children(entry, 'news:news');
    if (news === undefined) throw new Error(`${path}: no news:news`);
    note(only(entry, 'loc'), `${path}:news-sitemap`, {
      title: only(news, 'news:title'),
      published: Date.parse(only(news, 'news:publication_date')),
    });
  }
}

function elementsOf(text: string, name: string): readonly XmlElement[] {
  return readXml(text).filter((element) => element.name === name);
}

function only(element: XmlElement, name: string): string {
  const [child] = children(element, name);
  if (child === undefined) throw new Error(`no ${name} in ${element.name}`);
  return child.text;
}
