/** Chance that repeats itself: the same seed gives the same numbers on every machine. */

/** Numbers from 0 up to 1. */
export type Random = () => number;

/** A stream of its own for each list of whole numbers, so that one article never depends on how another was made (mulberry32, public domain). */
export function randomFrom(...seeds: readonly number[]): Random {
  let state = seeds.reduce((mixed, seed) => (Math.imul(mixed ^ seed, 0x9e3779b1) + 0x7f4a7c15) >>> 0, 0x2545f491);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** A rank from 1 to `count`; rank r comes 1/r as often as rank 1, nearly (inverse of the integral of 1/x). */
export function zipf(random: Random, count: number): number {
  return Math.min(count, Math.floor(Math.exp(random() * Math.log(count + 1))));
}

/** So many different ranks by Zipf's law, in the order drawn; `wanted` may not be more than `count`. */
export function zipfPicks(random: Random, wanted: number, count: number): readonly number[] {
  const picked = new Set<number>();
  while (picked.size < wanted) picked.add(zipf(random, count));
  return [...picked];
}

/** A number around `median`, log-normal with this sigma (Box and Muller). */
export function logNormal(random: Random, median: number, sigma: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.exp(Math.log(median) + sigma * normal);
}
