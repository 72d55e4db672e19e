/** Every page, article and former address of the site by each name a link may call it. */

import type { Article } from '../model/article.ts';
import type { PlannedPage } from './planned-page.ts';

/** A page, called by its address or, where `former`, by one it had before. */
export interface PageTarget {
  readonly kind: 'page';
  readonly page: PlannedPage;
  readonly former: boolean;
}

/** What stands at the end of a link. */
export type Target = PageTarget | { readonly kind: 'hidden'; readonly article: Article };

export interface AddressBook {
  readonly byPath: ReadonlyMap<string, Target>;
  /** Former addresses too: their target is the page they lead to. */
  readonly byUrl: ReadonlyMap<string, Target>;
  readonly byId: ReadonlyMap<string, Target>;
  /** Several articles may share a slug. */
  readonly bySlug: ReadonlyMap<string, readonly Target[]>;
}

/**
 * Collects names. An earlier page goes before a later one, any page before a former address, and all before what is
 * hidden altogether. A notice has no name: whatever calls it means the article that is hidden.
 */
export function makeAddressBook(pages: readonly PlannedPage[], hidden: readonly Article[]): AddressBook {
  const byPath = new Map<string, Target>();
  const byUrl = new Map<string, Target>();
  const byId = new Map<string, Target>();
  const bySlug = new Map<string, Target[]>();

  for (const page of pages) {
    if (page.leadsTo !== undefined || page.isNotice) continue;
    const target: PageTarget = { kind: 'page', page, former: false };
    add(byUrl, page.url, target);
    // The front of a list comes before its older pages, and is the one that a link to its file means.
    if (page.source !== undefined) add(byPath, page.source, target);
    if (page.entry !== undefined) addNames(page.entry.article, target);
  }
  for (const page of pages) {
    const target = page.leadsTo === undefined ? undefined : byUrl.get(page.leadsTo);
    if (target?.kind === 'page') add(byUrl, page.url, { ...target, former: true });
  }
  for (const article of hidden) {
    const target: Target = { kind: 'hidden', article };
    add(byPath, article.path, target);
    for (const url of [article.url, ...article.fields.aliases]) add(byUrl, url.normalize('NFC'), target);
    addNames(article, target);
  }

  function addNames({ fields }: Article, target: Target): void {
    add(byId, fields.id.normalize('NFC'), target);
    const slug = fields.slug.normalize('NFC');
    const known = bySlug.get(slug);
    if (known === undefined) bySlug.set(slug, [target]);
    else known.push(target);
  }
  return { byPath, byUrl, byId, bySlug };
}

function add<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}
