/**
 * Which texts the native parser may read, by what stands in them: everything on which it was ever seen to differ from
 * remark-parse, and what is like it, is named here.
 *
 * What was seen, and how far the tests looked, is in docs/decisions/020-a-native-parser.md. One pass over the lines; most
 * are done with their first character.
 */

import { colonStandIn } from './colons.ts';

/** Constructs that are left to remark-parse. */
export type Unproven =
  | 'line ends and byte order marks'
  | 'a line of tabs'
  | 'typographic marks that are escaped or named'
  | 'an escape before a mark'
  | 'a pictograph beside a mark'
  | 'marks of two kinds inside a word'
  | 'a delimiter row without a bar'
  | 'quotations in quotations'
  | 'a list in a quotation'
  | 'an empty item'
  | 'a task without a plain beginning'
  | 'a footnote without a plain beginning'
  | 'a padded definition'
  | 'a long definition used often'
  | 'a line that goes on a footnote'
  | 'HTML in an item or quotation'
  | 'a hard break before an indented line'
  | 'an address beside a bar'
  | 'an unusual directive';

/** The first construct of a text that is not proven; `undefined` where every one is. */
export function unprovenText(text: string): Unproven | undefined {
  return (
    unprovenCharacters(text) ?? unprovenLines(text) ?? (holdsDirective(text) ? unprovenDirectives(text) : undefined)
  );
}

function unprovenCharacters(text: string): Unproven | undefined {
  if (text.includes('\r') || text.includes('\ufeff')) return 'line ends and byte order marks';
  if (text.includes('\\')) {
    if (/\\["'.-]/.test(text)) return 'typographic marks that are escaped or named';
    if (/(?<!\\)\\[*_~][*_~]/.test(text)) return 'an escape before a mark';
  }
  const namedMark = /&(?:quot|apos|period|hyphen|dash|#0*(?:34|39|45|46)|#x0*(?:22|27|2d|2e));/i;
  if (text.includes('&') && namedMark.test(text)) return 'typographic marks that are escaped or named';
  if (/[*_~[\]()][\ud800-\udfff]|[\ud800-\udfff][*_~[\]()]/.test(text)) return 'a pictograph beside a mark';
  if (text.includes('::') && /::[^\0-\x08\x0a-\x7f]/.test(text)) return 'an unusual directive';
  if (text.includes('|') && /(?:www\.|:\/\/|@)[^\s|]*\|/i.test(text)) return 'an address beside a bar';
  if (text.includes(']:')) {
    if (/[^\n]\[\^[^\]\n]*\]:/.test(text)) return 'a footnote without a plain beginning';
    if (text.includes(' ]:')) return 'a padded definition';
    if (repeatedAtMost(text) > 90_000) return 'a long definition used often';
  }
  return holdsMixedMarks(text) ? 'marks of two kinds inside a word' : undefined;
}

/** How many bytes references can repeat: beyond 100,000 the native parser stops resolving them. */
function repeatedAtMost(text: string): number {
  let longest = 0;
  for (const [lines] of text.matchAll(/^.*\]:.*(?:\n.*){0,3}/gm)) longest = Math.max(longest, Buffer.byteLength(lines));
  return longest * (text.split('[').length - text.split('](').length);
}

/** Whether marks of two kinds stand together otherwise than after a space and before a word, or after a word and before a space. */
function holdsMixedMarks(text: string): boolean {
  // Most texts hold marks of one kind, if any.
  if (['*', '_', '~'].filter((mark) => text.includes(mark)).length < 2) return false;
  for (const { 0: marks, index } of text.matchAll(/[*_~]*(?:\*_|_\*|~[*_]|[*_]~)[*_~]*/g)) {
    const before = text[index - 1] ?? '\n';
    const after = text[index + marks.length] ?? '\n';
    if (/[ \n]/.test(before) === /[ \n]/.test(after) || /[^\S \n]/.test(before + after)) return true;
  }
  return false;
}

const quotedItem = /^[ \t]*>[ \t>]*(?:[-*+]|\d+[.)])[ \t]/;
const emptyItem = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/;
const item = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
/** A task, unless it begins with a word of letters that no address is. */
const oddTask = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t>]*)+\[[ xX]\](?![ \t]+[\p{L}\p{N}]+(?:[ \t,;!?]|$))/u;
const delimiterRow = /^[ \t>]*(?::-+:?|-+:)[ \t]*$/;
const footnote = /^[ \t>]*\[\^[^\]]*\]:/;
const oddFootnote = /^[ \t>]*\[\^[^\]]*\]:[ \t]*(?:$|[-+*>#|`~:<=_[&\\!]|\d+[.)])/;

/** State of the look at the lines: what they stand in since the last blank one, and how the line before ended. */
interface Before {
  inBlock: boolean;
  inFootnote: boolean;
  isBreak: boolean;
}

function unprovenLines(text: string): Unproven | undefined {
  const before: Before = { inBlock: false, inFootnote: false, isBreak: false };
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    let at = from;
    while (text.charCodeAt(at) === space || text.charCodeAt(at) === tab) at += 1;
    if (at < end) {
      const found = unprovenLine(text, { from, at, end }, before);
      if (found !== undefined) return found;
    } else {
      if (text.slice(from, end).includes('\t')) return 'a line of tabs';
      before.inBlock = false;
      before.inFootnote = false;
    }
    before.isBreak = text.charCodeAt(end - 1) === backslash || (end - from > 2 && text.startsWith('  ', end - 2));
    from = end + 1;
  }
  return undefined;
}

interface Line {
  readonly from: number;
  /** Its first character that is no space. */
  readonly at: number;
  readonly end: number;
}

function unprovenLine(text: string, { from, at, end }: Line, before: Before): Unproven | undefined {
  const first = text.charCodeAt(at);
  if (before.isBreak && (first === quote || /\s/.test(text[from] ?? ''))) return 'a hard break before an indented line';
  if (first === tag && before.inBlock) return 'HTML in an item or quotation';
  if (!marksBlock(first)) return before.inFootnote && at === from ? 'a line that goes on a footnote' : undefined;
  const line = text.slice(from, end);
  const isFootnote = first === bracket && footnote.test(line);
  if (before.inFootnote && at === from && !isFootnote) return 'a line that goes on a footnote';
  before.inBlock ||= first === quote || isFootnote || item.test(line);
  before.inFootnote ||= isFootnote;
  return unprovenMarkers(line, first, at > from);
}

const [tab, space, tag, quote, bracket, backslash] = [0x09, 0x20, 0x3c, 0x3e, 0x5b, 0x5c];

/** Whether a line that begins so may be a quotation, an item, a task, a footnote or the delimiter row of a table. */
function marksBlock(first: number): boolean {
  return (
    first === quote ||
    first === bracket ||
    first === 0x2d ||
    first === 0x3a ||
    first === 0x2a ||
    first === 0x2b ||
    (first >= 0x30 && first <= 0x39)
  );
}

function unprovenMarkers(line: string, first: number, indented: boolean): Unproven | undefined {
  if (first === quote && (indented || /^>[ \t]*>/.test(line))) return 'quotations in quotations';
  if (first === quote && quotedItem.test(line)) return 'a list in a quotation';
  if (emptyItem.test(line)) return 'an empty item';
  if (delimiterRow.test(line)) return 'a delimiter row without a bar';
  if (!line.includes('[')) return undefined;
  if (oddTask.test(line)) return 'a task without a plain beginning';
  if (footnote.test(line) && oddFootnote.test(line)) return 'a footnote without a plain beginning';
  return /^[ \t>]*\[\s[^\]]*\]:/.test(line) ? 'a padded definition' : undefined;
}

const directiveLine = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]*\]:)[ \t>]*)*:{2,}[A-Za-z]/m;

/** Whether a line may open a directive. */
export function holdsDirective(text: string): boolean {
  return text.includes('::') && directiveLine.test(text);
}

/** Colons in a quotation, an item or a footnote, or moved in. */
const insideOther = /^(?:[ \t>]+|[ \t>]*(?:(?:[-*+]|\d{1,9}[.)]|\[\^[^\]]*\]:)[ \t>]*)+):{2,}/;

/** `name`, `name[label]`, `name{a="b" c="d"}`: no mark of Markdown in the label, no reference or escape in a value. */
const plainOpening =
  /^:{2,}[a-z][a-z\d-]*(?:\[[^[\]\\`<>&*_~]*\])?(?:\{(?:[a-z-]+=(?:"[^"&\\]*"|[a-z\d:+./-]+)(?: (?=[a-z])|(?=\})))*\})?$/i;

/**
 * Directives of the plain form alone on lines at the left, after a blank line or another directive, and containers that
 * are closed in their order by as many colons as opened them, fewer inside than outside.
 */
function unprovenDirectives(text: string): Unproven | undefined {
  const odd: Unproven = 'an unusual directive';
  if (text.includes(colonStandIn) || /mailto:|xmpp:|<[A-Za-z]|\]::/i.test(text)) return odd;
  const open: number[] = [];
  let before = '';
  for (const line of text.split('\n')) {
    if (insideOther.test(line)) return odd;
    const colons = /^:{2,}/.exec(line)?.[0].length ?? 0;
    if (colons > 0 && line.length === colons) {
      if (colons === 2 || open.pop() !== colons || /\\$| {2}$/.test(before)) return odd;
    } else if (colons > 0) {
      if (!plainOpening.test(line) || (before !== '' && !before.startsWith(':::'))) return odd;
      if (colons > 2 && colons >= (open.at(-1) ?? Number.POSITIVE_INFINITY)) return odd;
      if (colons > 2) open.push(colons);
    }
    before = line;
  }
  return open.length > 0 ? odd : undefined;
}
