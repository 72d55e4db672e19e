import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../../src/markdown/words.ts';

const character = fc.oneof(
  fc.constantFrom(
    'a',
    'É',
    'ß',
    '1',
    ' ',
    '\n',
    "'",
    '’',
    '.',
    ',',
    '-',
    '_',
    '“',
    'и',
    'ة',
    '\u0301',
    '\u200d',
    '𝒜',
    '😀',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

test('words are the runs of letters, digits and what may stand between them that hold a letter or digit', () => {
  const text = fc.array(character).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (written) => {
      fc.pre(!unspaced.test(written));
      const runs = written.match(/[\p{L}\p{N}\p{M}'’.,·_\u200c\u200d]+/gu) ?? [];
      expect(countWords(written, 'en')).toBe(runs.filter((run) => /[\p{L}\p{N}]/u.test(run)).length);
    }),
    { numRuns: 3_000 },
  );
});

test('one character of a script without spaces has the whole text parted by the dictionary', () => {
  expect(countWords('two words', 'en')).toBe(2);
  expect(countWords('東京は晴れです', 'ja')).toBeGreaterThan(2);
  expect(countWords('see 東京 now', 'ja')).toBe(3);
});
