/** What was read from disk, once; no later stage sees the disk, so no stage can see it change. */

import type { Hash, SourcePath } from './brands.ts';

/** A text file: UTF-8 without BOM, every line ended by `\n`. `hash` is of `text`. */
export interface SourceFile {
  readonly path: SourcePath;
  readonly hash: Hash;
  readonly text: string;
}

export type MediaKind = 'picture' | 'video' | 'audio' | 'captions' | 'document';

/** A file that is published as it is, under a hashed name. `hash` is of its bytes. */
export interface MediaFile {
  readonly path: SourcePath;
  readonly hash: Hash;
  readonly bytes: number;
  readonly kind: MediaKind;
  /** IANA media type, `image/jpeg`. */
  readonly type: string;
  /** Pixels as shown (after EXIF rotation); only for pictures. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** A folder of content as it was at one moment. Every array is sorted by path, by code unit. */
export interface Snapshot {
  readonly articles: readonly SourceFile[];
  readonly authors: readonly SourceFile[];
  readonly topics: readonly SourceFile[];
  readonly pages: readonly SourceFile[];
  readonly media: readonly MediaFile[];
}
