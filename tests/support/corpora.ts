/** The corpora beside the project: data by others, which a checkout may be without. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const corpora = join(import.meta.dirname, '../../../shared/corpora');

/** Whether a corpus is there; says so where it is not, since its tests are skipped then. */
export function hasCorpus(name: string): boolean {
  const isThere = existsSync(join(corpora, name));
  if (!isThere) console.warn(`${name} is not in ${corpora}: its tests are skipped.`);
  return isThere;
}
