/** What the makers of pages share: the site, the edition, and how each page presents itself. */

import { directionOf } from '../lib/direction.ts';
import { urlPath } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import type { Author, StaticPage } from '../model/authority.ts';
import type { Card, Edition, Reference, ResolvedMedia } from '../model/edition.ts';
import type { FeedLinks, PageMeta } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { Theme } from '../model/theme.ts';
import type { Report } from './authorities.ts';
import type { Entry } from './entry.ts';
import type { ShownHistory } from './history.ts';
import type { Labels } from './labels.ts';

export interface Newsroom {
  readonly site: Site;
  readonly theme: Theme;
  readonly now: number;
  readonly drafts: boolean;
  /** Whether it plans what will be and is not yet, for its mistakes alone. */
  readonly isComing: boolean;
  readonly labels: Labels;
  readonly edition: Edition;
  /** Newest first, as the edition's cards. */
  readonly entries: readonly Entry[];
  readonly entryOf: ReadonlyMap<Card, Entry>;
  readonly staticPages: readonly StaticPage[];
  /** The articles at whose addresses a notice stands. */
  readonly takenBack: readonly Article[];
  readonly portraitOf: (author: Author) => ResolvedMedia | undefined;
  /** The front page as other pages point at it: by its name and its feeds; and the direction of its language. */
  readonly front: { readonly reference: Reference; readonly feeds: FeedLinks; readonly dir: PageMeta['dir'] };
  /** What readers have seen of an article's past, where there is something to show. */
  readonly historyOf: (entry: Entry) => ShownHistory | undefined;
  readonly report: Report;
}

export interface MetaOptions {
  readonly title: string;
  readonly description?: string | undefined;
  readonly lang?: string;
  readonly index?: boolean;
  /** The feeds of the page's own list; those of the front page are always added. */
  readonly feeds?: readonly FeedLinks[];
  /** Below the front page. */
  readonly breadcrumbs?: readonly Reference[];
  readonly section?: string;
}

/** What a page says of itself, with the site's values where it has none of its own. */
export function metaOf(room: Newsroom, options: MetaOptions): PageMeta {
  const { site, drafts, front } = room;
  const lang = options.lang ?? site.language;
  return {
    title: options.title,
    description: options.description || `${options.title} – ${site.name}`,
    lang,
    dir: lang === site.language ? front.dir : directionOf(lang),
    index: (options.index ?? true) && !drafts,
    feeds: [...(options.feeds ?? []), front.feeds],
    breadcrumbs: [front.reference, ...(options.breadcrumbs ?? [])],
    section: options.section,
    preview: drafts,
  };
}

/** The feeds beside the list at `front`. */
export function feedLinks(front: string, title: string): FeedLinks {
  return {
    title,
    rss: urlPath(`${front}feed.xml`),
    atom: urlPath(`${front}atom.xml`),
    json: urlPath(`${front}feed.json`),
  };
}

/** The name of a list's feeds. */
export function feedTitle(site: Site, label: string): string {
  return `${site.name} – ${label}`;
}

/** How other pages point at the front page. */
export function frontOf(site: Site): Newsroom['front'] {
  return {
    reference: { id: 'front', label: site.name, url: urlPath('/') },
    feeds: feedLinks('/', site.name),
    dir: directionOf(site.language),
  };
}
