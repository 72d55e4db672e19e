/**
 * Finds what a link inside the site leads to, by file path, address, id or slug.
 *
 * A link that leads nowhere, to a missing heading or to an article that readers may not see is reported at its place.
 */

import { nearest } from '../lib/nearest.ts';
import type { LinkReference } from '../model/body.ts';
import type { UrlPath } from '../model/brands.ts';
import type { Place } from '../model/diagnostic.ts';
import type { AddressBook, Target } from './address-book.ts';
import type { Report } from './authorities.ts';
import type { Entry } from './entry.ts';
import type { MediaTargets } from './media-targets.ts';
import { ambiguousLink, deadAnchor, deadLink, hiddenLink, linkOutside, linkToAlias } from './mistakes.ts';
import { createSuggest } from './suggest.ts';
import { addresses, filePaths, readWritten } from './written.ts';

/** Where a link goes. */
interface Found {
  /** With the fragment; for a link into the same page the fragment alone. */
  readonly url: string;
  readonly title: string | undefined;
  /** The article it leads to, if it does. */
  readonly entry: Entry | undefined;
}

/** A file that links: its path, and the ids of its own page. */
interface Origin {
  readonly path: string;
  readonly anchors: readonly string[];
}

export interface LinkTargets {
  /** What the link in `from` leads to. Where it leads nowhere this is reported, for a site's rules may still allow it. */
  follow(link: LinkReference, from: Origin): Found;
  /** The same for a field that names an article. */
  article(written: string, place: Place, from: string): Entry | undefined;
  /** Whether a page stands at exactly this address, and the one that was meant if not. */
  page(url: string): { readonly found: boolean; readonly meant: string | undefined };
}

const nowhere: Found = { url: '#', title: undefined, entry: undefined };

export function createLinkTargets(
  book: AddressBook,
  media: MediaTargets,
  options: { readonly base: string; readonly report: Report },
): LinkTargets {
  const { base, report } = options;
  const anchorSets = new Map<readonly string[], ReadonlySet<string>>();
  const suggestPath = createSuggest(() => [book.byPath, book.byId].flatMap(publicKeys).concat(publicSlugs(book)));
  const suggestUrl = createSuggest(() => publicKeys(book.byUrl));

  function lookUp(path: string, from: string): Target | readonly Target[] | undefined {
    if (path.startsWith('/')) {
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

  function find(path: string, place: Place, from: string): Target | undefined {
    const found = lookUp(path, from);
    if (found === undefined || !isList(found)) return found;
    const open = found.filter((target) => target.kind === 'page');
    if (open.length > 1) report(ambiguousLink(path, open.map(pathOf), place));
    return open[0] ?? found[0];
  }

  function reportDead(target: string, path: string, origin: { place: Place; from: string }): void {
    const { candidates, outside } = filePaths(path, origin.from);
    // What looks like a file is compared with files first, a bare word with ids and slugs.
    const spellings = /\/|\.md$/.test(path) ? [...candidates.slice(0, 1), path] : [path, ...candidates.slice(0, 1)];
    const meant = path.startsWith('/') ? suggestUrl(path) : firstAnswer(spellings, suggestPath);
    report(outside ? linkOutside(target, origin.place) : deadLink(target, meant, origin.place));
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
      const { path, fragment } = readWritten(link.target);
      if (path === '') {
        if (fragment !== undefined) checkAnchor(fragment, from.anchors, link);
        return { url: `#${fragment ?? ''}`, title: undefined, entry: undefined };
      }
      const target = find(path, link.place, from.path);
      if (target?.kind === 'hidden') {
        report(hiddenLink(link.target, target.article.path, link.place));
        // Not even the address of what is hidden may reach a page.
        return nowhere;
      }
      if (target === undefined) {
        const file = media.publish(filePaths(path, from.path).candidates);
        if (file !== undefined) {
          return { url: withFragment(file.url, fragment), title: undefined, entry: undefined };
        }
        reportDead(link.target, path, { place: link.place, from: from.path });
        const [address] = path.startsWith('/') ? addresses(path, '') : [];
        return address === undefined ? nowhere : { ...nowhere, url: address };
      }
      const { page, entry, former } = target;
      if (former) report(linkToAlias(link.target, page.url, link.place));
      if (fragment !== undefined) checkAnchor(fragment, page.anchors, link);
      return { url: withFragment(page.url, fragment), title: page.title, entry };
    },

    article(written, place, from) {
      const { path } = readWritten(written);
      const target = find(path, place, from);
      if (target?.kind === 'hidden') report(hiddenLink(written, target.article.path, place, 'warn'));
      else if (target?.entry === undefined) reportDead(written, path, { place, from });
      else if (target.former) report(linkToAlias(written, target.page.url, place));
      return target?.kind === 'page' ? target.entry : undefined;
    },

    page(url) {
      const found = readWritten(url).path;
      const target = book.byUrl.get(found);
      if (target?.kind === 'page' && !target.former) return { found: true, meant: undefined };
      const near = first(book.byUrl, addresses(found, base));
      return { found: false, meant: near?.kind === 'page' ? near.page.url : suggestUrl(found) };
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

function pathOf(target: Target): string {
  return target.kind === 'hidden' ? target.article.path : (target.page.source ?? target.page.url);
}

/** Hidden articles are not proposed: their names are nobody's business, not even in a message. */
function publicKeys(map: ReadonlyMap<string, Target>): string[] {
  return [...map].filter(([, target]) => target.kind === 'page').map(([key]) => key);
}

function publicSlugs({ bySlug }: AddressBook): string[] {
  return [...bySlug].filter(([, targets]) => targets.some((target) => target.kind === 'page')).map(([slug]) => slug);
}
