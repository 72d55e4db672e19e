/**
 * Parts a list into pages so that a new item never changes a full page.
 *
 * Numbered pages count from the oldest item and are full; the front holds the rest, between one and two pages' worth.
 */

import { urlPath } from '../model/address.ts';
import type { UrlPath } from '../model/brands.ts';

/** One page of a list. `number` is `undefined` for the front. */
export interface ListPage<T> {
  readonly url: UrlPath;
  readonly number: number | undefined;
  /** Newest first. */
  readonly items: readonly T[];
  readonly newer: UrlPath | undefined;
  readonly older: UrlPath | undefined;
}

/** The pages of `items` (newest first) under the address `front`: the front first, then from the newest to the oldest. */
export function paginate<T>(items: readonly T[], front: UrlPath, size: number): readonly ListPage<T>[] {
  const perPage = Math.max(1, Math.floor(size));
  const last = Math.max(0, Math.floor(items.length / perPage) - 1);
  const address = (number: number): UrlPath | undefined => {
    if (number > last) return front;
    return number < 1 ? undefined : urlPath(`${front}page/${number}/`);
  };
  const pages: ListPage<T>[] = [
    {
      url: front,
      number: undefined,
      items: items.slice(0, items.length - last * perPage),
      newer: undefined,
      older: last === 0 ? undefined : address(last),
    },
  ];
  for (let number = last; number >= 1; number -= 1) {
    const end = items.length - (number - 1) * perPage;
    pages.push({
      url: urlPath(`${front}page/${number}/`),
      number,
      items: items.slice(end - perPage, end),
      newer: address(number + 1),
      older: address(number - 1),
    });
  }
  return pages;
}
