/**
 * Reads a quotation that goes on at the first column, as libyaml (Jekyll, PyYAML) does and YAML 1.2 does not: about a
 * fifth of the articles in archives made with such tools have one, and it can mean one thing only.
 */

export interface Indented {
  readonly text: string;
  /** Offsets, in the new text, of the lines that were moved right by one space. */
  readonly lines: readonly number[];
}

const looksLikeKey = /^[A-Za-z_][\w-]*:(?:\s|$)/;

/**
 * Puts a space before each unindented line of the quotation whose mark stands at `quote`, or gives `undefined` where the
 * closing mark is more likely missing: a line looks like the next key, or text follows the mark.
 */
export function indentQuote(text: string, quote: number): Indented | undefined {
  const lineStart = text.lastIndexOf('\n', quote) + 1;
  const end = closingMark(text, quote);
  // Below the top level a single space would not be enough of an indentation.
  if (end === undefined || /\s/.test(text[lineStart] ?? ' ')) return undefined;
  const rest = text.slice(end + 1, lineEnd(text, end));
  if (!/^[ \t]*(?:#.*)?$/.test(rest)) return undefined;

  const [first = '', ...others] = text.slice(quote, end + 1).split('\n');
  if (others.some((line) => looksLikeKey.test(line))) return undefined;
  const lines: number[] = [];
  let built = text.slice(0, quote) + first;
  for (const line of others) {
    built += '\n';
    if (line !== '' && !/^\s/.test(line)) {
      lines.push(built.length);
      built += ' ';
    }
    built += line;
  }
  return { text: built + text.slice(end + 1), lines };
}

function closingMark(text: string, quote: number): number | undefined {
  const mark = text[quote];
  for (let at = quote + 1; at < text.length; at += 1) {
    if (mark === '"' && text[at] === '\\') at += 1;
    else if (mark === "'" && text[at] === "'" && text[at + 1] === "'") at += 1;
    else if (text[at] === mark) return at;
  }
  return undefined;
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}
