import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/lib/words.ts';

const wordsIn = (text: string, lang: string): string[] =>
  piecesOf(text, lang)
    .filter(({ kind }) => kind === 'word')
    .map((piece) => piece.text);

describe('words', () => {
  it.each([
    [
      'en',
      'Don’t pay $1,234.56 at 10:30, said O’Neill-Smith.',
      ['Don’t', 'pay', '1,234.56', 'at', '10:30', 'said', 'O’Neill', 'Smith'],
    ],
    ['fr', 'L’homme n’est pas à 12\u202f000 km.', ['L’homme', 'n’est', 'pas', 'à', '12\u202f000', 'km']],
    ['de', 'Straßen-Übergabe: 3,5 Mio.', ['Straßen', 'Übergabe', '3,5', 'Mio']],
    ['ar', 'قال إنه «لا يعرف» ١٢٫٥ مليون.', ['قال', 'إنه', 'لا', 'يعرف', '١٢٫٥', 'مليون']],
  ])('of %s are parted by what stands between them', (lang, text, expected) => {
    expect(wordsIn(text, lang)).toEqual(expected);
  });

  it('of scripts without spaces are those of the dictionary', () => {
    expect(wordsIn('東京で新しい橋が開通した。', 'ja').length).toBeGreaterThan(3);
    expect(wordsIn('AI技術', 'zh')[0]).toBe('AI');
  });

  it('and what stands between them are the whole text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('en', 'zh', 'not a tag'),
        (text, lang) => {
          expect(
            piecesOf(text, lang)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });

  it('of a very long text take no longer than their number', () => {
    const started = performance.now();
    expect(piecesOf('word '.repeat(200_000), 'en')).toHaveLength(400_000);
    expect(piecesOf('橋'.repeat(100_000), 'zh').length).toBeGreaterThan(1000);
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
