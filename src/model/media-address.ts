/** Where a file of the project is published, and as what: the one place where that is decided. */

import { portableName } from '../lib/portable-name.ts';
import { urlPath } from './address.ts';
import type { Hash, UrlPath } from './brands.ts';
import type { ResolvedMedia } from './edition.ts';
import { type PictureUse, widestFor } from './picture-roles.ts';
import { mediaTypes, plainRendition, type Renditions, renditionAddress, widthsOf } from './rendition.ts';
import type { Site } from './site.ts';
import type { MediaFile } from './source.ts';

/** A file as pages refer to it: a picture made of pixels by its plain rendition, anything else as it is. */
export function publishedMedia(file: MediaFile, use: PictureUse, { widths: ladder }: Site['pictures']): ResolvedMedia {
  const { hash, type, bytes, width, height, picture, seconds } = file;
  if (picture === undefined || width === undefined || height === undefined) {
    return { url: mediaAddress(file), hash, type, bytes, width, height, seconds };
  }
  const stem = renditionStem(file.path, picture.base);
  const widths = widthsOf(width, ladder, widestFor(use));
  const renditions: Renditions = { stem, width, height, widths, fallback: picture.fallback, tint: picture.tint };
  const plain = plainRendition(renditions);
  return {
    url: renditionAddress(stem, plain),
    hash,
    type: mediaTypes[plain.format],
    bytes: undefined,
    width: plain.width,
    height: plain.height,
    renditions,
    rights: picture.rights,
    untouched: picture.isSigned ? mediaAddress(file) : undefined,
  };
}

/** `/media/<name>.<first 10 of hash>.<ending>`: a new content has a new address, so it may be cached for ever. */
export function mediaAddress({ path, hash }: Pick<MediaFile, 'path' | 'hash'>): UrlPath {
  const ending = endOf(path);
  return urlPath(`${addressStem(path, hash)}.${ending === '' ? 'bin' : portableName(ending, 'bin')}`);
}

/** What the addresses of a picture’s renditions begin with. */
function renditionStem(path: string, base: Hash): UrlPath {
  return urlPath(addressStem(path, base));
}

function addressStem(path: string, hash: Hash): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = endOf(path);
  const stem = ending === '' && !name.slice(1).includes('.') ? name : name.slice(0, name.length - ending.length - 1);
  return `/media/${portableName(stem, 'file')}.${hash.slice(0, 10)}`;
}

function endOf(path: string): string {
  return /[^/]\.([^./]*)$/.exec(path)?.[1] ?? '';
}
