/** What was read from disk, once; no later stage sees the disk, so no stage can see it change. */

import type { Hash, SourcePath } from './brands.ts';
import type { Diagnostic, Outcome } from './diagnostic.ts';
import type { PictureContent } from './picture.ts';

/**
 * A text file: UTF-8 without BOM, every line ended by `\n`. `hash` is of `text`, which may be read only when somebody asks
 * for it, and again whenever somebody does; it throws then if it is no longer the text of that hash.
 */
export interface SourceFile {
  readonly path: SourcePath;
  readonly hash: Hash;
  readonly text: string;
}

/**
 * How a file looks from outside: its size in bytes, when its content and its record were last changed (milliseconds
 * since 1970, with a fraction), and its number on the disk. Files that look the same are taken to be the same.
 */
export type FileStamp = readonly [bytes: number, modified: number, changed: number, inode: number];

export type MediaKind = 'picture' | 'video' | 'audio' | 'captions' | 'document';

/** A picture, clip or document of the project. `hash` is of its bytes. */
export interface MediaFile {
  readonly path: SourcePath;
  readonly hash: Hash;
  readonly bytes: number;
  readonly kind: MediaKind;
  /** IANA media type, `image/jpeg`. */
  readonly type: string;
  /** Pixels as shown (after EXIF rotation); only for pictures and videos that tell. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** Only for pictures made of pixels: those are published in renditions, everything else as it is. */
  readonly picture?: PictureContent | undefined;
  /** How long sound or video is; only where the file tells. */
  readonly seconds?: number | undefined;
  /** Why it cannot be published. The places where it is used are added when they are known. */
  readonly fault?: Diagnostic | undefined;
  /** Of a file of data (CSV) that charts may be drawn of; `undefined` for one that is too large or not in UTF-8. */
  readonly text?: string | undefined;
}

/** What came of looking at a media file. */
export type MediaOutcome = Outcome<MediaFile>;

/** A folder of content as it was at one moment. Every array is sorted by path, by code unit. */
export interface Snapshot {
  readonly articles: readonly SourceFile[];
  readonly authors: readonly SourceFile[];
  readonly topics: readonly SourceFile[];
  readonly embeds: readonly SourceFile[];
  readonly pages: readonly SourceFile[];
  readonly media: readonly MediaFile[];
}

/** What a text file is, by the folder it lies in. */
export type FileKind = 'article' | 'author' | 'topic' | 'embed' | 'page';

/** The text files of a snapshot, kind by kind. */
export function* textFiles(snapshot: Snapshot): Iterable<{ readonly kind: FileKind; readonly file: SourceFile }> {
  for (const file of snapshot.articles) yield { kind: 'article', file };
  for (const file of snapshot.authors) yield { kind: 'author', file };
  for (const file of snapshot.topics) yield { kind: 'topic', file };
  for (const file of snapshot.embeds) yield { kind: 'embed', file };
  for (const file of snapshot.pages) yield { kind: 'page', file };
}
