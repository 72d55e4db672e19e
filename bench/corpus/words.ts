/** Words of no language, short where they are frequent, and what is made of them: phrases, sentences, names. */

import { between, type Random, zipf } from './random.ts';

const syllables = [
  'ba',
  'ren',
  'to',
  'li',
  'mar',
  'ko',
  'ves',
  'un',
  'da',
  'phi',
  'sel',
  'or',
  'ta',
  'nim',
  'ge',
  'ru',
];

const vocabulary: readonly string[] = Array.from({ length: 4_000 }, (_, index) => wordOf(index + 1));

export function phrase(random: Random, words: number): string {
  return Array.from({ length: words }, () => vocabulary[zipf(random, vocabulary.length) - 1] ?? '').join(' ');
}

/** Sentences of 8 to 23 words, so many words in all. */
export function prose(random: Random, words: number): string {
  const sentences: string[] = [];
  for (let left = words; left > 0; ) {
    const size = Math.min(left, between(random, 8, 23));
    sentences.push(sentence(random, size));
    left -= size;
  }
  return sentences.join(' ');
}

function sentence(random: Random, words: number): string {
  const comma = words > 10 ? between(random, 3, 7) : 0;
  if (comma === 0) return `${capital(phrase(random, words))}.`;
  // What a typographer has to set: one sentence in five owns something.
  const owner = random() < 0.2 ? "'s" : '';
  return `${capital(phrase(random, comma))}${owner}, ${phrase(random, words - comma)}.`;
}

/** The same name for the same rank. */
export function nameOf(rank: number): string {
  return `${capital(wordOf(rank + 20))} ${capital(wordOf(rank * 31 + 300))}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The number in the digits of our syllables. */
export function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank; rest > 0; rest = Math.floor(rest / syllables.length)) {
    word += syllables[rest % syllables.length];
  }
  return word;
}
