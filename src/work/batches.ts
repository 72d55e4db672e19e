/** Cuts work into pieces. */

/** What `make` makes of each piece of up to `size` items, made when it is asked for; `start` is the first one's index. */
export function* batches<Item, Batch>(
  items: readonly Item[],
  size: number,
  make: (batch: readonly Item[], start: number) => Batch,
): Iterable<Batch> {
  for (let start = 0; start < items.length; start += size) yield make(items.slice(start, start + size), start);
}
