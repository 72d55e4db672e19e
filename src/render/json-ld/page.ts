/** Which structured data each kind of page carries. */

import type { ResolvedMedia } from '../../model/edition.ts';
import type { CustomPage, HtmlPage, PageMeta } from '../../model/page.ts';
import type { Site } from '../../model/site.ts';
import { articleNode } from './article.ts';
import { breadcrumbNode } from './breadcrumbs.ts';
import { collectionNode, listNode, webPageNode } from './lists.ts';
import { publisherNode, webSiteNode } from './publisher.ts';

/** The nodes of a page, each to stand in a script of its own. */
export function pageNodes(page: HtmlPage | CustomPage, site: Site, logo: ResolvedMedia | undefined): readonly object[] {
  const described = (node: object, meta: PageMeta): readonly object[] =>
    withBreadcrumbs(node, breadcrumbNode(page.url, meta, site));
  switch (page.kind) {
    case 'article':
      return described(articleNode(page.view, site, publisherNode(site, logo)), page.view.meta);
    case 'front':
      return [webSiteNode(site), publisherNode(site, logo)];
    case 'list':
      return described(listNode(page.url, page.view, site), page.view.meta);
    case 'directory':
    case 'corrections':
      return described(collectionNode(page.url, page.view.meta, site), page.view.meta);
    case 'static':
    case 'history':
      return described(webPageNode(page.url, page.view.meta, site), page.view.meta);
    case 'custom':
      return 'template' in page.view ? described(webPageNode(page.url, page.view.meta, site), page.view.meta) : [];
    case 'not-found':
    case 'tombstone':
    case 'redirect':
      return [];
  }
}

function withBreadcrumbs(node: object, breadcrumbs: object | undefined): readonly object[] {
  return breadcrumbs === undefined ? [node] : [node, breadcrumbs];
}
