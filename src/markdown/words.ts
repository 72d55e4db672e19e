/** How many words a text has, and how it begins. */

import type { RootContent } from 'mdast';
import { foldSpace } from '../lib/fold-space.ts';
import { remember } from '../lib/remember.ts';
import { createUnits } from '../lib/units.ts';
import { localeOf } from './locale.ts';
import { writeText } from './plain-text.ts';
import { sentenceEnds } from './sentences.ts';

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The number of words. Scripts that write no spaces are parted by the language's dictionary (Unicode UAX 29). */
export function countWords(text: string, lang: string): number {
  return countSpaced(text) ?? countSegments(text, lang);
}

function countSegments(text: string, lang: string): number {
  let count = 0;
  // Segmenting is done by paragraph: it is quadratic in the length of one text in some engines.
  const segmenter = segmenterFor(`word ${lang}`);
  for (const paragraph of text.split('\n')) {
    for (const { isWordLike } of segmenter.segment(paragraph)) if (isWordLike) count += 1;
  }
  return count;
}

const unitsOf = createUnits();

/**
 * Words of letters and digits, with marks, apostrophes and dots inside them: as many as there are runs of these that hold
 * one. `undefined` where a character is of a script without spaces.
 */
function countSpaced(text: string): number | undefined {
  const units = unitsOf(text);
  let count = 0;
  // Numbers and no conditions: where words begin cannot be foreseen, and a processor is slowed by every wrong guess.
  let inWord = 0;
  for (let at = 0; at < units.length; at += 1) {
    let kind = kinds[units[at] ?? 0] ?? 0;
    if (kind > joint) {
      const point = text.codePointAt(at) ?? 0;
      kind = kindOf(point);
      if (kind === foreign) return undefined;
      if (point > 0xffff) at += 1;
      else kinds[point] = kind;
    }
    const isLetter = kind & letter;
    count += isLetter & ~inWord;
    inWord = isLetter | (inWord & (kind >> 1));
  }
  return count;
}

const [letter, joint, foreign, unknown] = [1, 2, 3, 4];

/** What each UTF-16 unit that was met is in a word. Half of a pair stays unknown, since it is nothing alone. */
const kinds = new Uint8Array(0x10000).fill(unknown);

/** What a character is in a word: a letter, what may stand between letters, or (0) neither. */
function kindOf(point: number): number {
  const character = String.fromCodePoint(point);
  if (unspaced.test(character)) return foreign;
  if (/[\p{L}\p{N}]/u.test(character)) return letter;
  return /[\p{M}'’.,·_\u200c\u200d]/u.test(character) ? joint : 0;
}

const openingLength = 200;

/** The first sentences of the running text, at most 200 UTF-16 units, cut between sentences, else between words. */
export function openingOf(nodes: readonly RootContent[], lang: string): string {
  let text = '';
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    const paragraph = foldSpace(writeText([node]).replace(/\[\d+\]/g, '')).trim();
    if (paragraph !== '') text += text === '' ? paragraph : ` ${paragraph}`;
    if (text.length > openingLength) break;
  }
  return text.length <= openingLength ? text : cut(text.slice(0, openingLength * 4), lang);
}

function cut(text: string, lang: string): string {
  let whole = 0;
  let from = 0;
  for (const to of sentenceEnds(text, openingLength) ?? endsOf('sentence', text, lang)) {
    const stop = from + text.slice(from, to).trimEnd().length;
    // The last one may go on beyond what was looked at.
    if (stop > openingLength || to >= text.length) break;
    whole = stop;
    from = to;
  }
  if (whole > 0) return text.slice(0, whole);
  for (const granularity of ['word', 'grapheme'] as const) {
    const fitting = endsOf(granularity, text, lang).filter((at) => at <= openingLength - 1);
    const end = fitting.findLast((at, index) => text.slice(fitting[index - 1] ?? 0, at).trim() !== '');
    if (end !== undefined) return `${text.slice(0, end).replace(/[\s,;:–—-]+$/, '')}…`;
  }
  return '';
}

/** The ends of the segments of a text, up to the first that is beyond an opening. */
function endsOf(granularity: string, text: string, lang: string): readonly number[] {
  const ends: number[] = [];
  for (const { index, segment } of segmenterFor(`${granularity} ${lang}`).segment(text)) {
    ends.push(index + segment.length);
    if (index > openingLength) break;
  }
  return ends;
}

/** By granularity and language, with a space between; making one loads rules and takes as long as reading a page. */
const segmenterFor = remember((key: string): Intl.Segmenter => {
  const [granularity = '', lang = ''] = key.split(' ');
  return new Intl.Segmenter(localeOf(lang), { granularity: granularity as 'word' | 'sentence' | 'grapheme' });
});
