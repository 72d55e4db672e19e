/**
 * A page whose address is known while its content is not yet.
 *
 * A link may point at any page, so all addresses are collected first; then each page is made.
 */

import { urlPath } from '../model/address.ts';
import type { SourcePath, UrlPath } from '../model/brands.ts';
import type { Place } from '../model/diagnostic.ts';
import type { Card } from '../model/edition.ts';
import type { Page } from '../model/page.ts';
import type { Desk } from './desk.ts';
import type { Entry } from './entry.ts';

export interface PlannedPage {
  readonly url: UrlPath;
  readonly source: SourcePath | undefined;
  /** In an editor's words, for the message when two pages claim one address: `the section “News”`. */
  readonly what: string;
  /** Where an editor decides that this page has this address; `undefined` where none does. Looked up for a mistake only. */
  readonly place: () => Place | undefined;
  /** For links that show the headline of their target. */
  readonly title: string | undefined;
  /** The ids a link may point at; `undefined` where they are the theme's. */
  readonly anchors: readonly string[] | undefined;
  /** For a former address: where it leads. */
  readonly leadsTo: UrlPath | undefined;
  /** The article whose page it is. */
  readonly entry: Entry | undefined;
  /** The articles of which one has to be public for the page to be there; `undefined` where none has. */
  readonly cards: readonly Card[] | undefined;
  /** Whether it stands in the sitemap of pages. */
  readonly inSitemap: boolean;
  /** Whether an editor may choose the address freely, so that it has to be kept out of reserved folders. */
  readonly free: boolean;
  /** Whether it says that an article is gone, so that no link may lead to it. */
  readonly isNotice: boolean;
  /** Makes the page: `make(desk, url)`. Not bound to the page, since each of ten thousand would need two functions for it. */
  readonly make: (desk: Desk, url: UrlPath) => Page;
}

type More = { readonly [Key in Exclude<keyof PlannedPage, 'url' | 'what' | 'make'>]?: PlannedPage[Key] | undefined };

/** A planned page that nobody wrote and no sitemap lists; `more` says otherwise. */
export function planned(
  url: string,
  what: string,
  make: (desk: Desk, url: UrlPath) => Page,
  more: More = {},
): PlannedPage {
  const address = urlPath(url);
  const { source, place = noPlace, title, anchors, leadsTo, entry, cards } = more;
  const { inSitemap = false, free = false, isNotice = false } = more;
  return {
    url: address,
    source,
    what,
    place,
    title,
    anchors,
    leadsTo,
    entry,
    cards,
    inSitemap,
    free,
    isNotice,
    make,
  };
}

function noPlace(): undefined {}
