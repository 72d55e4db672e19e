/** The benchmark's newspaper as the files of a project: a paper of any size from a seed. */

import { newspaperOf } from '../../bench/corpus/newspaper.ts';
import { broadsheetFiles } from '../../bench/tools/broadsheet.ts';
import type { Tree } from './folder.ts';

/** The same size and seed give the same files, on every machine. */
export function newspaperFiles(articles: number, seed = 1): Tree {
  return Object.fromEntries(
    [...broadsheetFiles(newspaperOf(articles, seed))].map(({ path, content }) => [path, content]),
  );
}
