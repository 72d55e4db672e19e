/** What texts are parsed and rendered with, by name and version: whatever was made with others may differ. */

import { dirname, join } from 'node:path';
import { loadPackage, resolvePackage } from './load.ts';

const packages = ['satteri', 'remark-parse', 'remark-html'];

/** `name@version` of each, in one line. The packages themselves are not loaded. */
export function engineNames(): string {
  return packages.map((name) => `${name}@${versionOf(name)}`).join(' ');
}

/** The version in the package.json nearest to the main file; `none` where the package is not there. */
function versionOf(name: string): string {
  try {
    for (let folder = dirname(resolvePackage(name)); folder !== dirname(folder); folder = dirname(folder)) {
      const found = descriptionIn(folder);
      if (found?.name === name) return String(found.version);
    }
  } catch {
    // The reader goes without it, and says so.
  }
  return 'none';
}

function descriptionIn(folder: string): { readonly name?: unknown; readonly version?: unknown } | undefined {
  try {
    return loadPackage(join(folder, 'package.json')) as object;
  } catch {
    return undefined;
  }
}
