/** The pages of content/pages, the page for an address that is not there, and the web manifest. */

import type { StaticPage } from '../../model/authority.ts';
import type { Reference } from '../../model/edition.ts';
import { placeOf } from '../../model/places.ts';
import { metaOf, type Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';

export function staticPages(room: Newsroom): readonly PlannedPage[] {
  const byUrl = new Map<string, StaticPage>(room.staticPages.map((page) => [page.url, page]));
  return room.staticPages.map((page) =>
    planned(
      page.url,
      page.path,
      (desk, url) => ({
        kind: 'static',
        url,
        source: page.path,
        view: {
          meta: metaOf(room, {
            title: page.title,
            description: page.summary,
            lang: page.lang,
            index: page.robots.index,
            breadcrumbs: parentsOf(page, byUrl),
          }),
          heading: page.title,
          body: desk.resolve(page),
          headings: page.facts.headings,
        },
      }),
      {
        source: page.path,
        place: () => placeOf(page),
        title: page.title,
        anchors: page.facts.anchors,
        inSitemap: page.robots.index,
        free: true,
      },
    ),
  );
}

export function notFoundPage(room: Newsroom): PlannedPage {
  const title = room.labels.notFound;
  return planned(
    '/404.html',
    'the page for missing addresses',
    (_, url) => ({ kind: 'not-found', url, source: undefined, view: { meta: metaOf(room, { title, index: false }) } }),
    { title },
  );
}

/** The pages in whose folders it lies. */
function parentsOf(page: StaticPage, byUrl: ReadonlyMap<string, StaticPage>): readonly Reference[] {
  const parts = page.url.split('/').slice(1, -2);
  const folders = parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}/`);
  return folders.flatMap((folder) => {
    const parent = byUrl.get(folder);
    return parent === undefined ? [] : [{ id: parent.url, label: parent.title, url: parent.url }];
  });
}
