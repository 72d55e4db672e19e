/** No published address leads nowhere: each still shows its page, leads on to it, or tells that it was taken back. */

import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Page } from '../model/page.ts';
import { placeOf, sitePlace, startOf } from '../model/places.ts';
import type { Comparison } from './comparison.ts';
import { vanishedLists } from './lists.ts';
import {
  aliasGone,
  fileGone,
  killed,
  noticeGone,
  pluginPageGone,
  siteMoved,
  unpublished,
  urlTaken,
} from './mistakes.ts';
import { movedArticles } from './moves.ts';
import type { Kept, Pair } from './pairs.ts';

/** What is to be said of addresses. Not of those that follow from a list's length, a date or a hash: nobody keeps them. */
export function vanishedAddresses(comparison: Comparison): readonly Diagnostic[] {
  const { base, addresses } = comparison;
  const isHere = (url: string): boolean => addresses.pageAt(url) !== undefined || addresses.leadsOn(url);
  return [
    ...movedSite(comparison),
    ...articleAddresses(comparison),
    ...base.pages.filter((page) => !isHere(page.url)).flatMap((page) => otherPage(page, comparison, isHere)),
    ...vanishedLists(comparison, isHere),
  ];
}

/** What watches over the addresses of each kind of page; `computed` ones follow from the others and are not watched. */
const watchers: Readonly<
  Record<Page['kind'], 'article' | 'page' | 'notice' | 'alias' | 'plugin' | 'list' | 'computed'>
> = {
  article: 'article',
  static: 'page',
  tombstone: 'notice',
  redirect: 'alias',
  custom: 'plugin',
  list: 'list',
  front: 'computed',
  directory: 'computed',
  corrections: 'computed',
  history: 'computed',
  rendition: 'computed',
  'share-card': 'computed',
  live: 'computed',
  'not-found': 'computed',
  rss: 'computed',
  atom: 'computed',
  'json-feed': 'computed',
  'sitemap-index': 'computed',
  sitemap: 'computed',
  'news-sitemap': 'computed',
  ninjs: 'computed',
  robots: 'computed',
  licence: 'computed',
  reservation: 'computed',
  'web-manifest': 'computed',
  redirects: 'computed',
  headers: 'computed',
  file: 'computed',
};

function otherPage(page: Page, comparison: Comparison, isHere: (url: string) => boolean): readonly Diagnostic[] {
  const { pairOf, published } = comparison;
  const { url, source } = page;
  const watcher = watchers[page.kind];
  if (watcher === 'plugin') return [pluginPageGone(url)];
  if (watcher === 'page' && source !== undefined) return [fileGone(url, source, startOf(source))];
  if (watcher === 'notice' && source !== undefined) return lostNotice(url, source, comparison);
  if (page.kind !== 'redirect' || source === undefined) return [];
  const pair = pairOf.get(source);
  // Where that to which it led is gone or taken back itself, that is what is to be said.
  if (pair === undefined) return isHere(page.view.to) ? [aliasGone(url, startOf(source))] : [];
  const { after } = pair;
  return after !== undefined && published.has(after.path) ? [aliasGone(url, placeOf(after, 'aliases'))] : [];
}

function lostNotice(url: string, source: SourcePath, { work, mayBeUnread }: Comparison): readonly Diagnostic[] {
  if (mayBeUnread(source)) return [];
  const after = work.articles.find(({ path }) => path === source);
  return [
    after === undefined
      ? fileGone(url, source, startOf(source))
      : noticeGone(url, placeOf(after, 'withdrawn', 'status')),
  ];
}

function movedSite({ base, work }: Comparison): readonly Diagnostic[] {
  const [from, to] = [base.site, work.site];
  return from.url === to.url ? [] : [siteMoved(from.url, to.url, sitePlace(to.places, 'url'))];
}

function articleAddresses(comparison: Comparison): readonly Diagnostic[] {
  const moved: Kept[] = [];
  const found: Diagnostic[] = [];
  for (const pair of comparison.pairs) {
    const became = addressOf(pair, comparison);
    if (became === undefined) continue;
    if ('code' in became) found.push(became);
    else moved.push(became);
  }
  return [...movedArticles(moved, comparison), ...found];
}

/** What is wrong with the address of an article, or the pair itself where the article has another address now. */
function addressOf(pair: Pair, comparison: Comparison): Diagnostic | Kept | undefined {
  const { addresses, published, now } = comparison;
  const { before, after } = pair;
  const { url, path, fields } = before.article;
  const here = addresses.pageAt(url);
  if (here?.kind === 'article' && here.source !== undefined && here.source !== after?.path) {
    const other = startOf(here.source);
    const places = after === undefined ? [other] : [placeOf(after, 'slug', 'title'), other];
    return urlTaken(url, fields.title, here.source, places);
  }
  if (here !== undefined || addresses.leadsOn(url)) return undefined;
  if (after === undefined) return comparison.mayBeUnread(path) ? undefined : fileGone(url, path, startOf(path));
  return published.has(after.path) ? { before, after } : hidden(after, url, now);
}

function hidden(after: Article, url: string, now: number): Diagnostic {
  const { status, published, embargo, expires } = after.fields;
  if (status === 'withdrawn') {
    return unpublished(url, 'it is withdrawn, and no notice says why', placeOf(after, 'withdrawn', 'status'));
  }
  if (status === 'killed') return killed(url, placeOf(after, 'status'));
  if (status !== 'ready' && status !== 'published') {
    return unpublished(url, `its status is “${status}”`, placeOf(after, 'status', 'draft'));
  }
  if (published.at > now) {
    return unpublished(url, `it is to be published on ${published.iso}`, placeOf(after, 'published'));
  }
  if (embargo !== undefined && embargo.at > now) {
    return unpublished(url, `it is under embargo until ${embargo.iso}`, placeOf(after, 'embargo'));
  }
  const because = expires === undefined ? 'it is hidden' : `it expired on ${expires.iso}`;
  return unpublished(url, because, placeOf(after, 'expires'));
}
