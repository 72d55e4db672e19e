/** Tells whether a file is still the one that was read, without reading it. */

import type { Stats } from 'node:fs';
import type { FileStamp } from '../model/source.ts';

export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): FileStamp {
  return [size, mtimeMs, ctimeMs, ino];
}

/** The coarsest clock of a file system in use, FAT's, counts in twos of seconds. */
const gap = 2_000;

/**
 * Whether a file that looked like this when a build began would look different after any later change. One changed just
 * before might be changed again within the same tick of the disk's clock. `began` is in milliseconds since 1970.
 */
export function isSettled([, modified, changed]: FileStamp, began: number): boolean {
  return Math.max(modified, changed) < began - gap;
}
