import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaceList, PlaceTable } from '../../../src/memory/place-list.ts';
import { StoredList } from '../../../src/memory/stored-list.ts';
import { hashOf } from '../../../src/model/hash.ts';
import type { Location } from '../../../src/model/memory.ts';

const location: fc.Arbitrary<Location> = fc.tuple(
  fc.constantFrom('1.pack', '2-0.pack', '2-0-bodies.pack'),
  fc.maxSafeNat(),
  fc.nat(),
  fc.nat(2 ** 32 - 1),
);

describe('places in columns', () => {
  it('come back as they were, from the columns too', () => {
    fc.assert(
      fc.property(fc.array(fc.option(location, { nil: undefined })), (places) => {
        const list = new PlaceList();
        expect(places.map((place) => list.add(place))).toEqual([...places.keys()]);
        const again = new PlaceList(JSON.parse(JSON.stringify(list.columns)));
        for (const [number, place] of places.entries()) {
          expect(list.at(number)).toEqual(place);
          expect(again.at(number)).toEqual(place);
        }
        expect(list.at(places.length)).toBeUndefined();
      }),
    );
  });

  it('of outcomes keep their bodies beside them', () => {
    const pair = fc.record({ outcome: location, body: fc.option(location, { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const list = new StoredList();
        const listed = pairs.map((stored) => list.add(stored));
        const again = new StoredList(list.columns);
        for (const [number, { outcome, body }] of pairs.entries()) {
          for (const stored of [listed[number], again.at(number)]) {
            expect([stored?.outcome, stored?.body]).toEqual([outcome, body]);
          }
        }
      }),
    );
  });

  it('are found by hash as in a map, from a list of them too', () => {
    const change = fc.tuple(fc.nat(9).map(String), fc.option(location, { nil: undefined }));
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const [map, table] = [new Map<string, Location>(), new PlaceTable()];
        for (const [name, place] of changes) {
          const hash = hashOf(name);
          if (place === undefined) [map.delete(hash), table.delete(hash)];
          else [map.set(hash, place), table.set(hash, place)];
        }
        const { hashes, ...columns } = table.listed();
        for (const one of [table, new PlaceTable(hashes, columns)]) {
          expect([...one]).toEqual([...map]);
          expect(one.size).toBe(map.size);
        }
      }),
    );
  });
});
