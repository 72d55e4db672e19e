/** Former addresses: a page at each that leads on, and one file of rules for servers that read it, notices included. */

import { byCodeUnit } from '../../lib/compare.ts';
import { outputPath, urlPath } from '../../model/address.ts';
import type { StaticPage } from '../../model/authority.ts';
import type { SourcePath, UrlPath } from '../../model/brands.ts';
import type { Place } from '../../model/diagnostic.ts';
import { placeOf } from '../../model/places.ts';
import type { RedirectRule } from '../../model/server-rules.ts';
import type { Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';
import { hasFeeds, type List } from './lists.ts';
import { shownTitle } from './tombstones.ts';

interface Alias {
  readonly written: string;
  readonly to: UrlPath;
  readonly title: string;
  readonly lang: string;
  readonly path: SourcePath;
  readonly place: () => Place | undefined;
}

/** `lists` are those that an author's or topic's file may give former addresses. */
export function redirectPages(lists: readonly List[], room: Newsroom): readonly PlannedPage[] {
  const aliases = [...aliasesOf(room), ...lists.flatMap((list) => listAliases(list, room))];
  if (aliases.length + room.takenBack.length === 0) return [];
  const rules = new Map<string, RedirectRule>();
  for (const { url } of room.takenBack) rules.set(url, { from: url, to: urlPath(`/${outputPath(url)}`), status: 410 });
  for (const { written, to } of aliases) {
    // Servers differ in whether a rule for `/x/` also means `/x`.
    for (const from of [urlPath(written), pageAddress(written)]) rules.set(from, { from, to, status: 301 });
  }
  for (const [from, to] of lists.flatMap(feedMoves)) rules.set(from, { from, to, status: 301 });
  return [
    ...aliases.map(({ written, to, title, lang, path, place }) =>
      planned(
        pageAddress(written),
        `the former address of ${path}`,
        (_, url) => ({ kind: 'redirect', url, source: path, view: { to, title, lang, preview: room.drafts } }),
        { source: path, place, leadsTo: to, free: true },
      ),
    ),
    planned('/_redirects', 'the list of addresses that are gone', (_, url) => ({
      kind: 'redirects',
      url,
      source: undefined,
      view: { rules: [...rules.values()].sort((a, b) => byCodeUnit(a.from, b.from)) },
    })),
  ];
}

function aliasesOf({ entries, staticPages, takenBack }: Newsroom): readonly Alias[] {
  return [
    ...entries.flatMap(({ article }) => aliasesIn(article, article.fields)),
    ...takenBack.flatMap((article) => aliasesIn(article, { ...article.fields, title: shownTitle(article) })),
    ...staticPages.flatMap((page) => aliasesIn(page, page)),
  ];
}

function aliasesIn(
  file: Pick<StaticPage, 'path' | 'url' | 'places'>,
  { aliases, title, lang }: Pick<StaticPage, 'aliases' | 'title' | 'lang'>,
): readonly Alias[] {
  return aliases.map((written, index) => {
    const place = (): Place => placeOf(file, `aliases.${index}`, 'aliases');
    return { written, to: file.url, title, lang, path: file.path, place };
  });
}

function listAliases({ author, topic, source, reference, place }: List, { site }: Newsroom): readonly Alias[] {
  if (source === undefined || place === undefined) return [];
  return (
    (author ?? topic)?.aliases.map((written) => {
      return { written, to: reference.url, title: reference.label, lang: site.language, path: source, place };
    }) ?? []
  );
}

/** Programs that follow a list by its feeds are led on by servers alone: a page means nothing to them. */
function feedMoves(list: List): readonly (readonly [from: UrlPath, to: UrlPath])[] {
  const { author, topic, reference } = list;
  const folders = (author ?? topic)?.aliases.map(pageAddress).filter((url) => url.endsWith('/')) ?? [];
  if (!hasFeeds(list)) return [];
  const names = ['feed.xml', 'atom.xml', 'feed.json'];
  return folders.flatMap((folder) =>
    names.map((name) => [urlPath(folder + name), urlPath(reference.url + name)] as const),
  );
}

/** A former address without an ending is a folder's, since a file without one would be sent as no kind of text. */
function pageAddress(alias: string): UrlPath {
  const last = alias.slice(alias.lastIndexOf('/') + 1);
  return urlPath(last === '' || last.includes('.') ? alias : `${alias}/`);
}
