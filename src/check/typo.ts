/**
 * Tells a slip of the pen from a change of what is said.
 *
 * Slips are: letters wrong, missing or swapped inside one word; capitals and accents; words run together or torn apart;
 * a word written twice; a small word left out. Numbers, negations, names, questions and what stands in quotation marks
 * never slip. See docs/checking.md, which says the same to editors.
 */

import { slipRows, slips } from '../lib/slips.ts';
import type { Token } from './prose.ts';
import { folded, type WordList } from './word-lists.ts';

/** Why a difference is more than a slip; `many` is said of slips that are too many. */
export type Reason = 'number' | 'negation' | 'name' | 'quotation' | 'question' | 'words' | 'many';

/** What was taken out and what was put in at one place, and the words on either side of it. */
export interface Replacement {
  readonly removed: readonly Token[];
  readonly added: readonly Token[];
  readonly around: readonly (Token | undefined)[];
}

export interface Language {
  readonly words: WordList;
  /** The folded words that have a capital inside a sentence somewhere, and so are names wherever they stand. */
  readonly names: ReadonlySet<string>;
  /** Whether common nouns have capitals too. */
  readonly capitalNouns: boolean;
}

/** `undefined` for a slip. */
export function reasonOf(replacement: Replacement, language: Language): Reason | undefined {
  const { removed, added } = replacement;
  const { words } = language;
  if (textOf(removed) === textOf(added)) return 'quotation';
  if (differ(replacement, (token) => isNegation(token, words))) return 'negation';
  if (isSameLetters(replacement)) return undefined;
  if (differ(replacement, (token) => isNumber(token, words))) return 'number';
  if (differ(replacement, ({ kind }) => kind === 'sign')) return 'question';
  if (differ(replacement, (token) => isName(token, language))) return 'name';
  return isSpelling(replacement) || isSmall(replacement, words) ? undefined : 'words';
}

function isNumber({ text, kind }: Token, { numbers, counting }: WordList): boolean {
  const word = folded(text);
  return kind === 'number' || numbers.has(word) || counting?.test(word) === true;
}

function isNegation({ text }: Token, { negations, negating }: WordList): boolean {
  const word = folded(text);
  return negations.has(word) || negating?.test(word) === true;
}

/** A word with a capital that no rule of writing asks for; between quotation marks any, and any word of a script without capitals. */
function isName({ text, kind, quoted, opens }: Token, { names, capitalNouns }: Language): boolean {
  if (kind !== 'word') return false;
  if (quoted && (startsHigh(text) || !/[\p{Lu}\p{Ll}]/u.test(text))) return true;
  if (capitalNouns) return names.has(bare(text));
  return (startsHigh(text) && !opens) || (startsHigh(text) && names.has(bare(text)));
}

export function startsHigh(word: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word) && word !== 'I';
}

/** A word as names are compared: folded, without the ending of the genitive. */
export function bare(word: string): string {
  return folded(word).replace(/'s?$/, '');
}

/** Whether the tokens of a kind are others before and after. */
function differ({ removed, added }: Replacement, isOfKind: (token: Token) => boolean): boolean {
  const kept = (tokens: readonly Token[]): string =>
    tokens
      .filter(isOfKind)
      .map(({ text }) => bare(text).replaceAll("'", ''))
      .join(' ');
  return kept(removed) !== kept(added);
}

/** Other capitals, accents and apostrophes, and words run together or torn apart: "a lot" is "alot". */
function isSameLetters({ removed, added }: Replacement): boolean {
  const all = [...removed, ...added];
  return (
    all.every(({ kind, quoted }) => kind === 'word' && quoted === all[0]?.quoted) && letters(removed) === letters(added)
  );
}

/** Word by word nothing but letters gone wrong. */
function isSpelling({ removed, added }: Replacement): boolean {
  return (
    removed.length === added.length &&
    removed.every((token, index) => {
      const other = added[index];
      return other !== undefined && token.quoted === other.quoted && isMisspelt(folded(token.text), folded(other.text));
    })
  );
}

/**
 * Whether one of two folded words may be the other misspelt. The first letter is hardly ever wrong, and a wrong one
 * often makes another word (million, billion); so do short words (he, she; rape, rate).
 */
function isMisspelt(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0]) return false;
  const shortest = Math.min(a.length, b.length);
  const limit = shortest >= 9 ? 2 : 1;
  const away = slips(a, b, { limit, rows: slipRows(Math.max(a.length, b.length) + limit) });
  if (away > limit) return false;
  if (away === 2) return true;
  if (a.length !== b.length) return shortest >= 4;
  return [...a].sort().join('') === [...b].sort().join('') ? shortest >= 3 : shortest >= 5;
}

/** A small word put in, left out or taken for its like, or a word that stood there twice. */
function isSmall({ removed, added, around }: Replacement, { small }: WordList): boolean {
  if (removed.length > 1 || added.length > 1) return false;
  const [old, young] = [removed[0], added[0]].map((token) => token && folded(token.text));
  if (old !== undefined && young !== undefined) {
    return small.some((group) => group.includes(old) && group.includes(young));
  }
  const only = old ?? young ?? '';
  return small.flat().includes(only) || around.some((token) => token !== undefined && folded(token.text) === only);
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

function letters(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => folded(text).replace(/[^\p{L}\p{N}]/gu, '')).join('');
}
