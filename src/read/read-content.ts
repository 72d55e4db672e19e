/**
 * The content folder as it is at one moment: every later stage sees this and never the disk.
 *
 * No file is passed over in silence: it is read, published as media, or reported.
 */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { FileStamp } from '../model/source.ts';
import { noContentFolder, notRegular } from './mistakes.ts';
import { createReader, type ReadOptions } from './reader.ts';
import { type Shelves, shelve } from './shelve.ts';
import { walk } from './walk.ts';

export interface Content extends Shelves {
  /** Of the text files that may be taken to be the same as long as they look the same. */
  readonly stamps: ReadonlyMap<SourcePath, FileStamp>;
}

/**
 * Reads `content/` of a project's folder. Reports `site/missing`, `file/not-regular`, `file/name`, `file/same-name`,
 * `file/too-large`, `file/encoding`, `file/lfs-pointer`, `file/unreadable` and `file/unread`, each for every file that
 * has it.
 */
export async function readContent(root: string, options?: ReadOptions): Promise<Outcome<Content>> {
  const folder = lstatSync(join(root, 'content'), { throwIfNoEntry: false });
  if (folder?.isSymbolicLink()) return nothing(notRegular('content' as SourcePath, 'symbolic link'));
  if (!folder?.isDirectory()) return nothing(noContentFolder(root));
  const { value: files = [], diagnostics: walked } = walk(root, 'content');
  const reader = createReader(options);
  const { shelves, diagnostics } = shelve(files, reader.read, walked);
  return { value: { ...shelves, stamps: reader.stamps }, diagnostics };
}

function nothing(diagnostic: Diagnostic): Outcome<Content> {
  return { value: undefined, diagnostics: [diagnostic] };
}
