/** What YAML's parser found, in an editor's words. */

import type { YAMLError } from 'yaml';
import type { Diagnostic } from '../model/diagnostic.ts';
import * as mistakes from './mistakes.ts';
import type { Locate } from './positions.ts';

export interface SyntaxContext {
  readonly text: string;
  readonly locate: Locate;
  /** The offset of the first quotation that is never closed. */
  readonly openQuote: number | undefined;
}

/** Every mistake of syntax, one a line: what follows on the same line, or after an open quotation, is its echo. */
export function syntaxMistakes(errors: readonly YAMLError[], context: SyntaxContext): readonly Diagnostic[] {
  const { text, locate, openQuote = Number.POSITIVE_INFINITY } = context;
  const found: Diagnostic[] = [];
  const lines = new Set<number>();
  for (const mistake of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    if (mistake.pos[0] >= openQuote) break;
    const place = locate(mistake.pos[0], mistake.pos[1]);
    if (lines.has(place.line)) continue;
    lines.add(place.line);
    found.push(inWords(mistake, { place, ...lineAround(text, mistake.pos[0]), locate }));
  }
  const mark = text[openQuote];
  if (mark === undefined) return found;
  const name = mark === '"' ? 'a double quotation mark (")' : "a single quotation mark (')";
  return [...found, mistakes.unclosedQuote(name, locate(openQuote, text.length))];
}

interface Where {
  readonly place: ReturnType<Locate>;
  readonly offset: number;
  /** The line up to the place, and from it on. */
  readonly before: string;
  readonly rest: string;
  readonly locate: Locate;
}

function lineAround(text: string, offset: number): Pick<Where, 'offset' | 'before' | 'rest'> {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return { offset, before: text.slice(start, offset), rest: text.slice(offset).split('\n', 1)[0] ?? '' };
}

function inWords({ code, message }: YAMLError, where: Where): Diagnostic {
  const { place, rest } = where;
  if (/flow (map|sequence)/i.test(message)) return mistakes.bracket(place);
  switch (code) {
    case 'TAB_AS_INDENT':
      return mistakes.tab(place);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /: /.test(rest) ? colonInValue(where) : mistakes.indentation(place);
    case 'BAD_INDENT':
      return mistakes.indentation(place);
    case 'BAD_SCALAR_START':
      return mistakes.valueStart(place);
    case 'UNEXPECTED_TOKEN':
      return (
        valueMark(where) ??
        mistakes.syntax(
          'Something follows here that is not part of the value.',
          'When a value holds quotation marks, put the whole value in quotation marks of the other kind.',
          place,
        )
      );
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return mistakes.syntax(
        'This line is not of the form `name: value`.',
        'Write a name, a colon, a space and the value. A text that goes on from the line above is indented.',
        place,
      );
    case 'BAD_DQ_ESCAPE':
      return mistakes.syntax(
        'A backslash between double quotation marks begins an escape, and this one means nothing.',
        'Use single quotation marks, or write the backslash twice.',
        place,
      );
    case 'MULTIPLE_DOCS':
      return mistakes.syntax('A second YAML document begins here.', 'Keep one.', place);
    default:
      return mistakes.syntax(
        `This is not valid YAML: ${message}.`,
        'Put the value in quotation marks, or correct it.',
        place,
      );
  }
}

function colonInValue({ rest, offset, locate }: Where): Diagnostic {
  const value = rest.trimEnd();
  return mistakes.colonInValue(value, locate(offset, offset + value.length));
}

/** A value whose first character means something to YAML: `*Bridge* opens`. */
function valueMark({ before, offset, locate }: Where): Diagnostic | undefined {
  const value = /(?<=^|[\s[{,])[*&]\S*\s*$/.exec(before)?.[0];
  if (value === undefined) return undefined;
  const start = offset - value.length;
  return mistakes.valueStart(locate(start, start + 1));
}
