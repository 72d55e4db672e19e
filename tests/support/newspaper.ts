/** The benchmark's newspaper as the files of a project: a paper of any size from a seed. */

import { newspaperOf } from '../../bench/corpus/newspaper.ts';
import { broadsheetFiles } from '../../bench/tools/broadsheet.ts';
import type { Tree } from './folder.ts';

/** The same size and seed give the same files, on every machine. */
export function newspaperFiles(articles: number, seed = 1): Tree {
  const files = [...broadsheetFiles(newspaperOf(articles, seed))];
  const tree = Object.fromEntries(files.map(({ path, content }) => [path, content]));
  // Developing pictures takes longer than all the rest, and is tested elsewhere.
  const site = String(tree['content/site.yaml']).replace('{cards: no}', '{cards: no, formats: [webp], widths: [16]}');
  return { ...tree, 'content/site.yaml': site };
}
