/** How the engine makes room for values, by what a build has to do. What was tried is in docs/decisions/080. */

import { setFlagsFromString } from 'node:v8';

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
  setFlagsFromString('--heap-growing-percent=30');
}
