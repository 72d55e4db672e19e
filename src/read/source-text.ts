/** The text of a file as every stage sees it, made of its bytes wherever they come from. */

import type { SourcePath } from '../model/brands.ts';
import type { Outcome } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import type { SourceFile } from '../model/source.ts';
import { decodeText } from './decode-text.ts';
import { lfsPointer } from './mistakes.ts';

/** Bytes of a text file; an article of a million words has fewer. */
export const textLimit = 5_000_000;

/** What Git LFS leaves where a file is that it has not fetched (git-lfs/docs/spec.md). */
const pointer = 'version https://git-lfs.github.com/spec/';

/** The file of these bytes. Reports `file/encoding` and `file/lfs-pointer`. */
export function sourceOf(path: SourcePath, bytes: Buffer): Outcome<SourceFile> {
  const { value: text, diagnostics } = decodeText(path, bytes);
  if (text === undefined) return { value: undefined, diagnostics };
  if (text.startsWith(pointer)) return { value: undefined, diagnostics: [lfsPointer(path)] };
  return { value: { path, hash: hashOf(text), text }, diagnostics };
}
