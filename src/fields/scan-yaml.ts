/**
 * Looks at YAML's tokens before anything recursive reads them: no text can overflow the stack, and tags, directives and
 * aliases are known at their places.
 */

import { CST } from 'yaml';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface YamlScan {
  /** The offset at which nesting passes the limit; nothing after it was looked at. */
  readonly tooDeep: number | undefined;
  readonly tags: readonly Stretch[];
  readonly aliases: readonly Stretch[];
  readonly directives: readonly Stretch[];
  readonly documentEnds: readonly Stretch[];
  /** Quotations that do not end where their first unindented line begins, by the offset of their mark. */
  readonly openQuotes: readonly number[];
}

/** Scans the lexemes of YAML's lexer without recursion. A level is a flow bracket, or a column at which block content starts. */
export function scanYaml(lexemes: readonly string[], limit: number): YamlScan {
  const tags: Stretch[] = [];
  const aliases: Stretch[] = [];
  const directives: Stretch[] = [];
  const documentEnds: Stretch[] = [];
  const openQuotes: number[] = [];
  const columns: number[] = [];
  let [offset, lineStart, flow, colons] = [0, 0, 0, 0];
  let [startsBlock, isScalar] = [true, false];

  for (const lexeme of lexemes) {
    const type = isScalar ? 'text' : CST.tokenType(lexeme);
    isScalar = type === 'scalar';
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue;
    const stretch = { start: offset, end: offset + lexeme.length };

    if (type === 'tag') tags.push(stretch);
    if (type === 'alias') aliases.push(stretch);
    if (type === 'directive-line') directives.push(stretch);
    if (type === 'doc-end') documentEnds.push(stretch);
    if ((type === 'double-quoted-scalar' || type === 'single-quoted-scalar') && !isClosed(lexeme))
      openQuotes.push(offset);
    if (type === 'flow-map-start' || type === 'flow-seq-start') flow += 1;
    if (type === 'flow-map-end' || type === 'flow-seq-end') flow = Math.max(0, flow - 1);
    if (type === 'map-value-ind' && flow === 0) colons += 1;
    if (flow === 0 && startsBlock && type !== 'space' && type !== 'newline' && type !== 'comment') {
      const column = offset - lineStart;
      while ((columns.at(-1) ?? -1) >= column) columns.pop();
      columns.push(column);
      startsBlock = type === 'seq-item-ind' || type === 'explicit-key-ind';
    }
    if (columns.length + flow + Math.max(0, colons - 1) > limit) {
      return { tooDeep: offset, tags, aliases, directives, documentEnds, openQuotes };
    }
    offset += lexeme.length;
    const newline = lexeme.lastIndexOf('\n');
    if (newline >= 0) {
      lineStart = stretch.start + newline + 1;
      startsBlock = true;
      colons = 0;
    }
  }
  return { tooDeep: undefined, tags, aliases, directives, documentEnds, openQuotes };
}

function isClosed(quoted: string): boolean {
  const mark = quoted[0] ?? '';
  return quoted.length > 1 && quoted.endsWith(mark);
}
