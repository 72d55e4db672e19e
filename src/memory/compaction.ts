/** Which packs to put in order, so that a store grows with what it holds and not with what was done to it. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Location } from '../model/memory.ts';

/** More packs than this are made into one. */
const mostPacks = 16;

/** Packs whose texts are to be moved: those of which most is no longer used, and all but the largest where they are many. */
export function scatteredPacks(folder: string, locations: Iterable<Location>): ReadonlySet<string> {
  const used = new Map<string, number>();
  for (const [name, , bytes] of locations) used.set(name, (used.get(name) ?? 0) + bytes);
  const packs = [...used].sort(([, a], [, b]) => b - a);
  const wasteful = packs.filter(([name, bytes]) => 2 * bytes < sizeOf(join(folder, name)));
  const small = packs.length > mostPacks ? packs.slice(1) : [];
  return new Set([...wasteful, ...small].map(([name]) => name));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
