import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/lib/nearest.ts';

const fields = ['title', 'published', 'section', 'alt', 'src', 'topics', 'type', 'weight', 'authors'];

describe('the nearest word', () => {
  it.each([
    ['titel', 'title'],
    ['atl', 'alt'],
    ['tpye', 'type'],
    ['wieght', 'weight'],
    ['Publishd', 'published'],
    ['sectoin', 'section'],
    ['authrs', 'authors'],
    ['title', 'title'],
  ])('to %s is %s', (word, meant) => {
    expect(nearest(word, fields)).toBe(meant);
  });

  it.each(['headline', 'xyz', 'ti', '', 'published-at-noon'])('to %j is none: it is too far from all', (word) => {
    expect(nearest(word, fields)).toBeUndefined();
  });

  it('is the first of those equally near', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe('bat');
  });

  it('is the word itself where it is known, however late', () => {
    expect(nearest('bat', ['cat', 'bar', 'bat'])).toBe('bat');
  });

  it('is as near as counting every way of writing it allows', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 6 }), (written, words) => {
        const limit = Math.max(1, Math.floor(written.length / 3));
        const least = Math.min(...words.map((candidate) => slips(written, candidate)));
        expect(nearest(written, words)).toBe(
          least > limit ? undefined : words.find((candidate) => slips(written, candidate) === least),
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** The distance as its definition has it, without any bound. */
function slips(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(0, -1), b.slice(0, -1)];
  if (a.at(-1) === b.at(-1)) return slips(restA, restB);
  const isSwapped = a.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return (
    1 +
    Math.min(
      slips(restA, b),
      slips(a, restB),
      slips(restA, restB),
      ...(isSwapped ? [slips(a.slice(0, -2), b.slice(0, -2))] : []),
    )
  );
}
