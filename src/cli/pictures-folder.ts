/** Where pictures that were made are kept, and what is known of those they are made from: beside what else builds remember. */

import { join } from 'node:path';
import type { BuildOptions } from './build-options.ts';

export function picturesFolder({ cache }: Pick<BuildOptions, 'cache'>): string {
  return join(cache, 'pictures');
}
