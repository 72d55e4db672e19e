/** The articles that are public at `now`, and the cards through which other pages may see them. */

import type { ArticleType, CorrectionType, InlineText } from './article.ts';
import type { Author, Topic } from './authority.ts';
import type { Hash, UrlPath } from './brands.ts';
import type { Moment } from './moment.ts';
import type { Section } from './site.ts';

/** A published file: where it is, and what a page needs to show it. */
export interface ResolvedMedia {
  readonly url: UrlPath;
  readonly hash: Hash;
  readonly type: string;
  readonly bytes: number;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

export interface ResolvedPicture {
  readonly media: ResolvedMedia;
  readonly alt: string;
  readonly caption: InlineText | undefined;
  readonly credit: string | undefined;
  readonly licence: string | undefined;
  readonly focus: readonly [number, number] | undefined;
}

/** A label with a page of its own: a section, topic, author or story. */
export interface Reference {
  readonly id: string;
  readonly label: string;
  readonly url: UrlPath;
}

/** One name of a byline, with the role held in this article. */
export interface Byline extends Reference {
  readonly role: string | undefined;
}

/**
 * What other pages may know of an article, and all they may know: changing its body leaves the card alone and so
 * leaves every other page alone.
 */
export interface Card {
  readonly id: string;
  /** Of everything else in the card. */
  readonly hash: Hash;
  readonly url: UrlPath;
  readonly type: ArticleType;
  /** Of a live report: whether it is still kept up. */
  readonly live: 'on' | 'over' | undefined;
  readonly title: string;
  /** `shortTitle` where the editor gave one, else the title. */
  readonly shortTitle: string;
  readonly kicker: string | undefined;
  readonly standfirst: InlineText | undefined;
  readonly summary: string;
  readonly published: Moment;
  readonly updated: Moment | undefined;
  readonly section: Reference;
  readonly opinion: boolean;
  readonly topics: readonly Reference[];
  readonly authors: readonly Byline[];
  readonly source: string | undefined;
  readonly story: Reference | undefined;
  readonly picture: ResolvedPicture | undefined;
  readonly hasVideo: boolean;
  readonly lang: string;
  readonly access: 'free' | 'registered' | 'subscriber';
  readonly sponsor: string | undefined;
  readonly sensitive: string | undefined;
  /** `retraction` once it is retracted, else the newest correction's type, if there is one. */
  readonly corrected: CorrectionType | undefined;
  readonly weight: number;
  /** Shown only because drafts were asked for. */
  readonly hidden: boolean;
}

/** Public articles, newest first (published, then path), whole and by each list they stand in. Maps are in id order. */
export interface Edition {
  readonly cards: readonly Card[];
  readonly sections: ReadonlyMap<string, { readonly section: Section; readonly cards: readonly Card[] }>;
  readonly topics: ReadonlyMap<string, { readonly topic: Topic; readonly cards: readonly Card[] }>;
  readonly authors: ReadonlyMap<string, { readonly author: Author; readonly cards: readonly Card[] }>;
  readonly stories: ReadonlyMap<string, { readonly story: Reference; readonly cards: readonly Card[] }>;
  /** By `yyyy-mm-dd` in the site's zone, newest day first. */
  readonly days: ReadonlyMap<string, readonly Card[]>;
}
