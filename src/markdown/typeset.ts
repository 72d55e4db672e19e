/** One paragraph's text with the marks that a printer would set. Linear in the text, and quick where there is little to set. */

import { literalMark } from './characters.ts';
import type { Quotes } from './quotes.ts';

/** Openings of placeholders and what closes them: they are shown byte for byte. */
const placeholders: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '${': '}', '<%': '%>' };
const longestPlaceholder = 500;
const elisions = /^(?:\d\ds?|tis|twas|twere|twill|em|cause|til|n|nuff|round|bout)(?![\p{L}\p{N}])/iu;

export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Parts of a text, in their order, as they are printed: marks depend on what stands around a part too. `undefined` where
 * they are printed as they are.
 */
export function typesetParts(text: string, quotes: Quotes, parts: readonly Range[]): string[] | undefined {
  const changes = changesIn(text, quotes);
  if (changes.length === 0) return undefined;
  let next = 0;
  return parts.map(({ from, to }) => {
    let made = '';
    let done = from;
    for (let change = changes[next]; change !== undefined && change.at < to; next += 1, change = changes[next]) {
      const { at, mark } = change;
      if (at < from) continue;
      made += text.slice(done, at) + mark;
      done = at + 1;
    }
    return made + text.slice(done, to);
  });
}

/** The same for a text that stands alone, such as a caption. */
export function typesetText(text: string, quotes: Quotes): string {
  return typesetParts(text, quotes, [{ from: 0, to: text.length }])?.[0] ?? text;
}

/** What is printed in place of one UTF-16 unit. */
interface Change {
  readonly at: number;
  readonly mark: string;
}

/** A text as it is being set, with changes in the order of their places. */
interface Setting {
  readonly text: string;
  readonly quotes: Quotes;
  readonly changes: Change[];
  readonly open: { double: number; single: number };
}

function changesIn(text: string, quotes: Quotes): readonly Change[] {
  const setting: Setting = { text, quotes, changes: [], open: { double: 0, single: 0 } };
  // A single dot or hyphen is nothing to set, and most are single.
  const looked = quotes.spaced
    ? /["'\ufdd0 \u00a0]|\.(?=\.\.)|-(?=-)|\{[{%]|\$\{|<%/g
    : /["'\ufdd0]|\.(?=\.\.)|-(?=-)|\{[{%]|\$\{|<%/g;
  for (let found = looked.exec(text); found !== null; found = looked.exec(text)) {
    const [mark] = found;
    if (mark.length > 1) looked.lastIndex = placeholderEnd(text, found.index, mark) ?? found.index + 1;
    else set(mark, found.index, setting);
  }
  return setting.changes;
}

/** Where a placeholder ends that opens at a place; `undefined` where it is not closed. */
function placeholderEnd(text: string, from: number, opening: string): number | undefined {
  const closing = placeholders[opening] ?? '';
  const end = text.slice(from, from + longestPlaceholder).indexOf(closing, opening.length);
  return end === -1 ? undefined : from + end + closing.length;
}

function set(character: string, at: number, setting: Setting): void {
  const { text, changes } = setting;
  if (character === literalMark) changes.push({ at, mark: '' });
  else if (text.charAt(at + 1) === literalMark) return;
  else if (character === '-') setDashes(at, setting);
  else if (character === '.') setEllipsis(at, setting);
  else if (character === '"') changes.push({ at, mark: quote('double', at, setting) });
  else if (character === "'") changes.push({ at, mark: quote('single', at, setting) });
  else changes.push({ at, mark: frenchSpace(text, at) });
}

function quote(kind: 'double' | 'single', at: number, setting: Setting): string {
  const { text, quotes, open } = setting;
  const before = charBefore(at, setting);
  // Nothing after this place is set yet.
  const after = text.charAt(at + 1) || ' ';
  const [opening, closing] = quotes[kind];
  if (kind === 'single' && isDigit(before) && /^\d{1,2}(?!\d)/.test(text.slice(at + 1, at + 4))) return '′';
  if (kind === 'single' && isApostrophe(text, at, before, after, open.single > 0)) return '’';
  if (isDigit(before) && open[kind] === 0) return kind === 'double' ? '″' : '′';
  // French elides before a quotation: d'"ici".
  if (opens(before, after) || (before === '’' && isWord(after) && open[kind] === 0)) {
    open[kind] += 1;
    return opening;
  }
  if (isSpace(before) && isSpace(after)) return text[at] ?? '';
  // A quotation that nothing opened is most likely an apostrophe or a slip: it is closed by the common mark.
  open[kind] = Math.max(0, open[kind] - 1);
  return closing;
}

function isApostrophe(text: string, at: number, before: string, after: string, isOpen: boolean): boolean {
  if (isWord(before) && isWord(after)) return true;
  if (!isWord(before) && isWord(after)) return elisions.test(text.slice(at + 1, at + 8));
  return isWord(before) && !isOpen && !isDigit(before);
}

function opens(before: string, after: string): boolean {
  if (isSpace(after)) return false;
  return isSpace(before) || /[([{<«‹“‘„‚「『¿¡/=–—"'-]/.test(before);
}

function setDashes(at: number, { text, changes }: Setting): void {
  if (text[at - 1] === '-' || text[at + 1] !== '-') return;
  let end = at;
  while (text[end] === '-') end += 1;
  const length = end - at;
  if (length > 3 || text[end] === literalMark) return;
  // A dash has air on both sides or on neither; `--option` has it on one.
  if (isSpace(text[at - 1] ?? ' ') !== isSpace(text[end] ?? ' ')) return;
  changes.push({ at, mark: length === 3 ? '—' : '–' });
  for (let index = at + 1; index < end; index += 1) changes.push({ at: index, mark: '' });
}

function setEllipsis(at: number, { text, changes }: Setting): void {
  if (text[at - 1] === '.' || text[at + 1] !== '.' || text[at + 2] !== '.' || text[at + 3] === '.') return;
  if (text[at + 3] === literalMark || text[at + 3] === '/') return;
  changes.push({ at, mark: '…' }, { at: at + 1, mark: '' }, { at: at + 2, mark: '' });
}

/** A space that an editor put where French sets a no-break one. None is added where there is none. */
function frenchSpace(text: string, at: number): string {
  const after = text[at + 1] ?? '';
  if (/[;!?»]/.test(after) || text[at - 1] === '«') return '\u202f';
  return after === ':' && isSpace(text[at + 2] ?? ' ') ? '\u00a0' : (text[at] ?? '');
}

/** The character before a place, what is already set included; a space at the beginning. */
function charBefore(at: number, { text, changes }: Setting): string {
  let last = changes.length - 1;
  for (let index = at - 1; index >= 0; index -= 1) {
    const change = changes[last];
    const isChanged = change?.at === index;
    if (isChanged) last -= 1;
    const piece = (isChanged ? change.mark : text[index]) ?? '';
    if (piece !== '' && piece !== literalMark) return piece.at(-1) ?? ' ';
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
