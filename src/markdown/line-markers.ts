/** What a line of Markdown opens: quotations, lists, footnotes, directives; a guess without the parser that never counts too few. */

export interface LineMarkers {
  readonly blank: boolean;
  /** Columns, from 0 and with tabs as four, of `>`, `-`, `1.` and `[^1]:` at the line's start. */
  readonly columns: readonly number[];
  /** The column of the first other character. */
  readonly indent: number;
  readonly quoted: boolean;
  readonly footnote: boolean;
  /** Whether the line surely ends a paragraph before it: an item or heading that is not indented like code. */
  readonly interrupts: boolean;
  /** Whether the line is likely a block of its own. */
  readonly block: boolean;
  /** Whether the line may underline a heading. */
  readonly underline: boolean;
  /** Colons of a directive's opening or closing line. */
  readonly fence: { readonly opens: boolean; readonly size: number } | undefined;
}

const marker = /(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\n]{1,99}\]:)/y;
const thematicBreak = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;

/** What most lines are: prose that begins at the left. */
const prose: LineMarkers = {
  blank: false,
  columns: [],
  indent: 0,
  quoted: false,
  footnote: false,
  interrupts: false,
  block: false,
  underline: false,
  fence: undefined,
};
const blank: LineMarkers = { ...prose, blank: true };
const proseWithBar: LineMarkers = { ...prose, block: true };

/** Reads the markers at the start of a line. */
export function lineMarkers(line: string): LineMarkers {
  if (line === '') return blank;
  if (/^[^\s>*+\d[:#|=<_~`-]/.test(line)) return line.includes('|') ? proseWithBar : prose;
  return readMarkers(line);
}

function readMarkers(line: string): LineMarkers {
  const columns: number[] = [];
  let quoted = false;
  let footnote = false;
  let at = 0;
  let column = 0;
  for (;;) {
    while (line[at] === ' ' || line[at] === '\t') {
      column += line[at] === '\t' ? 4 - (column % 4) : 1;
      at += 1;
    }
    marker.lastIndex = at;
    const found = marker.exec(line)?.[0];
    if (found === undefined || (columns.length === 0 && thematicBreak.test(line.slice(at)))) break;
    columns.push(column);
    quoted ||= found === '>';
    footnote ||= found.startsWith('[');
    at += found.length;
    column += found.length;
  }
  const rest = at === 0 ? line : line.slice(at);
  const first = columns[0] ?? column;
  const fence = /^:{3,}/.exec(rest)?.[0].length;
  return {
    blank: rest === '' && columns.length === 0,
    columns,
    indent: first,
    quoted,
    footnote,
    interrupts: first <= 3 && !quoted && (/^[ \t]*[-*+][ \t]+\S/.test(line) || /^[ \t]*#{1,6}[ \t]/.test(line)),
    block: /^[#|=:<*_+~`[\d-]/.test(rest) || rest.includes('|'),
    underline: /^(?:=+|-+)[ \t]*$/.test(rest),
    fence: fence === undefined ? undefined : { opens: /^:+[a-z]/i.test(rest), size: fence },
  };
}

/** The lists, quotations and directives that are open, line after line. */
export class MarkerStack {
  readonly #columns: number[] = [];
  readonly #fences: number[] = [];

  get depth(): number {
    return this.#columns.length + this.#fences.length;
  }

  get directives(): number {
    return this.#fences.length;
  }

  /** Takes in one more line; tells whether it ended something, a further item of the same list not counted. */
  enter(markers: LineMarkers, afterBlank: boolean): boolean {
    if (markers.blank) return false;
    const isItem = markers.columns.length > 0 && !markers.quoted && !markers.footnote;
    const first = markers.columns[0] ?? markers.indent;
    const before = this.#columns.length;
    if (!isItem && afterBlank) this.#closeFrom(first);
    else if (isItem) this.#closeFrom(first + 1);
    const ended = this.#columns.length < before;
    for (const column of markers.columns) {
      this.#closeFrom(column);
      this.#columns.push(column);
    }
    if (markers.fence?.opens) this.#fences.push(markers.fence.size);
    else if (markers.fence !== undefined) this.#closeFence(markers.fence.size);
    return ended;
  }

  #closeFrom(column: number): void {
    while ((this.#columns.at(-1) ?? -1) >= column) this.#columns.pop();
  }

  /** A closing line closes the outermost directive that it is long enough for, and all inside it. */
  #closeFence(size: number): void {
    const outermost = this.#fences.findIndex((open) => open <= size);
    if (outermost !== -1) this.#fences.length = outermost;
  }
}
