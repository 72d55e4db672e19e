import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slugOf, unportable } from '../../../src/fields/portable-name.ts';

describe('a slug', () => {
  test.each([
    ['Harbour bridge opens', 'harbour-bridge-opens'],
    ['  What’s next? “Iran’s” plan  ', 'whats-next-irans-plan'],
    ['Café Résumé', 'café-résumé'],
    ['Cafe\u0301', 'café'],
    ['مقال عن النهر', 'مقال-عن-النهر'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['東京の天気', '東京の天気'],
    ['İstanbul', 'i\u0307stanbul'],
    ['../../etc/passwd', 'etc-passwd'],
    ['.hidden', 'hidden'],
    ['%2e%2e', '2e-2e'],
    ['AUX', 'aux-1'],
    ['com1', 'com1-1'],
    ['C++ & C#', 'c-c'],
  ])('of %s is %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  test('falls back to the next text, and at last to a hash', () => {
    expect(slugOf('🎉🎉', 'party.md')).toBe('party-md');
    expect(slugOf('🎉🎉', '—')).toMatch(/^[\da-f]{10}$/);
    expect(slugOf('🎉🎉', '—')).toBe(slugOf('🎉🎉', '—'));
  });

  test('is cut between graphemes', () => {
    const slug = slugOf('문'.normalize('NFD').repeat(60));
    expect(slug).toBe('문'.repeat(26));
    expect(slugOf(`${'a'.repeat(79)}é`)).toBe('a'.repeat(79));
    expect(slugOf(`${'a'.repeat(79)}-b`)).toBe('a'.repeat(79));
  });

  test('of any text is portable, at most 80 bytes, and its own slug', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('con', 'NUL', 'lpt9', 'aux.txt', '..', '-', '', '\u0301', 'ΑΣ', 'ß', 'ŉ'),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const slug = slugOf(text);
        expect(unportable(slug)).toBeUndefined();
        expect(slugOf(slug)).toBe(slug);
        expect(slug).toBe(slug.normalize('NFC'));
        expect(slug).not.toMatch(/^[-.]|[-.]$|[A-Z/\\%\s]/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a name given by an editor', () => {
  test.each([
    ['a/b', 'a slash'],
    ['a\\b', 'a backslash'],
    ['%2e%2e', 'a percent sign'],
    ['C:', 'a colon'],
    ['a b', 'a space'],
    ['a*b', '“*”'],
    ['a|b', '“|”'],
    ['a\u0000b', 'U+0000'],
    ['a\u202Eb', 'U+202E'],
    ['..', 'a step through folders'],
    ['.', 'a step through folders'],
    ['.hidden', 'begin with a dot'],
    ['tail.', 'end with a dot'],
    ['aux', 'Windows'],
    ['COM1', 'Windows'],
    ['nul.html', 'Windows'],
    ['', 'empty'],
    ['文'.repeat(27), 'at most 80 bytes long (it has 81)'],
  ])('%j is refused for %s', (name, reason) => {
    expect(unportable(name)).toContain(reason);
  });

  test.each(['a', 'Jane_Doe', 'v1.2', 'x~y', 'مقال', 'console', 'auxiliary', 'com10'])('%s is allowed', (name) => {
    expect(unportable(name)).toBeUndefined();
  });
});
