/** What texts are parsed and rendered with, by name and version: whatever was made with others may differ. */

import { packageVersion } from '../../lib/package-version.ts';

const packages = ['satteri', 'remark-parse', 'remark-html'];

/** `name@version` of each, `none` for what is not installed, in one line. The packages themselves are not loaded. */
export function engineNames(): string {
  return packages.map((name) => `${name}@${packageVersion(name) ?? 'none'}`).join(' ');
}
