import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourcePath } from '../../../src/model/brands.ts';
import { placeAt } from '../../../src/model/places.ts';
import { packPlaces } from '../../support/places.ts';

const file = 'content/articles/a.md' as SourcePath;

const keys = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom('a', '\t', '\n', '\\', '"', '.', '1'), { maxLength: 6 }).map((parts) => parts.join('')),
);

test('every place of a file is found by its key, whatever the key, and no other is', () => {
  fc.assert(
    fc.property(fc.uniqueArray(keys, { maxLength: 12 }), keys, (named, other) => {
      const places = named.map(
        (key, index) => [key, { file, line: index + 1, column: 7, length: 100 + index }] as const,
      );
      const packed = packPlaces(Object.fromEntries(places));
      for (const [key, place] of places) if (key !== '__proto__') expect(placeAt(packed, key, file)).toEqual(place);
      if (!named.includes(other)) expect(placeAt(packed, other, file)).toBeUndefined();
    }),
    { numRuns: 2_000 },
  );
});
