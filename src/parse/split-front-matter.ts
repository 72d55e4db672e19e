/**
 * Parts a file into front matter and body, after its fences have been checked. What stands between them is YAML and
 * nothing else: no word after a fence can choose how it is read.
 */

import type { Diagnostic, Outcome, Place } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';
import * as mistakes from './mistakes.ts';

export interface FrontMatter {
  /** The text between the fences; it starts on line 2. */
  readonly yaml: string;
  readonly body: string;
  /** The line of the file on which `body` starts. */
  readonly bodyLine: number;
  /** The opening fence. */
  readonly opening: Place;
}

const longest = 70_000;
const mostLines = 2_000;

/** The two parts of a file whose lines end in `\n`, or the mistake of its fence. */
export function splitFrontMatter(file: SourceFile): Outcome<FrontMatter> {
  // Asked for once, since it may be read only now.
  const { text } = file;
  const fences = findFences(file, text);
  if ('code' in fences) return { value: undefined, diagnostics: [fences] };
  const { open, close } = fences;
  const rest = text.slice(close + '\n---'.length);
  const body = rest.replace(/^[ \t]*(?:\n|$)/, '');
  const bodyLine = lines(text.slice(0, text.length - body.length));
  const value = { yaml: text.slice(open + 1, close), body, bodyLine, opening: place(file, 1, 3) };
  return { value, diagnostics: [] };
}

/** Where the lines of the opening fence and before the closing one end. */
function findFences(file: SourceFile, text: string): { readonly open: number; readonly close: number } | Diagnostic {
  const first = text.split('\n', 1)[0] ?? '';
  if (!first.startsWith('---') || first.startsWith('----')) {
    return mistakes.noFrontMatter(beginning(text), place(file, 1, first.length));
  }
  const language = first.slice(3).trim();
  if (!/^(?:ya?ml)?$/i.test(language)) return mistakes.language(language, place(file, 1, first.length));

  const from = first.length;
  const close = /\n---[ \t]*(?=\n|$)/.exec(text.slice(from, from + longest));
  const inside = /\n---/.exec(text.slice(from, from + longest));
  if (inside !== null && inside.index !== close?.index) {
    const line = lines(text.slice(0, from + inside.index + 1));
    return mistakes.brokenFence(place(file, line, (text.split('\n', line)[line - 1] ?? '').length));
  }
  const opening = place(file, 1, 3);
  if (close === null) {
    const isLong = /\n---[ \t]*(?:\n|$)/.test(text.slice(from));
    return isLong
      ? mistakes.tooLong(`${longest.toLocaleString('en')} characters`, opening)
      : mistakes.unclosed(opening);
  }
  const isTall = lines(text.slice(0, from + close.index)) > mostLines + 1;
  if (isTall) return mistakes.tooLong(`${mostLines.toLocaleString('en')} lines`, opening);
  return { open: from, close: from + close.index };
}

function beginning(text: string): string {
  if (text.trim() === '') return 'nothing at all';
  if (/^\s+---/.test(text)) return 'white space before the three hyphens';
  if (/^----/.test(text)) return 'a line of more than three hyphens';
  if (/^\+\+\+/.test(text)) return 'three plus signs, which is TOML';
  if (/^[;{]/.test(text)) return 'what looks like JSON';
  return 'text';
}

function place(file: SourceFile, line: number, length: number): Place {
  return { file: file.path, line, column: 1, length: Math.max(1, length) };
}

function lines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
