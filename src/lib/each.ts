/** Lists made of lists that are mostly empty. */

/** What `make` makes of each item. Of no items it is one value, whoever asks, so that ten thousand take no room. */
export function each<Item, Made>(items: readonly Item[], make: (item: Item, index: number) => Made): readonly Made[] {
  return items.length === 0 ? nothing : items.map(make);
}

const nothing: readonly never[] = [];
