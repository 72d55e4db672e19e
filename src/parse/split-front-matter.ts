/**
 * Parts a file into front matter and body. The only file that calls gray-matter, and it calls it with an options object,
 * after the fence has been checked, and with every engine replaced: nothing in a file can choose how it is read.
 */

import matter from 'gray-matter';
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
/** gray-matter looks for comments in time quadratic in the number of lines. */
const mostLines = 2_000;

const refuse = (): never => {
  throw new Error('front matter is read as YAML by the fields room alone');
};
const engine = { parse: refuse, stringify: refuse };
const yamlEngine = { parse: () => ({}), stringify: refuse };
const options = {
  language: 'yaml',
  delimiters: '---',
  engines: { yaml: yamlEngine, json: engine, javascript: engine, js: engine, coffee: engine },
};

/** The two parts of a file whose lines end in `\n`, or the mistake of its fence. */
export function splitFrontMatter(file: SourceFile): Outcome<FrontMatter> {
  const mistake = fenceMistake(file);
  if (mistake !== undefined) return { value: undefined, diagnostics: [mistake] };

  // Trailing spaces of a fence would be read as a language, and `---yaml` as what it already is.
  const text = file.text.replace(/^---[^\n]*/, '---');
  const parts = matter(text, options);
  const body = parts.content.replace(/^[ \t]*(?:\n|$)/, (rest) => (startsOnFence(text, parts.content) ? '' : rest));
  const yaml = parts.matter.replace(/^\n/, '');
  const value = { yaml, body, bodyLine: lines(text) - lines(body) + 1, opening: place(file, 1, 3) };
  return { value, diagnostics: [] };
}

/** Whether the content still has the spaces that follow the closing hyphens. */
function startsOnFence(text: string, content: string): boolean {
  return text.slice(0, text.length - content.length).endsWith('---');
}

function fenceMistake(file: SourceFile): Diagnostic | undefined {
  const first = file.text.split('\n', 1)[0] ?? '';
  if (!first.startsWith('---') || first.startsWith('----')) {
    return mistakes.noFrontMatter(beginning(file.text), place(file, 1, first.length));
  }
  const language = first.slice(3).trim();
  if (!/^(?:ya?ml)?$/i.test(language)) return mistakes.language(language, place(file, 1, first.length));

  const from = first.length;
  const close = /\n---[ \t]*(?=\n|$)/.exec(file.text.slice(from, from + longest));
  const inside = /\n---/.exec(file.text.slice(from, from + longest));
  if (inside !== null && inside.index !== close?.index) {
    const line = lines(file.text.slice(0, from + inside.index + 1));
    return mistakes.brokenFence(place(file, line, (file.text.split('\n', line)[line - 1] ?? '').length));
  }
  const opening = place(file, 1, 3);
  if (close === null) {
    const isLong = /\n---[ \t]*(?:\n|$)/.test(file.text.slice(from));
    return isLong
      ? mistakes.tooLong(`${longest.toLocaleString('en')} characters`, opening)
      : mistakes.unclosed(opening);
  }
  const isTall = lines(file.text.slice(0, from + close.index)) > mostLines + 1;
  return isTall ? mistakes.tooLong(`${mostLines.toLocaleString('en')} lines`, opening) : undefined;
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
