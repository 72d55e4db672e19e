/** Claims about packs: a text comes back as it was put in, in whatever order it is asked for, or not at all. */

import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPacks, writePack } from '../../../src/memory/pack.ts';
import { newFolder } from '../../support/folder.ts';

/** Short and long ones, so that some lie across the borders of what is read at one go. */
const texts = fc.array(
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.constantFrom(1, 7, 900, 9_000))
    .map(([text, times]) => text.repeat(times)),
  { minLength: 1, maxLength: 40 },
);

function packed(folder: string, all: readonly string[]) {
  const writer = writePack(folder, '1.pack');
  const locations = all.map((text) => writer.append(text));
  writer.close();
  return locations;
}

describe('a pack', () => {
  it('gives every text, whatever the order', () => {
    fc.assert(
      fc.property(texts, fc.infiniteStream(fc.nat()), (all, order) => {
        const folder = newFolder();
        const locations = packed(folder, all);
        const reader = readPacks(folder);
        const asked = [...locations.entries()].map(([index, location]) => ({
          index,
          location,
          at: order.next().value,
        }));
        for (const { index, location } of [...asked.sort((a, b) => a.at - b.at), ...asked.reverse()]) {
          expect(reader.read(location)).toBe(all[index]);
        }
        reader.close();
      }),
      { numRuns: 30 },
    );
  });

  it('gives what was written after its neighbour was read', () => {
    const folder = newFolder();
    const writer = writePack(folder, '1.pack');
    const reader = readPacks(folder);
    for (const text of ['one', 'two', 'x'.repeat(200_000), 'three']) {
      const location = writer.append(text);
      writer.flush();
      expect(reader.read(location)).toBe(text);
    }
    writer.close();
    reader.close();
  });

  it('gives nothing of what was cut off or changed, and the rest', () => {
    const all = ['a'.repeat(5_000), 'b'.repeat(70_000), 'c'.repeat(5_000)];
    const folder = newFolder();
    const locations = packed(folder, all);
    const file = join(folder, '1.pack');
    const bytes = readFileSync(file);
    bytes[6_000] = 0;
    writeFileSync(file, bytes);
    truncateSync(file, bytes.length - 1);
    const reader = readPacks(folder);
    expect(locations.map((location) => reader.read(location))).toEqual([all[0], undefined, undefined]);
    reader.close();
  });

  it('that is not there holds nothing', () => {
    const reader = readPacks(newFolder());
    expect(reader.read(['1.pack', 0, 1, 0])).toBeUndefined();
    reader.close();
  });
});
