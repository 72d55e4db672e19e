/** Gives a configuration its type. */

import type { Extensions } from '../model/extensions.ts';

/** Returns what it is given; editors then complete and check `broadsheet.config.js`. */
export function defineConfig(config: Partial<Extensions>): Partial<Extensions> {
  return config;
}
