/**
 * Whether a built site says what the newspaper says, on sampled pages: articles word for word and link for link, lists
 * in their order, feeds, directories, the front page and the sitemap.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, type Newspaper } from '../corpus/model.ts';
import {
  type ExpectedList,
  expectedArticle,
  expectedFront,
  expectedLists,
  expectedText,
  headLink,
} from './expected.ts';
import { differenceOf } from './facts.ts';
import { type Feed, readAtom, readJsonFeed, readRss, readSitemap } from './read-feed.ts';
import { readArticle, readLinks, readList } from './read-page.ts';

export interface Verdict {
  /** How many files were read. */
  readonly compared: number;
  /** One sentence each; none where the site is equal. */
  readonly differences: readonly string[];
}

/** How much is looked at. */
const sample = { articles: 40, lists: 12, pagesOfList: 30, feedItems: 20 } as const;

/** Compares the site in a folder with the newspaper. */
export function checkSite(folder: string, paper: Newspaper): Verdict {
  const read = new Set<string>();
  const differences: string[] = [];
  const site: Site = {
    paper,
    text: (path) => {
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      if (!existsSync(file)) {
        differences.push(`${path} is not there`);
        return undefined;
      }
      read.add(path);
      return readFileSync(file, 'utf8');
    },
    same: (path, name, wanted, found) => {
      const difference = differenceOf(name, wanted, found);
      if (difference !== undefined) differences.push(`${path} ${difference}`);
    },
  };
  const lists = expectedLists(paper);
  for (const head of spread(paper.heads, sample.articles)) checkArticle(site, head.number);
  for (const list of spread(lists, sample.lists)) {
    checkList(site, list);
    checkFeeds(site, list);
  }
  checkFeeds(site, { url: '/', heads: paper.heads.toReversed() });
  checkFront(site);
  checkDirectory(site, '/topics/', lists);
  checkDirectory(site, '/authors/', lists);
  checkSitemap(site, lists);
  return { compared: read.size, differences };
}

interface Site {
  readonly paper: Newspaper;
  /** The text of a file of the site; what is missing is noted. */
  readonly text: (path: string) => string | undefined;
  readonly same: (path: string, name: string, wanted: unknown, found: unknown) => void;
}

function checkArticle({ paper, text, same }: Site, number: number): void {
  const head = paper.heads[number - 1];
  if (head === undefined) return;
  const path = addressOf(head);
  const html = text(path);
  if (html === undefined) return;
  const wanted = expectedArticle(paper.article(head), paper);
  const found = readArticle(html, paper.url);
  for (const [name, value] of Object.entries(wanted)) same(path, name, value, found[name as keyof typeof found]);
}

/** Follows a list from its front to older pages. */
function checkList({ paper, text, same }: Site, { url, heads }: ExpectedList): void {
  const found: string[] = [];
  const seen = new Set<string>();
  let next: string | undefined = url;
  while (next !== undefined && !seen.has(next) && seen.size < sample.pagesOfList) {
    seen.add(next);
    const html = text(next);
    if (html === undefined) return;
    const page = readList(html, paper.url);
    found.push(...page.articles);
    next = page.older;
  }
  const wanted = heads.map(headLink);
  // Where older pages were left unread, what was read is still the beginning of the list.
  same(url, 'articles', next === undefined ? wanted : wanted.slice(0, found.length), found);
}

function checkFeeds(site: Site, { url, heads }: ExpectedList): void {
  const { paper } = site;
  const newest = heads.slice(0, sample.feedItems);
  const [first] = newest;
  if (first === undefined) return;
  const words = expectedText(paper.article(first));
  const check = (file: string, read: (text: string, site: string) => Feed): void => {
    const path = `${url}${file}`;
    const text = site.text(path);
    if (text === undefined) return;
    const { items, text: content } = read(text, paper.url);
    site.same(path, 'items', newest.map(headLink), items);
    // A feed may put the lead picture before the text.
    site.same(path, 'text', words, content.slice(-words.length));
  };
  check('feed.xml', readRss);
  check('atom.xml', readAtom);
  check('feed.json', readJsonFeed);
}

function checkFront({ paper, text, same }: Site): void {
  const html = text('/');
  if (html === undefined) return;
  same('/', 'articles', expectedFront(paper), readList(html, paper.url).articles.toSorted());
}

function checkDirectory({ paper, text, same }: Site, url: string, lists: readonly ExpectedList[]): void {
  const html = text(url);
  if (html === undefined) return;
  const isBelow = (link: string): boolean => link.startsWith(url) && link.length > url.length && link.endsWith('/');
  const wanted = lists.map((list) => list.url).filter(isBelow);
  same(url, 'links', wanted.toSorted(), [...new Set(readLinks(html, paper.url).filter(isBelow))].toSorted());
}

/** Every article and list must be in it; a generator may list more. */
function checkSitemap({ paper, text, same }: Site, lists: readonly ExpectedList[]): void {
  const listed = new Set<string>();
  const open = ['/sitemap.xml'];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const xml = text(path);
    if (xml === undefined) return;
    const { pages, parts } = readSitemap(xml, paper.url);
    for (const page of pages) listed.add(page);
    open.push(...parts);
  }
  const withArticles = lists.filter(({ heads }) => heads.length > 0);
  const missing = [...paper.heads.map(addressOf), ...withArticles.map(({ url }) => url)].filter(
    (url) => !listed.has(url),
  );
  same('/sitemap.xml', 'missing', [], missing.slice(0, 3));
}

/** So many of them, from the first to the last, evenly. */
function spread<T>(values: readonly T[], count: number): readonly T[] {
  if (values.length <= count) return values;
  return Array.from(
    { length: count },
    (_, index) => values[Math.floor((index * (values.length - 1)) / (count - 1))],
  ).filter((value) => value !== undefined);
}
