/** The articles that are public at `now`, and the cards through which other pages may see them. */

import type { ArticleType, CorrectionType, InlineText } from './article.ts';
import type { Author, Topic } from './authority.ts';
import type { Hash, UrlPath } from './brands.ts';
import type { Moment } from './moment.ts';
import type { PictureRights } from './picture.ts';
import type { Renditions } from './rendition.ts';
import type { Section } from './site.ts';

/**
 * A published file: where it is, and what a page needs to show it. For a picture made of pixels, address, type and size are
 * those of the rendition for whoever can choose none.
 */
export interface ResolvedMedia {
  readonly url: UrlPath;
  /** Of the file in the project. */
  readonly hash: Hash;
  readonly type: string;
  /** Unknown for a rendition, which is made when everything is planned. */
  readonly bytes: number | undefined;
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** Only for pictures made of pixels. */
  readonly renditions?: Renditions | undefined;
  /** What the picture itself says of whose it is. */
  readonly rights?: PictureRights | undefined;
  /** Where the file itself is published, because it carries a signed record of how it was made (C2PA). */
  readonly untouched?: UrlPath | undefined;
  /** How long sound or video is. */
  readonly seconds?: number | undefined;
}

export interface ResolvedPicture {
  readonly media: ResolvedMedia;
  readonly alt: string;
  readonly caption: InlineText | undefined;
  readonly credit: string | undefined;
  readonly licence: string | undefined;
  readonly focus: readonly [number, number] | undefined;
  /** How it was made, a code of the IPTC vocabulary "Digital Source Type". */
  readonly sourceType?: string | undefined;
  /** Whether a machine made it, or parts of it: readers are told. */
  readonly machine?: 'whole' | 'part' | undefined;
}

/** The picture that stands for an article in social networks. */
export interface SocialImage {
  readonly url: UrlPath;
  readonly type: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly alt: string;
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
