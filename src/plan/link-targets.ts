/**
 * Finds what a link inside the site leads to, by file path, address, id or slug.
 *
 * A link that leads nowhere, to a missing heading or to an article that readers may not see is reported at its place.
 */

import { nearest } from '../lib/nearest.ts';
import type { ArticleFields } from '../model/article.ts';
import type { Facts, LinkReference } from '../model/body.ts';
import type { UrlPath } from '../model/brands.ts';
import type { AddressBook, PageTarget, Target } from './address-book.ts';
import type { Report } from './authorities.ts';
import type { Entry } from './entry.ts';
import {
  ambiguousLink,
  deadAnchor,
  deadLink,
  expiringLink,
  hiddenLink,
  linkOutside,
  linkToAlias,
} from './link-mistakes.ts';
import type { MediaTargets } from './media-targets.ts';
import { createSuggest } from './suggest.ts';
import type { Visibility } from './visibility.ts';
import { addresses, filePaths, readWritten } from './written.ts';

/** Where a link goes. */
interface Found {
  /** With the fragment; for a link into the same page the fragment alone. */
  readonly url: string;
  readonly query: string | undefined;
  readonly title: string | undefined;
  /** The article it leads to, if it does. */
  readonly entry: Entry | undefined;
}

/** A file that links: its path, the ids of its own page and, of an article, what tells when it is public. */
interface Origin {
  readonly path: string;
  readonly facts: Pick<Facts, 'anchors'>;
  readonly fields?: ArticleFields;
}

export interface LinkTargets {
  /** What the link in `from` leads to. Where it leads nowhere this is reported, for a site's rules may still allow it. */
  follow(link: LinkReference, from: Origin): Found;
  /** The same for a field that names an article. */
  article(named: LinkReference, from: Origin): Entry | undefined;
  /** Whether a page stands at exactly this address now, and the one that was meant if not. */
  page(url: string): { readonly found: boolean; readonly meant: string | undefined };
}

const nowhere: Found = { url: '#', query: undefined, title: undefined, entry: undefined };

export function createLinkTargets(
  book: AddressBook,
  media: MediaTargets,
  options: { readonly base: string; readonly visibility: Visibility; readonly report: Report },
): LinkTargets {
  const { base, visibility, report } = options;
  const now = visibility.momentOf(undefined);
  const isThere = (target: Target): boolean => visibility.isOpen(target, now);
  const anchorSets = new Map<readonly string[], ReadonlySet<string>>();
  const suggestPath = createSuggest(() => namesOf(book, isThere));
  const suggestUrl = createSuggest(() => keysOf(book.byUrl, isThere));

  function lookUp(path: string, from: string): Target | readonly Target[] | undefined {
    if (path.startsWith('/')) {
      // Most links are written as the address is.
      const exact = book.byUrl.get(path);
      if (exact !== undefined) return exact;
      return first(book.byUrl, addresses(path, base)) ?? first(book.byPath, filePaths(path, from).candidates);
    }
    const { candidates } = filePaths(path, from);
    const file =
      first(book.byPath, candidates) ??
      first(
        book.byPath,
        candidates.map((candidate) => `${candidate}.md`),
      );
    return file ?? book.byId.get(path) ?? book.bySlug.get(path);
  }

  function find(path: string, link: LinkReference, from: Origin): Target | undefined {
    const found = lookUp(path, from.path);
    if (found === undefined || !isList(found)) return found;
    const at = visibility.momentOf(from.fields);
    const open = found.filter((target) => visibility.isOpen(target, at));
    if (open.length > 1) report(ambiguousLink(path, open.map(nameOf), link.place));
    return open[0] ?? found[0];
  }

  /** The page that readers of `from` find; where they don't, that is reported. */
  function enter(
    target: Target,
    link: LinkReference,
    by: { from: Origin; level: 'error' | 'warn' },
  ): PageTarget | undefined {
    const at = visibility.momentOf(by.from.fields);
    if (target.kind === 'page' && visibility.isOpen(target, at)) return target;
    const hidden = { what: nameOf(target), when: visibility.closed(target, at), level: by.level };
    report(hiddenLink(link.target, hidden, link.place));
    return undefined;
  }

  function reportDead({ target, place }: LinkReference, path: string, from: Origin): void {
    const { candidates, outside } = filePaths(path, from.path);
    // What looks like a file is compared with files first, a bare word with ids and slugs.
    const spellings = /\/|\.md$/.test(path) ? [...candidates.slice(0, 1), path] : [path, ...candidates.slice(0, 1)];
    const meant = path.startsWith('/') ? suggestUrl(path) : firstAnswer(spellings, suggestPath);
    report(outside ? linkOutside(target, place) : deadLink(target, meant, place));
  }

  function checkAnchor(fragment: string, anchors: readonly string[] | undefined, link: LinkReference): void {
    // The theme's own ids are no business of the content's, and every page has a top (HTML, "select the indicated part").
    if (anchors === undefined || fragment === '' || fragment === 'top' || fragment.startsWith('bs-')) return;
    const known = anchorSets.get(anchors) ?? new Set(anchors);
    anchorSets.set(anchors, known);
    if (!known.has(fragment)) report(deadAnchor(link.target, fragment, nearest(fragment, anchors), link.place));
  }

  return {
    follow(link, from) {
      const { path, query, fragment } = readWritten(link.target);
      if (path === '') {
        if (fragment !== undefined) checkAnchor(fragment, from.facts.anchors, link);
        return { ...nowhere, url: `#${fragment ?? ''}`, query };
      }
      const target = find(path, link, from);
      if (target === undefined) {
        const file = media.publish(filePaths(path, from.path).candidates);
        if (file !== undefined) return { ...nowhere, url: withFragment(file.url, fragment), query };
        reportDead(link, path, from);
        const [address] = path.startsWith('/') ? addresses(path, '') : [];
        return address === undefined ? nowhere : { ...nowhere, url: address, query };
      }
      const open = enter(target, link, { from, level: 'error' });
      // Not even the address of what is hidden may reach a page.
      if (open === undefined) return nowhere;
      const { page, former } = open;
      if (former) report(linkToAlias(link.target, page.url, link.place));
      const end = visibility.closing(open, visibility.momentOf(from.fields));
      if (end !== undefined && end.at < (from.fields?.expires?.at ?? Infinity)) {
        report(expiringLink(link.target, { what: nameOf(open), end: end.iso }, link.place));
      }
      if (fragment !== undefined) checkAnchor(fragment, page.anchors, link);
      return { url: withFragment(page.url, fragment), query, title: page.title, entry: page.entry };
    },

    article(named, from) {
      const { path } = readWritten(named.target);
      const target = find(path, named, from);
      if (target === undefined || (target.kind === 'page' && target.page.entry === undefined)) {
        reportDead(named, path, from);
        return undefined;
      }
      const open = enter(target, named, { from, level: 'warn' });
      if (open?.former) report(linkToAlias(named.target, open.page.url, named.place));
      return open?.page.entry;
    },

    page(url) {
      const found = readWritten(url).path;
      const target = book.byUrl.get(found);
      if (target?.kind === 'page' && !target.former && isThere(target)) return { found: true, meant: undefined };
      const near = first(book.byUrl, addresses(found, base));
      return { found: false, meant: near?.kind === 'page' && isThere(near) ? near.page.url : suggestUrl(found) };
    },
  };
}

function firstAnswer(words: readonly string[], ask: (word: string) => string | undefined): string | undefined {
  for (const word of words) {
    const answer = ask(word);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

function first(map: ReadonlyMap<string, Target>, keys: readonly string[]): Target | undefined {
  for (const key of keys) {
    const found = map.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
}

function withFragment(url: UrlPath, fragment: string | undefined): string {
  return fragment === undefined || fragment === '' ? url : `${url}#${fragment}`;
}

function isList(found: Target | readonly Target[]): found is readonly Target[] {
  return Array.isArray(found);
}

/** An article goes by its file, what is made of many by its name. */
function nameOf(target: Target): string {
  if (target.kind === 'hidden') return target.article.path;
  return target.page.entry?.article.path ?? target.page.what;
}

/** What is not there yet is not proposed: its names are nobody's business, not even in a message. */
function keysOf(map: ReadonlyMap<string, Target>, isThere: (target: Target) => boolean): string[] {
  return [...map].filter(([, target]) => isThere(target)).map(([key]) => key);
}

function namesOf({ byPath, byId, bySlug }: AddressBook, isThere: (target: Target) => boolean): string[] {
  const slugs = [...bySlug].filter(([, targets]) => targets.some(isThere)).map(([slug]) => slug);
  return [...keysOf(byPath, isThere), ...keysOf(byId, isThere), ...slugs];
}
