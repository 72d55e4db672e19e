/**
 * A page as a plain value that describes itself completely. Equal pages have equal bytes.
 *
 * `view` is all a template or a feed writer may see, besides the site's constants. Bodies stand in it by hash.
 */

import type { Correction, InlineText } from './article.ts';
import type { AuthorProfile } from './author-profile.ts';
import type { AudioFact, EmbedFact, Heading, PictureFact, VideoFact } from './body.ts';
import type { Hash, SourcePath, UrlPath } from './brands.ts';
import type { CorrectionEntry } from './correction-entry.ts';
import type { DirectoryView } from './directory.ts';
import type { Byline, Card, Reference, ResolvedMedia, ResolvedPicture, SocialImage } from './edition.ts';
import type { LiveState, LiveView } from './live.ts';
import type { PicturePage } from './picture-page.ts';
import type { Episode, PodcastView } from './podcast.ts';
import type { ResolvedBody } from './resolved-body.ts';
import type { HeadersView, RedirectRule } from './server-rules.ts';
import type { NewsSitemapEntry, SitemapEntry } from './sitemap.ts';
import type { SyndicatedArticle, SyndicatedNotice } from './syndication.ts';
import type { TombstoneView } from './tombstone.ts';

export interface FeedLinks {
  readonly title: string;
  readonly rss: UrlPath;
  readonly atom: UrlPath;
  readonly json: UrlPath;
}

/** What every HTML page says of itself in its head. */
export interface PageMeta {
  /** For the title element, without the site's name. */
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly index: boolean;
  readonly feeds: readonly FeedLinks[];
  /** From the front page down, this page left out. */
  readonly breadcrumbs: readonly Reference[];
  /** The section whose accent colour and navigation mark the page wears. */
  readonly section: string | undefined;
  /** Whether drafts were asked for, so that the page wears a banner. */
  readonly preview: boolean;
}

/** An author as an article's page shows them. */
export interface BylineAuthor extends Byline {
  readonly portrait: ResolvedMedia | undefined;
  readonly email: string | undefined;
  readonly sameAs: readonly string[];
}

export type ResolvedLead =
  | { readonly kind: 'picture'; readonly picture: ResolvedPicture }
  | {
      readonly kind: 'video';
      readonly video: ResolvedMedia;
      readonly poster: ResolvedMedia | undefined;
      readonly captions: ResolvedMedia | undefined;
      readonly alt: string;
      readonly caption: InlineText | undefined;
      readonly credit: string | undefined;
      readonly duration: string | undefined;
      readonly transcript: string | undefined;
    };

export interface ArticleView {
  readonly meta: PageMeta;
  /** What stands for it in social networks. */
  readonly social?: SocialImage | undefined;
  readonly card: Card;
  readonly socialTitle: string;
  readonly authors: readonly BylineAuthor[];
  readonly credits: {
    readonly reporting: readonly Byline[];
    readonly editing: readonly Byline[];
    readonly photography: readonly Byline[];
  };
  readonly source:
    | { readonly name: string; readonly type: string | undefined; readonly url: string | undefined }
    | undefined;
  readonly dateline: { readonly place: string; readonly country: string | undefined } | undefined;
  readonly updateNote: string | undefined;
  readonly lead: ResolvedLead | undefined;
  readonly body: ResolvedBody;
  readonly headings: readonly Heading[];
  readonly pictures: readonly PictureFact[];
  readonly videos: readonly VideoFact[];
  readonly audios: readonly AudioFact[];
  readonly embeds: readonly EmbedFact[];
  /** Of articles of the type `live`. */
  readonly live: LiveView | undefined;
  /** Oldest first, those of the body included. */
  readonly corrections: readonly Correction[];
  readonly sources: readonly {
    readonly title: string;
    readonly url: string | undefined;
    readonly archived: string | undefined;
  }[];
  readonly methods: InlineText | undefined;
  readonly aiUse: { readonly how: string; readonly reviewedBy: Reference | undefined } | undefined;
  readonly sponsor: { readonly name: string; readonly url: string | undefined } | undefined;
  readonly series: string | undefined;
  readonly translations: readonly { readonly lang: string; readonly url: UrlPath; readonly title: string }[];
  /** Other articles of the same story, newest first. */
  readonly storyCards: readonly Card[];
  /** The editor's choice, then computed ones, which are always older than this article. */
  readonly related: readonly Card[];
  /** Later articles that link to this one, oldest first. */
  readonly followUps: readonly Card[];
  readonly history: UrlPath | undefined;
  /** Where the article is as ninjs; `undefined` where the site gives none out. */
  readonly ninjs: UrlPath | undefined;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** A group of cards under a label, as the front page shows a section. */
export interface Strip {
  readonly section: Reference;
  readonly cards: readonly Card[];
}

export interface FrontView {
  readonly meta: PageMeta;
  readonly lead: Card | undefined;
  /** Two or three. */
  readonly second: readonly Card[];
  /** Further stories without a strip of their own. */
  readonly third: readonly Card[];
  readonly strips: readonly Strip[];
  readonly opinion: Strip | undefined;
  readonly latest: readonly Card[];
}

/** One part of an archive: a year, month or day, or a letter of an index. */
export interface ListPart {
  readonly label: string;
  readonly url: UrlPath;
}

export type ListKind = 'section' | 'topic' | 'author' | 'story' | 'month' | 'day';

/**
 * A list of articles, or one numbered older page of it.
 *
 * Numbered pages are full and count from the oldest, so that publishing an article never rewrites one of them. The
 * front of a list holds what is not on a numbered page yet, and the newest full page's worth.
 */
export interface ListView {
  readonly meta: PageMeta;
  readonly kind: ListKind;
  readonly id: string;
  readonly heading: string;
  /** The page number, `undefined` for the front of the list. */
  readonly number: number | undefined;
  readonly cards: readonly Card[];
  readonly newer: UrlPath | undefined;
  readonly older: UrlPath | undefined;
  /** The first numbered page's reader gets here: the front of the list. */
  readonly front: UrlPath;
  /** Days of a month, for its archive page. */
  readonly parts: readonly ListPart[];
  /** The description or biography, on the front of the list only. */
  readonly body: ResolvedBody | undefined;
  readonly opinion: boolean;
  readonly author: AuthorProfile | undefined;
  readonly topic: { readonly sameAs: readonly string[]; readonly mediaTopic: string | undefined } | undefined;
}

export interface StaticView {
  readonly meta: PageMeta;
  readonly heading: string;
  readonly body: ResolvedBody;
  readonly headings: readonly Heading[];
}

export interface CorrectionsView {
  readonly meta: PageMeta;
  readonly number: number | undefined;
  /** Newest first. */
  readonly entries: readonly CorrectionEntry[];
  readonly newer: UrlPath | undefined;
  readonly older: UrlPath | undefined;
}

export interface NotFoundView {
  readonly meta: PageMeta;
}

export interface RedirectView {
  readonly to: UrlPath;
  readonly title: string;
  readonly lang: string;
  /** Whether drafts were asked for, so that the page wears a banner. */
  readonly preview: boolean;
}

export interface FeedItem {
  readonly card: Card;
  readonly authors: readonly BylineAuthor[];
  readonly body: ResolvedBody;
  readonly lead: ResolvedLead | undefined;
  readonly corrections: readonly Correction[];
  readonly pictures: readonly PictureFact[];
  readonly videos: readonly VideoFact[];
  readonly audios: readonly AudioFact[];
  /** The recording or video of the article, as podcast feeds hand it out. */
  readonly episode?: Episode | undefined;
}

export interface FeedView {
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  /** The HTML page of the same list. */
  readonly home: UrlPath;
  readonly self: UrlPath;
  /** Newest first: articles, or in the feed of corrections what was put right. */
  readonly items: readonly (FeedItem | CorrectionEntry)[];
  readonly podcast?: PodcastView | undefined;
}

/** Kinds drawn with a template of that name. */
export type HtmlPage =
  | PageOf<'article', ArticleView>
  | PageOf<'front', FrontView>
  | PageOf<'list', ListView>
  | PageOf<'directory', DirectoryView>
  | PageOf<'static', StaticView>
  | PageOf<'corrections', CorrectionsView>
  | PageOf<'history', import('./history.ts').HistoryView>
  | PageOf<'not-found', NotFoundView>
  | PageOf<'tombstone', TombstoneView>
  | PageOf<'redirect', RedirectView>;

/** The three formats of a feed. */
export type FeedPage = PageOf<'rss', FeedView> | PageOf<'atom', FeedView> | PageOf<'json-feed', FeedView>;

/** Other kinds written by code. */
export type DataPage =
  | PageOf<'sitemap-index', { readonly sitemaps: readonly UrlPath[] }>
  | PageOf<'sitemap', { readonly entries: readonly SitemapEntry[] }>
  | PageOf<'news-sitemap', { readonly entries: readonly NewsSitemapEntry[] }>
  | PageOf<'robots', { readonly sitemaps: readonly UrlPath[] }>
  | PageOf<'ninjs', SyndicatedArticle | SyndicatedNotice>
  | PageOf<'licence', Readonly<Record<never, never>>>
  | PageOf<'reservation', Readonly<Record<never, never>>>
  | PageOf<'live', LiveState>
  | PageOf<'web-manifest', { readonly name: string; readonly lang: string; readonly dir: 'ltr' | 'rtl' }>
  | PageOf<'redirects', { readonly rules: readonly RedirectRule[] }>
  | PageOf<'headers', HeadersView>;

/** Kinds that a plugin makes. Give `template` to draw `view` with a template of that name, else `text` is written. */
export type CustomPage = PageOf<
  'custom',
  { readonly template: string; readonly meta: PageMeta; readonly data: unknown } | { readonly text: string }
>;

/** A published file: a picture, video, style sheet, script or font, copied as it is. */
export type FilePage = PageOf<'file', { readonly hash: Hash }>;

export type Page = DrawnPage | PicturePage;

/** Pages that the press draws. */
export type DrawnPage = HtmlPage | FeedPage | DataPage | CustomPage | FilePage;

export interface PageOf<Kind extends string, View> {
  readonly kind: Kind;
  readonly url: UrlPath;
  /** The file an editor would open to change this page; `undefined` for pages computed from many. */
  readonly source: SourcePath | undefined;
  readonly view: View;
}
