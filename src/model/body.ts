/**
 * A rendered body: finished HTML with holes where something depends on other files.
 *
 * A body is made from one file alone, so it can be remembered by that file's content. What it needs from elsewhere
 * (the address of a linked article, the hashed name and size of a picture) is a slot, filled when the page is drawn.
 * Its plain text has slots too: a headline or an address is as much a part of it.
 */

import type { Correction } from './article.ts';
import type { Hash } from './brands.ts';
import type { ChartSpec } from './chart.ts';
import type { Place } from './diagnostic.ts';
import type { Embed } from './embeds.ts';
import type { Moment } from './moment.ts';
import type { UsageEnd } from './picture.ts';

export const pictureRoles = ['lead', 'inline', 'showcase', 'thumbnail', 'half'] as const;
export type PictureRole = (typeof pictureRoles)[number];

/** A hole in a body. `link` and `media` index `Facts.links` and `Facts.media`. */
export type Slot =
  /** Inside an attribute's quotes: the address of a link's target. */
  | { readonly kind: 'href'; readonly link: number }
  /** In text: the headline of a link's target. */
  | { readonly kind: 'headline'; readonly link: number }
  /** Inside an attribute's quotes: the published address of a file. */
  | { readonly kind: 'file'; readonly media: number }
  /** In text: how large a file is, in the words of a language. */
  | { readonly kind: 'size'; readonly media: number; readonly lang: string }
  /** In place of an element: a chart, or its data as a table. `chart` indexes `Facts.charts`. */
  | { readonly kind: 'chart'; readonly chart: number; readonly part: 'drawing' | 'table' }
  /** In place of an element, or in text: what is kept of a post at another host. `snapshot` indexes `Facts.snapshots`. */
  | {
      readonly kind: 'snapshot';
      readonly snapshot: number;
      readonly lang: string;
      /** Before the credit of its picture: "Credit: ". */
      readonly credit: string;
    }
  /** In place of an element: the whole `<img>` or `<picture>`. */
  | { readonly kind: 'picture'; readonly media: number; readonly alt: string; readonly role: PictureRole }
  /** At the end of a `figcaption`, or (`alone`) in place of one: what a picture says of itself. */
  | {
      readonly kind: 'notes';
      readonly media: number;
      readonly alone: boolean;
      /** What the editor said already. */
      readonly given: readonly ('caption' | 'credit' | 'licence')[];
      readonly sourceType: string | undefined;
      readonly words: PictureWords;
    }
  /** In place of an element: a video of the project. */
  | {
      readonly kind: 'player';
      readonly media: number;
      readonly poster: number | undefined;
      readonly captions: number | undefined;
      readonly lang: string;
      readonly words: { readonly watch: string; readonly captions: string };
    };

/** Words that announce what a picture says of itself. */
export interface PictureWords {
  /** Before a credit, with what parts them: "Credit: ". */
  readonly credit: string;
  readonly licence: string;
  /** A machine made the picture, or parts of it. */
  readonly made: string;
  readonly partly: string;
  /** The link to the file with its signed record. */
  readonly record: string;
}

/** `parts[0] slots[0] parts[1] … parts[n]`: one more part than slots. */
export interface SlottedHtml {
  readonly parts: readonly string[];
  readonly slots: readonly Slot[];
}

/** The same in plain text, where addresses are absolute and nothing is escaped. */
export type SlottedText = SlottedHtml;

/** The words of a text that are its file's own, without what fills its holes. */
export function ownWords({ parts }: SlottedText): string {
  return parts.join('');
}

export interface Body {
  /** Of everything below. */
  readonly hash: Hash;
  readonly page: SlottedHtml;
  /** For feeds: no script, no controls that need one. `undefined` where it would equal `page`. */
  readonly feed: SlottedHtml | undefined;
  /** Plain text, paragraphs parted by a blank line; no raw directive text, credits and captions kept. */
  readonly text: SlottedText;
  /** Indexes into `Facts.links` of the links that show the headline of their target, in order. */
  readonly headlines: readonly number[];
}

/** A link of the body to something inside the site, as written. Links to other hosts are not listed. */
export interface LinkReference {
  readonly target: string;
  readonly place: Place;
}

/** A file of the project that the body uses, as written. */
export interface MediaReference {
  readonly target: string;
  readonly place: Place;
  readonly kind: 'picture' | 'video' | 'audio' | 'captions' | 'document';
  /** How a picture is shown; one that is only linked to, or is a poster, has none. */
  readonly use?: PictureRole | undefined;
}

export interface PictureFact {
  /** Whether it stands in a line of text, where there is no place for a credit. */
  readonly inText?: boolean | undefined;
  readonly media: number;
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly licence: string | undefined;
  /** How it was made, a code of IPTC's vocabulary, where the editor says so. */
  readonly sourceType?: string | undefined;
  readonly usableUntil?: UsageEnd | undefined;
}

export interface VideoFact {
  /** Index into `Facts.media`, or `undefined` when the video is at another host. */
  readonly media: number | undefined;
  readonly url: string | undefined;
  readonly poster: number | undefined;
  readonly captions: number | undefined;
  readonly caption: string | undefined;
  /** The line as shown: "Video report by ITV News Senior International Correspondent John Irvine". */
  readonly credit: string | undefined;
  /** ISO 8601 duration, `PT1M5S`. */
  readonly duration: string | undefined;
  readonly transcript: string | undefined;
}

export interface AudioFact {
  readonly media: number | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  readonly by: string | undefined;
  readonly duration: string | undefined;
  readonly transcript: string | undefined;
}

/** A chart and the file of its data. */
export interface ChartFact {
  readonly media: number;
  readonly spec: ChartSpec;
}

/** What is kept of a post at another host, named by an embed. */
export interface SnapshotReference {
  /** The name of its file. */
  readonly id: string;
  /** What it must have been taken of. */
  readonly url: string;
  readonly place: Place;
}

/** A post, video or map at another host. */
export interface EmbedFact extends Embed {
  readonly url: string;
  readonly title: string;
  /** Index into `Facts.snapshots`. */
  readonly snapshot: number | undefined;
}

/** An entry of a live report. */
export interface UpdateFact {
  /** Its fragment in the article's address. */
  readonly id: string;
  readonly time: Moment;
  readonly title: string | undefined;
  readonly by: string | undefined;
  readonly key: boolean;
  readonly pinned: boolean;
  readonly text: SlottedText;
  readonly place: Place;
}

export interface Heading {
  readonly id: string;
  readonly text: string;
  /** 2 to 6. */
  readonly level: number;
}

/** What other stages need to know of a body without reading it. */
export interface Facts {
  readonly headings: readonly Heading[];
  /** Every id a link may point at, headings' included. */
  readonly anchors: readonly string[];
  readonly links: readonly LinkReference[];
  readonly media: readonly MediaReference[];
  readonly pictures: readonly PictureFact[];
  readonly videos: readonly VideoFact[];
  readonly audios: readonly AudioFact[];
  readonly corrections: readonly Correction[];
  readonly charts: readonly ChartFact[];
  readonly embeds: readonly EmbedFact[];
  readonly snapshots: readonly SnapshotReference[];
  /** Newest first. */
  readonly updates: readonly UpdateFact[];
  /** Files of the theme that only some bodies need: style sheets and scripts by their logical names, sorted. */
  readonly assets: readonly string[];
  readonly words: number;
}

/** What comes of a Markdown text. */
export interface RenderedText {
  readonly body: Body;
  readonly facts: Facts;
  /** The first sentences as plain text, at most 200 characters, cut between sentences or words; `` for no text. */
  readonly opening: string;
}
