/** The texts of files of data, of which charts are drawn. */

import type { Hash } from '../model/brands.ts';
import type { MediaFile } from '../model/source.ts';

/** The text of a file of data by the hash of the file; `undefined` where it could not be read. */
export type TableOf = (hash: Hash) => string | undefined;

export function createTables(media: readonly MediaFile[]): TableOf {
  const texts = new Map<Hash, string>();
  for (const { hash, text } of media) if (text !== undefined) texts.set(hash, text);
  return (hash) => texts.get(hash);
}
