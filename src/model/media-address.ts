/** Where a file of the project is published: the one place where that address is made. */

import { portableName } from '../lib/portable-name.ts';
import { urlPath } from './address.ts';
import type { UrlPath } from './brands.ts';
import type { MediaFile } from './source.ts';

/** `/media/<name>.<first 10 of hash>.<ending>`: a new content has a new address, so it may be cached for ever. */
export function mediaAddress(file: Pick<MediaFile, 'path' | 'hash'>): UrlPath {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  const ending = dot > 0 ? portableName(name.slice(dot + 1), 'bin') : 'bin';
  return urlPath(`/media/${portableName(stem, 'file')}.${file.hash.slice(0, 10)}.${ending}`);
}
