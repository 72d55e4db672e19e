/** One article as its own file tells it. Nothing here knows another article. */

import type { Body, Facts } from './body.ts';
import type { Hash, SafeHtml, SourcePath, UrlPath } from './brands.ts';
import type { Moment } from './moment.ts';
import type { UsageEnd } from './picture.ts';
import type { PackedPlaces } from './places.ts';

export const articleTypes = [
  'news',
  'live',
  'analysis',
  'opinion',
  'explainer',
  'factcheck',
  'interview',
  'obituary',
  'review',
  'gallery',
  'video',
  'sponsored',
] as const;
export type ArticleType = (typeof articleTypes)[number];

export const articleStatuses = ['draft', 'ready', 'hold', 'published', 'withdrawn', 'killed'] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

/** Whether the newsroom took the article back for good. */
export function isTakenBack(status: ArticleStatus): boolean {
  return status === 'withdrawn' || status === 'killed';
}

export const correctionTypes = ['correction', 'clarification', 'retraction', 'apology'] as const;
export type CorrectionType = (typeof correctionTypes)[number];

/** Inline Markdown, rendered: no link or picture of the site inside, so it needs no resolving. */
export interface InlineText {
  readonly html: SafeHtml;
  readonly text: string;
}

/** A person as an article names them: an author file's id, or a name, and the role they had in this article. */
export interface PersonReference {
  readonly name: string;
  /** Whether the editor wrote `{name: …}`: somebody who has no author file and needs none, such as a guest. */
  readonly guest: boolean;
  readonly role: string | undefined;
}

export interface Correction {
  readonly date: Moment;
  readonly type: CorrectionType;
  readonly text: InlineText;
  /** Whether it already stands in the body, as a directive. */
  readonly inBody: boolean;
}

/** Why an article that readers had seen was taken back, in words for them. */
export interface Withdrawal {
  readonly date: Moment;
  readonly reason: InlineText;
}

export interface LeadPicture {
  readonly kind: 'picture';
  /** As written; resolved in planning. The same holds for every path below. */
  readonly image: string;
  readonly alt: string | undefined;
  readonly caption: InlineText | undefined;
  readonly credit: string | undefined;
  readonly licence: string | undefined;
  /** Focus point, from the left and the top, 0 to 1. */
  readonly focus: readonly [number, number] | undefined;
  /** How it was made, a code of IPTC's vocabulary, where the editor says so. */
  readonly sourceType?: string | undefined;
  readonly usableUntil?: UsageEnd | undefined;
}

export interface LeadVideo {
  readonly kind: 'video';
  readonly video: string;
  readonly poster: string | undefined;
  readonly alt: string | undefined;
  readonly caption: InlineText | undefined;
  readonly credit: string | undefined;
  readonly captions: string | undefined;
  readonly transcript: string | undefined;
  readonly duration: string | undefined;
}

export type Lead = LeadPicture | LeadVideo;

/** The front matter of an article, typed. Every key is there; what was not given is `undefined` or empty. */
export interface ArticleFields {
  readonly id: string;
  readonly type: ArticleType;
  readonly title: string;
  readonly shortTitle: string | undefined;
  readonly seoTitle: string | undefined;
  readonly socialTitle: string | undefined;
  readonly kicker: string | undefined;
  readonly standfirst: InlineText | undefined;
  /** Plain text: the editor's summary, else the standfirst, else the first sentences of the body. */
  readonly summary: string;
  readonly published: Moment;
  readonly updated: Moment | undefined;
  readonly updateNote: string | undefined;
  readonly status: ArticleStatus;
  readonly embargo: Moment | undefined;
  readonly expires: Moment | undefined;
  /** Of a live report: from when it is kept up, and until when; no end for one that goes on. */
  readonly coverage: { readonly start: Moment | undefined; readonly end: Moment | undefined };
  /** Only of an article that is `withdrawn` or `killed`. */
  readonly withdrawn: Withdrawal | undefined;
  readonly dateline: { readonly place: string; readonly country: string | undefined } | undefined;
  readonly authors: readonly PersonReference[];
  readonly credits: {
    readonly reporting: readonly PersonReference[];
    readonly editing: readonly PersonReference[];
    readonly photography: readonly PersonReference[];
  };
  readonly source:
    | { readonly name: string; readonly type: string | undefined; readonly url: string | undefined }
    | undefined;
  readonly section: string;
  readonly story: string | undefined;
  readonly series: string | undefined;
  /** Ids or synonyms of topics, as written. */
  readonly topics: readonly string[];
  readonly lead: Lead | undefined;
  /** Slugs, ids or paths of articles, as written. */
  readonly related: readonly string[];
  /** Of the front matter; those of the body are in `facts.corrections`. */
  readonly corrections: readonly Correction[];
  readonly sources: readonly {
    readonly title: string;
    readonly url: string | undefined;
    readonly archived: string | undefined;
  }[];
  readonly methods: InlineText | undefined;
  readonly aiUse: { readonly how: string; readonly reviewedBy: string | undefined } | undefined;
  readonly access: 'free' | 'registered' | 'subscriber';
  readonly sensitive: string | undefined;
  readonly sponsor: { readonly name: string; readonly url: string | undefined } | undefined;
  readonly lang: string;
  /** Language tag → id of the article in that language. */
  readonly translations: Readonly<Record<string, string>>;
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly robots: { readonly index: boolean };
  /** Whether its earlier versions may be shown. */
  readonly history: boolean;
  readonly weight: number;
  /** The `x-` keys, as plain YAML data. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface Article {
  readonly path: SourcePath;
  /** Of the file and of all configuration that parsing looked at. */
  readonly hash: Hash;
  readonly url: UrlPath;
  readonly fields: ArticleFields;
  readonly places: PackedPlaces;
  readonly body: Body;
  readonly facts: Facts;
}
