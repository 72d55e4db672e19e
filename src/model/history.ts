/** What a repository remembers of the articles of a site. */

import type { ArticleFields, Correction } from './article.ts';
import type { Hash, SourcePath, UrlPath } from './brands.ts';
import type { Moment } from './moment.ts';
import type { PageMeta } from './page.ts';
import type { Site } from './site.ts';
import type { SourceFile } from './source.ts';

/** The text of an article's file from one commit to the next. */
export interface PastText {
  /** When it was committed, in milliseconds since 1970. */
  readonly at: number;
  /** `undefined` while there was none, or none that can be read. */
  readonly file: SourceFile | undefined;
  /** The site as it was then; `undefined` where its site.yaml cannot be read. */
  readonly site: PastSite | undefined;
}

export interface PastSite {
  readonly hash: Hash;
  readonly site: Site;
}

export interface PastFile {
  readonly path: SourcePath;
  /** Oldest first. */
  readonly texts: readonly PastText[];
  /** The commit with which it came. */
  readonly born: string;
  /** The commit with which it went; `undefined` while it is there. */
  readonly gone: string | undefined;
}

/** Articles that have been changed, and those that went as others came, which may be the same under another name. */
export type History = readonly PastFile[];

/** One version of an article. */
export interface ArticleVersion {
  /** When it was committed. */
  readonly at: Moment;
  /** `undefined` where the file was not there or could not be parsed. */
  readonly said: Said | undefined;
  /** Whether the file had mistakes, so that no site was built with it. */
  readonly isRefused: boolean;
}

/** What an article said in one version, and to whom. */
export interface Said
  extends Pick<
    ArticleFields,
    'id' | 'status' | 'published' | 'embargo' | 'expires' | 'updated' | 'updateNote' | 'title' | 'lang'
  > {
  readonly standfirst: string;
  readonly text: string;
  readonly corrections: readonly Correction[];
}

/** Versions by the path of the article's file, oldest first. */
export type ArticleHistories = ReadonlyMap<SourcePath, readonly ArticleVersion[]>;

/** Words that stayed, went or came. */
export interface TextRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface ChangedText {
  /** Those that changed; `follows` tells that others were left out before it. */
  readonly paragraphs: readonly { readonly follows: boolean; readonly runs: readonly TextRun[] }[];
}

/** A version as readers are shown it: what is new in it. All is `undefined` or empty in the first one. */
export interface HistoryVersion {
  /** When readers first saw it. */
  readonly moment: Moment;
  readonly isFirst: boolean;
  readonly updateNote: string | undefined;
  readonly title: ChangedText | undefined;
  readonly standfirst: ChangedText | undefined;
  readonly text: ChangedText | undefined;
  /** Those that were added. */
  readonly corrections: readonly Correction[];
}

export interface HistoryView {
  readonly meta: PageMeta;
  readonly article: { readonly title: string; readonly url: UrlPath };
  /** Newest first; two at least. */
  readonly versions: readonly HistoryVersion[];
}
