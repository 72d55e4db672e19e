/**
 * Takes a text apart into words and what stands between them, and loses nothing: the pieces joined are the text.
 *
 * Words of scripts with spaces follow from the properties of their letters (after Unicode UAX 29), so they are the same
 * on every machine; scripts without spaces are parted by the dictionary that comes with Node.
 */

export interface Piece {
  readonly text: string;
  /** `space` is any run of white space, `mark` one other character. */
  readonly kind: 'word' | 'space' | 'mark';
}

const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const letter = `(?!${unspaced})[\\p{L}\\p{M}\\p{N}]`;
/** Inside a number: 1,234.56, 10:30, and the narrow spaces of 12 000. */
const inNumber = '(?<=\\p{N})[.,:٫٬\\u00a0\\u2009\\u202f](?=\\p{N})';
const inWord = "(?<=[\\p{L}\\p{M}])['’·\\u200c\\u200d](?=\\p{L})";
const piece = new RegExp(
  `(?<run>${unspaced}+)|(?<word>${letter}(?:${letter}|${inNumber}|${inWord})*)|(?<space>\\s+)|[^]`,
  'gu',
);

/** Text without spaces is looked up in pieces of so many UTF-16 units: some engines take the square of the length. */
const longestRun = 400;

/** The pieces of a text in a language, a BCP 47 tag. */
export function piecesOf(text: string, lang: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let segmenter: Intl.Segmenter | undefined;
  for (const { 0: found, groups } of text.matchAll(piece)) {
    if (groups?.run !== undefined) {
      segmenter ??= segmenterOf(lang);
      pieces.push(...wordsOfRun(found, segmenter));
    } else pieces.push({ text: found, kind: groups?.word ? 'word' : groups?.space ? 'space' : 'mark' });
  }
  return pieces;
}

function wordsOfRun(run: string, segmenter: Intl.Segmenter): readonly Piece[] {
  const words: Piece[] = [];
  for (let start = 0; start < run.length; ) {
    let end = Math.min(run.length, start + longestRun);
    if (/[\ud800-\udbff]/.test(run[end - 1] ?? '')) end -= 1;
    for (const { segment } of segmenter.segment(run.slice(start, end))) words.push({ text: segment, kind: 'word' });
    start = end;
  }
  return words;
}

function segmenterOf(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' });
  }
}
