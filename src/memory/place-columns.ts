/** Places of texts in columns: four numbers each, zeros where there is none. */

import type { Location } from '../model/memory.ts';

export interface PlaceColumns {
  readonly packs: readonly string[];
  /** Of each place the number of its pack, counted from 1, then the rest of it. */
  readonly places: readonly number[];
}

const nowhere = [0, 0, 0, 0];

/** Places in columns that share one list of packs. */
export function placeColumns(packs: string[], locations: Iterable<Location | undefined>): readonly number[] {
  const numbers = new Map(packs.map((pack, index) => [pack, index + 1]));
  const places: number[] = [];
  for (const location of locations) {
    if (location === undefined) {
      places.push(...nowhere);
      continue;
    }
    const [pack, ...rest] = location;
    const number = numbers.get(pack) ?? packs.push(pack);
    numbers.set(pack, number);
    places.push(number, ...rest);
  }
  return places;
}

export function placeAt(index: number, { packs, places }: PlaceColumns): Location | undefined {
  const start = 4 * index;
  const pack = packs[(places[start] ?? 0) - 1];
  if (pack === undefined) return undefined;
  return [pack, places[start + 1] ?? 0, places[start + 2] ?? 0, places[start + 3] ?? 0];
}
