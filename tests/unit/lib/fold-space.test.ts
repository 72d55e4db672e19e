import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldSpace } from '../../../src/lib/fold-space.ts';

const text = fc
  .array(fc.constantFrom('a', ' ', '\n', '\t', '\u00a0', '\r', 'é', '\u2028'))
  .map((parts) => parts.join(''));

test('every run of white space becomes one space', () => {
  fc.assert(
    fc.property(text, (written) => foldSpace(written) === written.replace(/\s+/g, ' ')),
    { numRuns: 1_000 },
  );
  expect(foldSpace(' a \n b  c\u00a0d ')).toBe(' a b c d ');
});
