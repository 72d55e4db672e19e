/**
 * Places of texts in columns, four numbers each, zeros where there is none: a tenth of a megabyte for a thousand of them as
 * values of their own, a third of that as numbers.
 */

import type { Hash } from '../model/brands.ts';
import type { Location } from '../model/memory.ts';

export interface PlaceColumns {
  readonly packs: readonly string[];
  /** Of each place the number of its pack, counted from 1, then the rest of it. */
  readonly places: readonly number[];
}

const none: PlaceColumns = { packs: [], places: [] };

/** Places by number, counted from 0. */
export class PlaceList {
  readonly #packs: string[];
  readonly #places: number[];
  readonly #numbers: Map<string, number>;

  constructor({ packs, places }: PlaceColumns = none) {
    this.#packs = [...packs];
    this.#places = places.slice();
    this.#numbers = new Map(packs.map((pack, index) => [pack, index + 1]));
  }

  get columns(): PlaceColumns {
    return { packs: this.#packs, places: this.#places };
  }

  /** Adds a place, and gives its number. */
  add(location: Location | undefined): number {
    const [pack, offset, bytes, check] = location ?? [undefined, 0, 0, 0];
    return this.#places.push(this.#numberOf(pack), offset, bytes, check) / 4 - 1;
  }

  at(number: number): Location | undefined {
    const start = 4 * number;
    const pack = this.#packs[(this.#places[start] ?? 0) - 1];
    if (pack === undefined) return undefined;
    return [pack, this.#places[start + 1] ?? 0, this.#places[start + 2] ?? 0, this.#places[start + 3] ?? 0];
  }

  #numberOf(pack: string | undefined): number {
    if (pack === undefined) return 0;
    const known = this.#numbers.get(pack);
    if (known !== undefined) return known;
    const number = this.#packs.push(pack);
    this.#numbers.set(pack, number);
    return number;
  }
}

/** Places with the hashes of the texts there, each hash once. */
export interface Places extends Iterable<readonly [Hash, Location]> {
  readonly size: number;
}

/** Places found by the hashes of the texts. */
export class PlaceTable implements Places {
  readonly #numbers: Map<Hash, number>;
  readonly #places: PlaceList;

  /** A table of texts with these hashes, listed as their places are. */
  constructor(hashes: readonly Hash[] = [], places: PlaceColumns = none) {
    this.#numbers = new Map(hashes.map((hash, number) => [hash, number]));
    this.#places = new PlaceList(places);
  }

  /** The hashes of all texts and their places, in one order. */
  listed(): PlaceColumns & { readonly hashes: readonly Hash[] } {
    const list = new PlaceList();
    for (const [, place] of this) list.add(place);
    return { hashes: [...this.#numbers.keys()], ...list.columns };
  }

  get size(): number {
    return this.#numbers.size;
  }

  has(hash: Hash): boolean {
    return this.#numbers.has(hash);
  }

  get(hash: Hash): Location | undefined {
    const number = this.#numbers.get(hash);
    return number === undefined ? undefined : this.#places.at(number);
  }

  set(hash: Hash, place: Location): void {
    this.#numbers.set(hash, this.#places.add(place));
  }

  delete(hash: Hash): void {
    this.#numbers.delete(hash);
  }

  *[Symbol.iterator](): Generator<readonly [Hash, Location]> {
    for (const [hash, number] of this.#numbers) yield [hash, this.#places.at(number) as Location];
  }
}
