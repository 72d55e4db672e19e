/** Which version of an installed package this is, without loading the package. */

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The version in the package.json nearest to the main file; `undefined` where the package is not there. */
export function packageVersion(name: string): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    for (let folder = dirname(require.resolve(name)); folder !== dirname(folder); folder = dirname(folder)) {
      const found = descriptionIn(folder, require);
      if (found?.name === name) return String(found.version);
    }
  } catch {
    // Whoever needs the package goes without it, or says that it is missing.
  }
  return undefined;
}

function descriptionIn(
  folder: string,
  require: NodeJS.Require,
): { readonly name?: unknown; readonly version?: unknown } | undefined {
  try {
    return require(join(folder, 'package.json')) as object;
  } catch {
    return undefined;
  }
}
