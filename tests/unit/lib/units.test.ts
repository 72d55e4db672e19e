import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUnits } from '../../../src/lib/units.ts';
import { createEncoder } from '../../../src/lib/utf8.ts';

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 4 });

test('the units of a text are those of its characters, however long the texts before it were', () => {
  const units = createUnits();
  fc.assert(
    fc.property(texts, (written) => {
      for (const text of [...written, 'é'.repeat(70_000)]) {
        const found = units(text);
        expect(found.length).toBe(text.length);
        for (let at = 0; at < Math.min(text.length, 100); at += 1) expect(found[at]).toBe(text.charCodeAt(at));
      }
    }),
    { numRuns: 50 },
  );
});

test('texts are encoded one behind the other, half pairs as the replacement character', () => {
  const encode = createEncoder();
  fc.assert(
    fc.property(texts, (written) => {
      expect(Buffer.from(encode(...written)).equals(Buffer.concat(written.map((text) => Buffer.from(text))))).toBe(
        true,
      );
    }),
  );
  expect(encode('\ud83d', '\ude00').length).toBe(6);
  expect(encode('é'.repeat(100_000)).length).toBe(200_000);
});
