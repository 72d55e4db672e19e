/** The pages and feeds of sections, topics, authors and stories, which people follow as long as there is something to read. */

import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { ListKind, Page } from '../model/page.ts';
import { placeOf, sitePlace, startOf } from '../model/places.ts';
import type { Comparison } from './comparison.ts';
import { listVanished } from './mistakes.ts';

type ListPage = Extract<Page, { kind: 'list' }>;

/** The field of an article that puts it into a list of this kind; days and months follow from its address. */
const fields: Readonly<Record<ListKind, string | undefined>> = {
  section: 'section',
  topic: 'topics',
  author: 'authors',
  story: 'story',
  month: undefined,
  day: undefined,
};

/** The lists that are gone though articles that stood in them are not. */
export function vanishedLists(comparison: Comparison, isHere: (url: string) => boolean): readonly Diagnostic[] {
  const lists = comparison.base.pages.filter((page) => page.kind === 'list');
  return lists
    .filter(({ url, view }) => view.number === undefined && fields[view.kind] !== undefined && !isHere(url))
    .flatMap((front) => {
      const stood = lists.filter(({ view }) => view.kind === front.view.kind && view.id === front.view.id);
      const urls = new Set<string>(stood.flatMap(({ view }) => view.cards.map((card) => card.url)));
      const place = urls.size === 0 ? placeOfEmpty(front) : placeAmong(urls, front, comparison);
      return place === undefined ? [] : [listVanished(front.url, front.view, place)];
    });
}

function placeOfEmpty({ source }: ListPage): Place {
  return startOf(source ?? siteFile);
}

/** Where the first article of the list that is still public says otherwise; `undefined` where none is. */
function placeAmong(
  urls: ReadonlySet<string>,
  { view }: ListPage,
  { work, pairs, published }: Comparison,
): Place | undefined {
  const still = pairs.find(
    ({ before, after }) => urls.has(before.article.url) && after !== undefined && published.has(after.path),
  );
  if (still?.after === undefined) return undefined;
  if (view.kind === 'section') return sitePlace(work.site.places, 'sections');
  return placeOf(still.after, fields[view.kind] ?? '');
}

const siteFile = 'content/site.yaml' as Place['file'];
