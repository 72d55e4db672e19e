/** What a reader reads of an article, as words that can be compared: headline, standfirst and text. */

import { piecesOf } from '../lib/words.ts';
import type { Article } from '../model/article.ts';
import { ownWords } from '../model/body.ts';

export const proseParts = ['title', 'standfirst', 'body'] as const;
export type ProsePart = (typeof proseParts)[number];

/** The plain text of a part; `` where the article has none. */
export function proseOf({ fields, body }: Pick<Article, 'fields' | 'body'>): Readonly<Record<ProsePart, string>> {
  return { title: fields.title, standfirst: fields.standfirst?.text ?? '', body: ownWords(body.text) };
}

/** Whether two versions of an article say the same to the letter. */
export function isSameProse(before: Article, after: Article): boolean {
  const [old, young] = [proseOf(before), proseOf(after)];
  return proseParts.every((part) => old[part] === young[part]);
}

/** A word, a number, or a sign that changes what is said: `?`, `%`, `€`. Other punctuation is left out. */
export interface Token {
  readonly text: string;
  /** Where it stands in its part, in UTF-16 units; `end` is not included. */
  readonly at: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign';
  /** Whether it stands between double quotation marks. */
  readonly quoted: boolean;
  /** Whether a sentence begins with it, so that its capital means nothing. */
  readonly opens: boolean;
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"',
  '”': '”',
};
const sentenceEnd = /[.!?…:;؟؛。！？\n]/u;

/** The tokens of a part, in its paragraphs. A quotation ends with its paragraph at the latest. */
export function tokensOf(text: string, lang: string): readonly (readonly Token[])[] {
  const paragraphs: Token[][] = [];
  let at = 0;
  for (const paragraph of text.split(/(\n+)/)) {
    if (!paragraph.startsWith('\n')) paragraphs.push(paragraphTokens(paragraph, at, lang));
    at += paragraph.length;
  }
  return paragraphs;
}

function paragraphTokens(paragraph: string, start: number, lang: string): Token[] {
  const tokens: Token[] = [];
  const quotes: string[] = [];
  let at = start;
  let opens = true;
  let before = '';
  for (const { text, kind } of piecesOf(paragraph, lang)) {
    const token = { text, at, end: at + text.length, quoted: quotes.length > 0, opens };
    if (kind === 'word') {
      // A minus sign stands before a number and behind a space; a hyphen behind a word.
      const isNumber = /\p{N}/u.test(text);
      const isNegative = isNumber && /(?:^|[\s(])[-−–]$/u.test(before);
      tokens.push({ ...token, text: isNegative ? `−${text}` : text, kind: isNumber ? 'number' : 'word' });
      opens = false;
    } else if (/[?؟？%‰°\p{Sc}]/u.test(text)) {
      tokens.push({ ...token, kind: /[?؟？]/u.test(text) ? 'sign' : 'number' });
    }
    if (kind === 'mark') turn(quotes, text);
    if (kind !== 'word' && sentenceEnd.test(text)) opens = true;
    before = `${before.slice(-1)}${text}`;
    at += text.length;
  }
  return tokens;
}

/** Opens or closes a quotation. */
function turn(quotes: string[], mark: string): void {
  const open = quotes.at(-1);
  if (open !== undefined && closing[open]?.includes(mark)) quotes.pop();
  else if (Object.hasOwn(closing, mark)) quotes.push(mark);
}
