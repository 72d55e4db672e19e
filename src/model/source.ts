/** What was read from disk, once; no later stage sees the disk, so no stage can see it change. */

import type { Hash, SourcePath } from './brands.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { PictureContent } from './picture.ts';

/** A text file: UTF-8 without BOM, every line ended by `\n`. `hash` is of `text`. */
export interface SourceFile {
  readonly path: SourcePath;
  readonly hash: Hash;
  readonly text: string;
}

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
}

/** A folder of content as it was at one moment. Every array is sorted by path, by code unit. */
export interface Snapshot {
  readonly articles: readonly SourceFile[];
  readonly authors: readonly SourceFile[];
  readonly topics: readonly SourceFile[];
  readonly pages: readonly SourceFile[];
  readonly media: readonly MediaFile[];
}
