/** Published files: a picture is copied from the project, a style sheet or font comes with the theme. */

import type { Hash } from '../model/brands.ts';
import type { OutputContent } from '../model/output.ts';
import type { FilePage } from '../model/page.ts';
import type { MediaFile } from '../model/source.ts';
import type { Theme } from '../model/theme.ts';

/** A function that finds the bytes of a file page by their hash. */
export function createFileContent(theme: Theme, media: readonly MediaFile[]): (page: FilePage) => OutputContent {
  const assets = new Map(theme.files.map((file) => [file.url, file.bytes]));
  const copies = new Map<Hash, MediaFile>();
  // Of files with equal bytes, any will do; the first is always the same one.
  for (const file of media) if (!copies.has(file.hash)) copies.set(file.hash, file);

  return ({ url, view: { hash } }) => {
    const bytes = assets.get(url);
    if (bytes !== undefined) return { bytes };
    const file = copies.get(hash);
    if (file === undefined) throw new Error(`no file of the project or the theme has the hash ${hash}`);
    return { copyOf: file.path, hash };
  };
}
