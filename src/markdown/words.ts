/** How many words a text has, and how it begins. */

import type { RootContent } from 'mdast';
import { localeOf } from './locale.ts';
import { writeText } from './plain-text.ts';

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const spacedWord = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.,·_\u200c\u200d]*[\p{L}\p{N}\p{M}])?/gu;

/** The number of words. Scripts that write no spaces are parted by the language's dictionary (Unicode UAX 29). */
export function countWords(text: string, lang: string): number {
  if (!unspaced.test(text)) {
    let count = 0;
    for (const _ of text.matchAll(spacedWord)) count += 1;
    return count;
  }
  let count = 0;
  // Segmenting is done by paragraph: it is quadratic in the length of one text in some engines.
  for (const paragraph of text.split('\n')) {
    for (const { isWordLike } of new Intl.Segmenter(localeOf(lang), { granularity: 'word' }).segment(paragraph)) {
      if (isWordLike) count += 1;
    }
  }
  return count;
}

const openingLength = 200;

/** The first sentences of the running text, at most 200 UTF-16 units, cut between sentences, else between words. */
export function openingOf(nodes: readonly RootContent[], lang: string): string {
  let text = '';
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    const paragraph = writeText([node])
      .replace(/\[\d+\]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (paragraph !== '') text += text === '' ? paragraph : ` ${paragraph}`;
    if (text.length > openingLength) break;
  }
  return text.length <= openingLength ? text : cut(text.slice(0, openingLength * 4), lang);
}

function cut(text: string, lang: string): string {
  const locale = localeOf(lang);
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)) {
    const stop = index + segment.trimEnd().length;
    // The last one may go on beyond what was looked at.
    if (stop > openingLength || index + segment.length >= text.length) break;
    end = stop;
  }
  if (end > 0) return text.slice(0, end);
  for (const granularity of ['word', 'grapheme'] as const) {
    for (const { index, segment } of new Intl.Segmenter(locale, { granularity }).segment(text)) {
      if (index + segment.length > openingLength - 1) break;
      if (segment.trim() !== '') end = index + segment.length;
    }
    if (end > 0) return `${text.slice(0, end).replace(/[\s,;:–—-]+$/, '')}…`;
  }
  return '';
}
