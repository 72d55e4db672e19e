/** `.broadsheet/next-build.json`: when the site has to be built again, for a scheduled job that asks nothing but this. */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps the moment (milliseconds since 1970; `undefined` while nothing is to come) as `{"nextBuildAt": "…Z"}` or
 * `{"nextBuildAt": null}`. The file of a root is replaced whole, and only when it changes. Throws what Node throws.
 */
export function keepNextBuild(root: string, nextBuildAt: number | undefined): void {
  const path = join(root, '.broadsheet', 'next-build.json');
  const moment = nextBuildAt === undefined ? null : new Date(nextBuildAt).toISOString();
  const text = `${JSON.stringify({ nextBuildAt: moment })}\n`;
  if (textAt(path) === text) return;
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
