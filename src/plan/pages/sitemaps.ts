/**
 * What search engines are told: a sitemap a month, one of lists and other pages, one of the news of two days.
 *
 * A month that is over is not written again when an article is published. No file holds more than the protocol's 50,000
 * addresses (sitemaps.org).
 */

import { byCodeUnit } from '../../lib/compare.ts';
import { urlPath } from '../../model/address.ts';
import type { UrlPath } from '../../model/brands.ts';
import type { Moment } from '../../model/moment.ts';
import type { NewsSitemapEntry, SitemapEntry } from '../../model/sitemap.ts';
import type { Desk } from '../desk.ts';
import type { Entry } from '../entry.ts';
import { newsLanguage } from '../news-language.ts';
import type { Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';
import { newsSpan } from '../schedule.ts';

const most = 50_000;
/** Google's limit for a news sitemap. */
const mostNews = 1000;

/** The articles of the last 48 hours, newest first. */
export function newsEntries(entries: readonly Entry[], now: number): readonly Entry[] {
  return entries
    .filter((entry) => isListed(entry) && entry.card.published.at > now - newsSpan && entry.card.published.at <= now)
    .slice(0, mostNews);
}

/** All sitemaps; `pages` are the other pages of the site. */
export function sitemapPages(pages: readonly PlannedPage[], room: Newsroom): readonly PlannedPage[] {
  const lists = pages.filter((page) => page.inSitemap).map(({ url }) => ({ url, modified: undefined, pictures: [] }));
  const sitemaps = [
    ...sitemapsOf('pages', lists.sort(byUrl), () => (entry) => entry),
    ...[...monthsOf(room.entries)].flatMap(([month, entries]) =>
      sitemapsOf(month, entries, (desk) => (entry) => articleEntry(entry, desk)),
    ),
    ...newsSitemap(newsEntries(room.entries, room.now)),
  ];
  const urls = sitemaps.map(({ url }) => url).sort(byCodeUnit);
  return [
    ...sitemaps,
    planned('/sitemap.xml', 'the sitemap', (_, url) => ({
      kind: 'sitemap-index',
      url,
      source: undefined,
      view: { sitemaps: urls },
    })),
  ];
}

function sitemapsOf<T>(
  name: string,
  entries: readonly T[],
  describe: (desk: Desk) => (entry: T) => SitemapEntry,
): readonly PlannedPage[] {
  const pages: PlannedPage[] = [];
  for (let start = 0; start < entries.length; start += most) {
    const part = entries.slice(start, start + most);
    const file = start === 0 ? name : `${name}-${start / most + 1}`;
    pages.push(
      planned(`/sitemaps/${file}.xml`, 'a sitemap', (desk, url) => ({
        kind: 'sitemap',
        url,
        source: undefined,
        view: { entries: part.map(describe(desk)) },
      })),
    );
  }
  return pages;
}

function newsSitemap(entries: readonly Entry[]): readonly PlannedPage[] {
  if (entries.length === 0) return [];
  const items = entries.map(
    ({ card }): NewsSitemapEntry => ({
      url: card.url,
      title: card.title,
      published: card.published,
      language: newsLanguage(card.lang),
    }),
  );
  return [
    planned('/sitemaps/news.xml', 'the news sitemap', (_, url) => ({
      kind: 'news-sitemap',
      url,
      source: undefined,
      view: { entries: items },
    })),
  ];
}

/** Entries by month of publication, oldest first. */
function monthsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const months = new Map<string, Entry[]>();
  for (const entry of [...entries].reverse()) {
    if (!isListed(entry)) continue;
    const month = entry.card.published.day.slice(0, 7);
    const known = months.get(month);
    if (known === undefined) months.set(month, [entry]);
    else known.push(entry);
  }
  return months;
}

/** Whether search engines may know of the article. */
function isListed({ article, card }: Entry): boolean {
  return article.fields.robots.index && !card.hidden && card.corrected !== 'retraction';
}

function articleEntry(entry: Entry, desk: Desk): SitemapEntry {
  const { article, card } = entry;
  const { media } = desk.resolve(article);
  const pictures = card.picture === undefined ? [] : [card.picture.media.url];
  for (const picture of article.facts.pictures) {
    const url = media[picture.media]?.url;
    if (url !== undefined && !pictures.includes(url)) pictures.push(url);
  }
  return { url: card.url, modified: modifiedOf(entry), pictures };
}

/** The latest of publication, update and corrections. */
function modifiedOf({ card, corrections }: Entry): Moment {
  const { published, updated = published } = card;
  const corrected = corrections.at(-1)?.date ?? published;
  const latest = updated.at > published.at ? updated : published;
  return corrected.at > latest.at ? corrected : latest;
}

function byUrl(a: { readonly url: UrlPath }, b: { readonly url: UrlPath }): number {
  return byCodeUnit(a.url, b.url);
}

/** Where the sitemap of a site is. */
export const sitemapAddress = urlPath('/sitemap.xml');
