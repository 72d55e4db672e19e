/** Finds the file that a Unicode-normal path means, on disks that keep names as they were typed. */

import { join } from 'node:path';

export interface Disk {
  readonly has: (path: string) => boolean;
  readonly list: (folder: string) => readonly string[];
}

/**
 * The absolute path below `root` of a relative path in NFC: the name itself where it exists, else the entry whose
 * normal form it is (macOS hands out decomposed names). A path that exists in no form is returned as it is.
 */
export function locate(disk: Disk, root: string, path: string): string {
  const straight = join(root, path);
  if (disk.has(straight)) return straight;
  let found = root;
  for (const name of path.split('/')) {
    const next = join(found, name);
    const spelt =
      disk.has(next) || !disk.has(found) ? name : disk.list(found).find((entry) => entry.normalize('NFC') === name);
    found = join(found, spelt ?? name);
  }
  return found;
}
