import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differencesOf, nestedDifferences } from '../../../src/lib/differences.ts';

const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });
const groups = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 }), { maxLength: 8 });

/** `before` with every difference put in. */
function patched(
  before: readonly string[],
  after: readonly string[],
  found: ReturnType<typeof differencesOf>,
): string[] {
  const made = [...before];
  for (const { from, to, start, end } of [...found].reverse()) made.splice(from, to - from, ...after.slice(start, end));
  return made;
}

describe('differences', () => {
  it('are none between equal sequences', () => {
    expect(differencesOf(['a', 'b'], ['a', 'b'], 10)).toEqual([]);
  });

  it('name what went and what came', () => {
    expect(differencesOf(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd', 'e'], 10)).toEqual([
      { from: 1, to: 2, start: 1, end: 2 },
      { from: 4, to: 4, start: 4, end: 5 },
    ]);
  });

  it('turn the one sequence into the other, however few may be looked for', () => {
    fc.assert(
      fc.property(items, items, fc.integer({ min: 0, max: 12 }), (before, after, limit) => {
        expect(patched(before, after, differencesOf(before, after, limit))).toEqual(after);
      }),
    );
  });

  it('of groups turn the items of the one into those of the other', () => {
    fc.assert(
      fc.property(groups, groups, fc.integer({ min: 0, max: 12 }), (before, after, limit) => {
        const found = nestedDifferences(before, after, limit);
        expect(patched(before.flat(), after.flat(), found)).toEqual(after.flat());
      }),
    );
  });

  it('stay apart where something between them is the same', () => {
    const found = differencesOf([...'abcdefgh'], [...'aXcdYfgh'], 10);
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  it('are found soon, or given up, in sequences that have nothing in common', () => {
    const before = Array.from({ length: 50_000 }, (_, index) => `a${index}`);
    const after = Array.from({ length: 50_000 }, (_, index) => `b${index}`);
    const started = performance.now();
    expect(differencesOf(before, after, 1000)).toEqual([{ from: 0, to: 50_000, start: 0, end: 50_000 }]);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
