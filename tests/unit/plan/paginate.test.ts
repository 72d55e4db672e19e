import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import { paginate } from '../../../src/plan/paginate.ts';

const front = urlPath('/x/');
/** `count` items, the newest first: 3 2 1. */
const items = (count: number): number[] => Array.from({ length: count }, (_, index) => count - index);

describe('a list in pages', () => {
  it('is one page until it holds two pages’ worth', () => {
    expect(paginate(items(5), front, 3).map((page) => page.items)).toEqual([[5, 4, 3, 2, 1]]);
    expect(paginate(items(6), front, 3).map((page) => page.items)).toEqual([
      [6, 5, 4],
      [3, 2, 1],
    ]);
  });

  it('numbers its pages from the oldest and links neighbours', () => {
    expect(paginate(items(10), front, 3)).toEqual([
      { url: '/x/', number: undefined, items: [10, 9, 8, 7], newer: undefined, older: '/x/page/2/' },
      { url: '/x/page/2/', number: 2, items: [6, 5, 4], newer: '/x/', older: '/x/page/1/' },
      { url: '/x/page/1/', number: 1, items: [3, 2, 1], newer: '/x/page/2/', older: undefined },
    ]);
  });

  it('holds every item once, full pages behind a front of one to two', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 20 }), (count, size) => {
        const [first, ...numbered] = paginate(items(count), front, size);
        const held = first?.items.length ?? 0;
        expect([first, ...numbered].flatMap((page) => page?.items ?? [])).toEqual(items(count));
        expect(numbered.every((page) => page.items.length === size)).toBe(true);
        expect(held).toBe(count < size ? count : Math.min(Math.max(held, size), 2 * size - 1));
      }),
    );
  });

  it('changes no numbered page when it grows, but the newest when it gets a neighbour', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 20 }), (count, size) => {
        const before = new Map(paginate(items(count), front, size).map((page) => [page.url, page]));
        const changed = paginate(items(count + 1), front, size)
          .filter((page) => page.number !== undefined && JSON.stringify(before.get(page.url)) !== JSON.stringify(page))
          .map((page) => page.number);
        const last = Math.max(0, Math.floor((count + 1) / size) - 1);
        const grew = last > Math.max(0, Math.floor(count / size) - 1);
        expect(changed).toEqual(grew ? [last, last - 1].filter((number) => number > 0) : []);
      }),
    );
  });
});
