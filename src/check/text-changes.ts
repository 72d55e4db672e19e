/** What changed in the words of an article, and whether it is more than slips of the pen. Bounded in time. */

import { nestedDifferences } from '../lib/differences.ts';
import type { Article } from '../model/article.ts';
import { type ProsePart, proseOf, proseParts, type Token, tokensOf } from './prose.ts';
import { bare, type Language, type Reason, type Replacement, reasonOf, startsHigh } from './typo.ts';
import { wordListOf } from './word-lists.ts';

export interface TextChange {
  readonly part: ProsePart;
  /** As the old and the new version have it, on one line; `` where nothing was taken out or put in. */
  readonly removed: string;
  readonly added: string;
  readonly reason: Reason;
  /** Whether the new version has it in quotation marks. */
  readonly quoted: boolean;
  /** The words of the new version at that place, for finding it in the file: those before, those put in, those behind. */
  readonly place: {
    readonly before: readonly string[];
    readonly added: readonly string[];
    readonly after: readonly string[];
  };
}

/** `slips` is said of text that differs in nothing but slips, `grown` of a live report that has new paragraphs besides. */
export type Verdict =
  | { readonly kind: 'same' | 'slips' | 'grown' }
  | { readonly kind: 'changed'; readonly changes: readonly TextChange[] };

/** Beyond so many words taken out and put in, a text counts as rewritten. */
const mostWords = 400;

/** So many slips are slips; in a long text one word in a hundred. */
const mostSlips = 5;

/** Compares two versions of an article. In a live report, paragraphs may come without being changes. */
export function judgeText(before: Article, after: Article): Verdict {
  const { lang, type } = after.fields;
  return compareTexts(proseOf(before), proseOf(after), { lang, grows: type === 'live' });
}

/** The same for the bare texts. */
export function compareTexts(
  before: Readonly<Record<ProsePart, string>>,
  after: Readonly<Record<ProsePart, string>>,
  { lang, grows }: { readonly lang: string; readonly grows: boolean },
): Verdict {
  const parts = proseParts
    .filter((part) => before[part] !== after[part])
    .map((part) => ({
      part,
      old: paragraphsOf(part, before[part], lang),
      young: paragraphsOf(part, after[part], lang),
    }));
  const language = languageOf(
    lang,
    parts.flatMap(({ old, young }) => [...old, ...young]),
  );
  const found: (TextChange | 'slip')[] = [];
  let words = 0;
  let isGrown = false;
  for (const { part, old, young } of parts) {
    const texts = { part, before: before[part], after: after[part] };
    words += young.flat().length;
    for (const replacement of replacements(old, young)) {
      if (grows && part === 'body' && isNewParagraphs(replacement)) {
        isGrown = true;
        continue;
      }
      const reason = reasonOf(replacement, language);
      found.push(reason === undefined ? 'slip' : changeOf(replacement, reason, texts));
    }
  }
  const changes = found.filter((change) => change !== 'slip');
  if (changes.length > 0) return { kind: 'changed', changes };
  const isMuch = found.length > Math.max(mostSlips, words / 100);
  if (!isMuch) return { kind: isGrown ? 'grown' : found.length > 0 ? 'slips' : 'same' };
  return { kind: 'changed', changes: allOf(parts, before, after) };
}

/** In a headline whose words all have capitals, a capital says nothing. */
function paragraphsOf(part: ProsePart, text: string, lang: string): readonly (readonly Token[])[] {
  const paragraphs = tokensOf(text, lang);
  const words = paragraphs.flat().filter(({ kind }) => kind === 'word');
  const isTitleCase = part === 'title' && words.filter((word) => startsHigh(word.text)).length > words.length * 0.6;
  return isTitleCase ? paragraphs.map((tokens) => tokens.map((token) => ({ ...token, opens: true }))) : paragraphs;
}

interface ComparedPart {
  readonly part: ProsePart;
  readonly old: readonly (readonly Token[])[];
  readonly young: readonly (readonly Token[])[];
}

interface Placed extends Replacement {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  /** Whether `added` begins and ends with a paragraph. */
  readonly whole: boolean;
}

function replacements(old: ComparedPart['old'], young: ComparedPart['young']): readonly Placed[] {
  const [oldTokens, youngTokens] = [old.flat(), young.flat()];
  const edges = new Set<Token | undefined>(young.flatMap((paragraph) => [paragraph[0], paragraph.at(-1)]));
  return nestedDifferences(old.map(keysOf), young.map(keysOf), mostWords).map(({ from, to, start, end }) => {
    const added = youngTokens.slice(start, end);
    return {
      removed: oldTokens.slice(from, to),
      added,
      around: [oldTokens[from - 1], oldTokens[to], youngTokens[start - 1], youngTokens[end]],
      before: youngTokens.slice(Math.max(0, start - 3), start),
      after: youngTokens.slice(end, end + 3),
      whole: edges.has(added[0]) && edges.has(added.at(-1)),
    };
  });
}

/** Words put into quotation marks are other words. */
function keysOf(paragraph: readonly Token[]): readonly string[] {
  return paragraph.map(({ text, quoted }) => `${quoted ? '“' : ''}${text.replace(/’/g, "'").normalize('NFC')}`);
}

function isNewParagraphs({ removed, added, whole }: Placed): boolean {
  return removed.length === 0 && added.length > 0 && whole;
}

function allOf(
  parts: readonly ComparedPart[],
  before: Readonly<Record<ProsePart, string>>,
  after: Readonly<Record<ProsePart, string>>,
): readonly TextChange[] {
  return parts.flatMap(({ part, old, young }) =>
    replacements(old, young).map((replacement) =>
      changeOf(replacement, 'many', { part, before: before[part], after: after[part] }),
    ),
  );
}

function changeOf(
  { removed, added, before, after }: Placed,
  reason: Reason,
  texts: { readonly part: ProsePart; readonly before: string; readonly after: string },
): TextChange {
  return {
    part: texts.part,
    removed: excerpt(texts.before, removed),
    added: excerpt(texts.after, added),
    reason,
    quoted: added[0]?.quoted === true,
    place: { before: before.map(textOf), added: added.slice(0, 4).map(textOf), after: after.map(textOf) },
  };
}

/** The text from the first of these tokens to the last, as it is written. */
function excerpt(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return '';
  return text.slice(first.at, last.end).replace(/\s+/g, ' ');
}

function textOf({ text }: Token): string {
  return text.replace(/^−/, '');
}

/**
 * Names are known by their capitals inside sentences. In German, where every noun has one, by standing beside another:
 * `Olaf Scholz`.
 */
function languageOf(lang: string, paragraphs: readonly (readonly Token[])[]): Language {
  const capitalNouns = /^(?:de|lb|gsw)(?:-|$)/i.test(lang);
  const names = new Set<string>();
  for (const paragraph of paragraphs) {
    for (const [index, { text, kind, opens }] of paragraph.entries()) {
      if (kind !== 'word' || opens || !startsHigh(text)) continue;
      const beside = [paragraph[index - 1], paragraph[index + 1]];
      const isBeside = beside.some((other) => other !== undefined && !other.opens && startsHigh(other.text));
      if (!capitalNouns || isBeside) names.add(bare(text));
    }
  }
  return { words: wordListOf(lang), names, capitalNouns };
}
