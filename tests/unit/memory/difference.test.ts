import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../src/memory/difference.ts';

describe('differences', () => {
  it('tell where a value changed, came or went', () => {
    expect(differences({ a: 1, b: { c: 'x', d: 2 }, e: [1] }, { a: 1, b: { c: 'y' }, f: true, e: [1] })).toEqual([
      { path: 'b.c', before: '"x"', after: '"y"' },
      { path: 'b.d', before: '2', after: undefined },
      { path: 'f', before: undefined, after: 'true' },
    ]);
  });

  it('tell of lists what came and went, and of one item what is different in it', () => {
    expect(differences([{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 3 }], 'x')).toEqual([
      { path: 'x.1.a', before: '2', after: '3' },
    ]);
    expect(differences([1, 2, 3], [4, 1, 2], 'x')).toEqual([{ path: 'x', before: '1 gone', after: '1 new' }]);
    expect(differences([1, 2], [2, 1], 'x')).toEqual([
      { path: 'x', before: undefined, after: 'the same in another order' },
    ]);
  });

  it('are none exactly for equal values', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(json, json, (one, other) => {
        const [first, second] = [one, other].map((value) => JSON.parse(JSON.stringify(value)) as unknown);
        expect(differences(first, first)).toEqual([]);
        const isSame = JSON.stringify(sorted(first)) === JSON.stringify(sorted(second));
        expect(differences(first, second).length === 0).toBe(isSame);
      }),
    );
  });
});

/** The value with its keys in order, which does not count. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
