/** One paragraph's text with the marks that a printer would set. Linear in the text. */

import { literalMark } from './characters.ts';
import type { Quotes } from './quotes.ts';

/** Openings of placeholders and what closes them: they are shown byte for byte. */
const placeholders: readonly (readonly [open: string, close: string])[] = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['${', '}'],
  ['<%', '%>'],
];
const longestPlaceholder = 500;
const elisions = /^(?:\d\ds?|tis|twas|twere|twill|em|cause|til|n|nuff|round|bout)(?![\p{L}\p{N}])/iu;

/** The text as printed: one piece for each UTF-16 unit of the given text, so that parts of it can be cut out again. */
export function typeset(text: string, quotes: Quotes): string[] {
  const pieces = text.split('');
  const open = { double: 0, single: 0 };
  const kept = keptRanges(text);
  let keptIndex = 0;
  for (let at = 0; at < text.length; at += 1) {
    const range = kept[keptIndex];
    if (range !== undefined && at >= range.from) {
      at = range.to - 1;
      keptIndex += 1;
      continue;
    }
    const character = text[at];
    if (character === literalMark) pieces[at] = '';
    else if (text[at + 1] === literalMark) continue;
    else if (character === '"' || character === "'") pieces[at] = quote(pieces, at, quotes, open);
    else if (character === '-') setDashes(pieces, text, at);
    else if (character === '.') setEllipsis(pieces, text, at);
    else if (quotes.spaced && (character === ' ' || character === '\u00a0')) pieces[at] = frenchSpace(text, at);
  }
  return pieces;
}

/** The same for a text that stands alone, such as a caption. */
export function typesetText(text: string, quotes: Quotes): string {
  return typeset(text, quotes).join('');
}

function keptRanges(text: string): { readonly from: number; readonly to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  if (!/[{<]/.test(text)) return ranges;
  for (let at = 0; at < text.length; at += 1) {
    const pair = placeholders.find(([open]) => text.startsWith(open, at));
    if (pair === undefined) continue;
    const close = text.slice(at, at + longestPlaceholder).indexOf(pair[1], pair[0].length);
    if (close === -1) continue;
    ranges.push({ from: at, to: at + close + pair[1].length });
    at += close + pair[1].length - 1;
  }
  return ranges;
}

function quote(
  pieces: readonly string[],
  at: number,
  quotes: Quotes,
  open: { double: number; single: number },
): string {
  const kind = pieces[at] === '"' ? 'double' : 'single';
  const before = neighbour(pieces, at, -1);
  const after = neighbour(pieces, at, 1);
  const [opening, closing] = quotes[kind];
  if (kind === 'single' && isDigit(before) && /^\d{1,2}(?!\d)/.test(pieces.slice(at + 1, at + 4).join(''))) return '′';
  if (kind === 'single' && isApostrophe(pieces, at, before, after, open.single > 0)) return '’';
  if (isDigit(before) && open[kind] === 0) return kind === 'double' ? '″' : '′';
  // French elides before a quotation: d'"ici".
  if (opens(before, after) || (before === '’' && isWord(after) && open[kind] === 0)) {
    open[kind] += 1;
    return opening;
  }
  if (isSpace(before) && isSpace(after)) return pieces[at] ?? '';
  // A quotation that nothing opened is most likely an apostrophe or a slip: it is closed by the common mark.
  open[kind] = Math.max(0, open[kind] - 1);
  return closing;
}

function isApostrophe(pieces: readonly string[], at: number, before: string, after: string, isOpen: boolean): boolean {
  if (isWord(before) && isWord(after)) return true;
  if (!isWord(before) && isWord(after)) return elisions.test(pieces.slice(at + 1, at + 8).join(''));
  return isWord(before) && !isOpen && !isDigit(before);
}

function opens(before: string, after: string): boolean {
  if (isSpace(after)) return false;
  return isSpace(before) || /[([{<«‹“‘„‚「『¿¡/=–—"'-]/.test(before);
}

function setDashes(pieces: string[], text: string, at: number): void {
  if (text[at - 1] === '-' || text[at + 1] !== '-') return;
  let end = at;
  while (text[end] === '-') end += 1;
  const length = end - at;
  if (length > 3 || text[end] === literalMark) return;
  // A dash has air on both sides or on neither; `--option` has it on one.
  if (isSpace(text[at - 1] ?? ' ') !== isSpace(text[end] ?? ' ')) return;
  pieces[at] = length === 3 ? '—' : '–';
  for (let index = at + 1; index < end; index += 1) pieces[index] = '';
}

function setEllipsis(pieces: string[], text: string, at: number): void {
  if (text[at - 1] === '.' || text[at + 1] !== '.' || text[at + 2] !== '.' || text[at + 3] === '.') return;
  if (text[at + 3] === literalMark || text[at + 3] === '/') return;
  pieces[at] = '…';
  pieces[at + 1] = '';
  pieces[at + 2] = '';
}

/** A space that an editor put where French sets a no-break one. None is added where there is none. */
function frenchSpace(text: string, at: number): string {
  const after = text[at + 1] ?? '';
  if (/[;!?»]/.test(after) || text[at - 1] === '«') return '\u202f';
  return after === ':' && isSpace(text[at + 2] ?? ' ') ? '\u00a0' : (text[at] ?? '');
}

/** The character next to a place, what is already set included; a space at the ends. */
function neighbour(pieces: readonly string[], at: number, step: 1 | -1): string {
  for (let index = at + step; index >= 0 && index < pieces.length; index += step) {
    const piece = pieces[index] ?? '';
    if (piece !== '' && piece !== literalMark) return (step === 1 ? piece[0] : piece.at(-1)) ?? ' ';
  }
  return ' ';
}

function isSpace(character: string): boolean {
  return /^\s/.test(character);
}

function isWord(character: string): boolean {
  // Half a pair of surrogates is part of a letter or of a pictograph; both are words here.
  return /^[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(character);
}

function isDigit(character: string): boolean {
  return /^\d/.test(character);
}
