/** Every page of the site but the pictures and files that its pages will ask for. */

import type { Card } from '../../model/edition.ts';
import type { Extensions } from '../../model/extensions.ts';
import type { Page } from '../../model/page.ts';
import type { Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';
import { pluginPages } from '../plugins.ts';
import { archivePages } from './archive.ts';
import { articlePages } from './article.ts';
import { correctionsPages } from './corrections.ts';
import { directoryPages } from './directories.ts';
import { feedPages } from './feeds.ts';
import { machinePages, themeFiles } from './files.ts';
import { frontPage } from './front.ts';
import { historyPages } from './history.ts';
import { authorLists, listPages, sectionLists, storyLists, topicLists } from './lists.ts';
import { livePages } from './live.ts';
import { redirectPages } from './redirects.ts';
import { sitemapPages } from './sitemaps.ts';
import { notFoundPage, staticPages } from './static.ts';
import { syndicationPages } from './syndication.ts';
import { tombstones } from './tombstones.ts';

/** In the order in which they claim their addresses. */
export function allPages(room: Newsroom, extensions: Extensions, pinned: readonly Card[]): readonly PlannedPage[] {
  const lists = [...sectionLists(room), ...topicLists(room), ...authorLists(room), ...storyLists(room)];
  const pages = [
    ...articlePages(room),
    ...livePages(room),
    ...historyPages(room),
    ...tombstones(room),
    ...syndicationPages(room),
    frontPage(room, pinned),
    ...lists.flatMap((list) => listPages(list, room)),
    ...archivePages(room),
    ...directoryPages(room),
    ...correctionsPages(room),
    ...staticPages(room),
    notFoundPage(room),
    ...feedPages(lists, room),
    ...machinePages(room),
    ...themeFiles(room),
    ...customPages(room, extensions),
    ...redirectPages(lists, room),
  ];
  return [...pages, ...sitemapPages(pages, room)];
}

function customPages({ edition, site, drafts, report }: Newsroom, extensions: Extensions): PlannedPage[] {
  const pages = pluginPages(extensions, (source) => source(edition, site), report);
  return pages.map((page) => customPage(drafts ? asPreview(page) : page));
}

/** In a preview no page is for search engines, whatever its plugin says. */
function asPreview(page: Page): Page {
  if (!('meta' in page.view)) return page;
  const meta = { ...page.view.meta, index: false, preview: true };
  return { ...page, view: { ...page.view, meta } } as Page;
}

function customPage(page: Page): PlannedPage {
  const meta = 'meta' in page.view ? page.view.meta : undefined;
  return planned(page.url, `a page of broadsheet.config.js, ${page.url},`, () => page, {
    source: page.source,
    title: meta?.title,
    inSitemap: meta?.index === true,
  });
}
