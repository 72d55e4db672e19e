/** Where a file of the project lies, whatever Unicode form the disk spells its name in. */

import { lstatSync, readdirSync } from 'node:fs';
import { locate } from '../lib/locate.ts';
import type { SourcePath } from '../model/brands.ts';

const disk = {
  has: (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
  list: (folder: string) => readdirSync(folder),
};

/** The absolute path of a file of `root`. */
export function placeOnDisk(root: string, path: SourcePath): string {
  return locate(disk, root, path);
}
