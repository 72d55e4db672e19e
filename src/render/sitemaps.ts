/** Sitemaps for search engines (sitemaps.org/protocol.html, Google's image and news extensions). */

import { absolute } from '../model/address.ts';
import type { UrlPath } from '../model/brands.ts';
import type { Site } from '../model/site.ts';
import type { NewsSitemapEntry, SitemapEntry } from '../model/sitemap.ts';
import { element, lines, textElement, xmlDocument } from './xml.ts';

const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** What one file may list at most, by the protocol and by Google News. Planning splits; more is a bug of ours. */
const limits = { sitemap: 50_000, index: 50_000, news: 1_000 } as const;

/** The index of all sitemaps. */
export function sitemapIndex(sitemaps: readonly UrlPath[], site: Site): string {
  checkLimit('index', sitemaps);
  const entries = sitemaps.map((url) => element('sitemap', {}, textElement('loc', absolute(site, url))));
  return xmlDocument(element('sitemapindex', { xmlns: sitemapNamespace }, lines(entries)));
}

/** One sitemap, with the pictures of each page. */
export function sitemap(entries: readonly SitemapEntry[], site: Site): string {
  checkLimit('sitemap', entries);
  const namespaces = {
    xmlns: sitemapNamespace,
    'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  };
  return xmlDocument(element('urlset', namespaces, lines(entries.map((entry) => urlElement(entry, site)))));
}

/** The sitemap of the last two days, for Google News. */
export function newsSitemap(entries: readonly NewsSitemapEntry[], site: Site): string {
  checkLimit('news', entries);
  const namespaces = {
    xmlns: sitemapNamespace,
    'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  };
  return xmlDocument(element('urlset', namespaces, lines(entries.map((entry) => newsElement(entry, site)))));
}

function urlElement({ url, modified, pictures }: SitemapEntry, site: Site): string {
  const images = pictures.map((picture) =>
    element('image:image', {}, textElement('image:loc', absolute(site, picture))),
  );
  return element(
    'url',
    {},
    textElement('loc', absolute(site, url)) + textElement('lastmod', modified?.iso) + images.join(''),
  );
}

function newsElement({ url, title, published, language }: NewsSitemapEntry, site: Site): string {
  const publication = textElement('news:name', site.name) + textElement('news:language', language);
  const news = [
    element('news:publication', {}, publication),
    textElement('news:publication_date', published.iso),
    textElement('news:title', title),
  ];
  return element('url', {}, textElement('loc', absolute(site, url)) + element('news:news', {}, news.join('')));
}

function checkLimit(kind: keyof typeof limits, entries: readonly unknown[]): void {
  if (entries.length > limits[kind])
    throw new Error(`a ${kind} sitemap of ${entries.length} entries; at most ${limits[kind]}`);
}
