/** How the engine makes room for values, by what a build has to do. What was tried is in docs/decisions/080. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Most builds find nothing to do, and to touch new memory takes them longer than to use a little of it again. */
export function heapForLooking(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** The values of a plan live as long as the build. */
export function heapForPlanning(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}

/** Syntax trees are garbage as soon as their page is made; left alone, heaps would grow to four times what lives. */
export function heapsForThreads(): void {
  setFlagsFromString('--heap-growing-percent=15');
}

/**
 * Gives room back to the system: what a plan was made of is dead once its pages are described, and threads want the room.
 * First the dead goes, then what lives is moved together; both at once would need the room of both.
 */
export function letGo(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  setFlagsFromString('--compact-on-every-full-gc');
  collect();
  setFlagsFromString('--no-compact-on-every-full-gc');
}
