import { expect, it } from 'vitest';
import { each } from '../../../src/lib/each.ts';

it('makes one of each, in order, with its index', () => {
  expect(each(['a', 'b'], (item, index) => `${index}${item}`)).toEqual(['0a', '1b']);
});

it('gives one and the same nothing for nothing', () => {
  expect(each([], String)).toEqual([]);
  expect(each([], String)).toBe(each([], Number));
});
