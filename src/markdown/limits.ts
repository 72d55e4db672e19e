/**
 * No text can hang, crash or overflow the parser: what it would take too long over is refused first.
 *
 * The parser (micromark) is quadratic in the marks of one paragraph and in some kinds of block, and recursive in depth.
 * One pass over the lines, linear in the text, bounds all of these. Where it cannot tell exactly (a list marker inside
 * code), it counts too much rather than too little; the limits are many times what the largest known articles need.
 */

import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { lineMarkers, MarkerStack } from './line-markers.ts';
import * as mistakes from './mistakes.ts';
import { lineStart, type MarkdownSource } from './source.ts';

export const limits = {
  /** UTF-16 units of one body: a long novel. */
  characters: 2_000_000,
  /** UTF-16 units between two blank lines or list items. */
  paragraph: 100_000,
  /** Levels of anything inside anything. */
  depth: 100,
  /** Levels of the syntax tree: a list is two. */
  treeDepth: 220,
  /** Levels of directives inside directives: each reads its content anew. */
  directiveDepth: 10,
  /** Blocks: paragraphs, items, headings, rows. */
  blocks: 30_000,
  /** Sum, over lists and quotations that end and headings that are underlined, of the lines before: each is one look at all of them. */
  endWork: 12_000_000,
  /** Sum over paragraphs of the square of their number of marks (`*`, `_`, `[`, `<` …). */
  markWork: 30_000_000,
  /** Sum over paragraphs of backtick runs times length. */
  tickWork: 100_000_000,
  /** Sum over lines of the lists and quotations they may belong to. */
  lineWork: 1_000_000,
  /** Nodes of the syntax tree. */
  nodes: 500_000,
  /** Cells of all tables. */
  cells: 50_000,
  /** UTF-16 units of HTML, and how many times the source's. Short sources are measured as if they had `outputFloor / 20`. */
  output: 8_000_000,
  outputRatio: 20,
  outputFloor: 200_000,
} as const;

interface Paragraph {
  line: number;
  characters: number;
  marks: number;
  ticks: number;
}

/** The first limit that a text breaks, at its line. */
export function brokenLimit(source: MarkdownSource): Diagnostic | undefined {
  const { text } = source;
  if (text.length > limits.characters) return mistakes.tooLong(text.length, limits.characters, lineStart(source, 1, 1));
  const isMeasured = mayHoldManyMarks(text);
  const stack = new MarkerStack();
  const work = { marks: 0, ticks: 0, lines: 0, blocks: 0, ends: 0 };
  let paragraph: Paragraph = { line: 1, characters: 0, marks: 0, ticks: 0 };
  let wasBlank = true;
  let number = 0;

  for (let from = 0; from <= text.length; number += 1) {
    const newline = text.indexOf('\n', from);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(from, end);
    from = end + 1;
    if (line.length > limits.paragraph)
      return mistakes.longParagraph(limits.paragraph, wholeLine(source, number, line));

    const markers = lineMarkers(line);
    const ended = stack.enter(markers, wasBlank);
    work.ends += number * ((ended ? 1 : 0) + (markers.underline ? 3 : 0));
    work.lines += stack.depth;
    if (stack.depth > limits.depth) return mistakes.tooDeep(limits.depth, wholeLine(source, number, line));
    if (stack.directives > limits.directiveDepth)
      return mistakes.tooManyDirectives(limits.directiveDepth, wholeLine(source, number, line));

    if (markers.blank || wasBlank || markers.interrupts) {
      work.marks += paragraph.marks ** 2;
      work.ticks += paragraph.ticks * paragraph.characters;
      paragraph = { line: number + 1, characters: 0, marks: 0, ticks: 0 };
    }
    paragraph.characters += line.length + 1;
    if (isMeasured) countMarks(line, paragraph);
    const { line: first, characters, marks, ticks } = paragraph;
    if (characters > limits.paragraph) return mistakes.longParagraph(limits.paragraph, lineStart(source, first, 1));
    if (work.marks + marks ** 2 > limits.markWork || work.ticks + ticks * characters > limits.tickWork) {
      return mistakes.tooManyMarks(lineStart(source, first, 1));
    }

    if (!markers.blank) {
      work.blocks += markers.columns.length + (wasBlank || markers.block ? 1 : 0);
    }
    if (work.blocks > limits.blocks || work.ends > limits.endWork || work.lines > limits.lineWork) {
      return mistakes.tooManyBlocks(wholeLine(source, number, line));
    }
    wasBlank = markers.blank;
  }
  return undefined;
}

/** The place of a line, counted from 0. */
function wholeLine(source: MarkdownSource, number: number, line: string): Place {
  return lineStart(source, number + 1, 1, line.length);
}

/** Whether marks could break a limit if every character were one: nearly all paragraphs are too short for that. */
function mayHoldManyMarks(text: string): boolean {
  let work = 0;
  for (let from = 0; from < text.length; ) {
    const gap = text.indexOf('\n\n', from);
    const end = gap === -1 ? text.length : gap + 2;
    work += (end - from) ** 2;
    from = end;
  }
  return work > Math.min(limits.markWork, limits.tickWork / 2);
}

/** Adds the marks of a line to its paragraph. Underscores inside a word mark nothing. */
function countMarks(line: string, paragraph: Paragraph): void {
  for (const { 0: character, index } of line.matchAll(/[`_*~[\]<]/g)) {
    if (character === '`') {
      if (line[index - 1] !== '`') paragraph.ticks += 1;
    } else if (character !== '_' || !(isWord(line[index - 1]) && isWord(line[index + 1]))) {
      paragraph.marks += 1;
    }
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
