import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hash } from '../../../src/model/brands.ts';
import { hashOf } from '../../../src/model/hash.ts';
import type { Location } from '../../../src/model/memory.ts';
import { createLookup, shareIndex } from '../../../src/work/shared-index.ts';

const location = fc.tuple(
  fc.constantFrom('1.pack', '2-0.pack', '2-1.pack'),
  fc.nat({ max: 2 ** 40 }),
  fc.nat({ max: 2 ** 31 - 1 }),
  fc.nat({ max: 2 ** 32 - 1 }),
);

/** Hashes that begin alike fall on the same row. */
const hash = fc.oneof(
  fc.string().map(hashOf),
  fc.integer({ min: 0, max: 50 }).map((number) => `${'0'.repeat(8)}${String(number).padStart(24, '0')}` as Hash),
);

describe('a shared index', () => {
  it('finds every place that it was given, and nothing else', () => {
    const rows = fc.uniqueArray(fc.tuple(hash, location), { selector: ([key]) => key, maxLength: 200 });
    fc.assert(
      fc.property(rows, fc.string(), (given, other) => {
        const places = new Map<Hash, Location>(given);
        const find = createLookup(shareIndex(places, places.size));
        for (const [key, place] of places) expect(find(key)).toEqual(place);
        const unknown = hashOf(other);
        expect(find(unknown)).toEqual(places.get(unknown));
      }),
    );
  });
});
