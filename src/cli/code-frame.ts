/** The lines of a file around a mistake, with the mistake underlined. */

import { codeFrameColumns } from '@babel/code-frame';
import type { Place } from '../model/diagnostic.ts';
import type { Colors } from './terminal.ts';
import { visible } from './visible.ts';

/** UTF-16 units of a line that are shown: a paragraph is one long line. */
const widest = 100;

/** One line of context on either side; `undefined` where the file has no such line. */
export function codeFrame(text: string, place: Place, colors: Colors): string | undefined {
  const lines = linesAround(text, place.line);
  const line = lines.text[place.line - lines.first];
  if (line === undefined) return undefined;
  // Early enough that the mistake has some text before it, for every line alike so that columns still align.
  const cut = line.length <= widest ? 0 : Math.max(0, Math.min(place.column - 1 - 40, line.length - widest));
  const column = place.column - cut;
  const length = Math.max(1, Math.min(place.length, line.length - place.column + 1, widest - column + 1));
  const frame = codeFrameColumns(
    lines.text.map((whole) => visible(clipped(whole, cut))).join('\n'),
    { start: { line: place.line, column }, end: { line: place.line, column: column + length } },
    frameOptions(lines.first),
  );
  return frame
    .split('\n')
    .map((row) => paint(row, colors))
    .join('\n');
}

/** `startLine` numbers an excerpt as in its file; the package's types do not list it. */
function frameOptions(startLine: number): { linesAbove: number; linesBelow: number; startLine: number } {
  return { linesAbove: 1, linesBelow: 1, startLine };
}

/** Up to three lines, and the number of the first of them. */
function linesAround(text: string, line: number): { first: number; text: string[] } {
  const first = Math.max(1, line - 1);
  let start = 0;
  for (let number = 1; number < first; number += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return { first, text: [] };
    start = end + 1;
  }
  let end = start;
  for (let number = first; number <= line + 1 && end <= text.length; number += 1) {
    const next = text.indexOf('\n', end);
    end = next < 0 ? text.length + 1 : next + 1;
  }
  return { first, text: text.slice(start, end - 1).split('\n') };
}

function clipped(line: string, cut: number): string {
  const part = line.slice(cut, cut + widest);
  return `${cut > 0 && part !== '' ? `…${part.slice(1)}` : part}${line.length > cut + widest ? '…' : ''}`;
}

function paint(row: string, colors: Colors): string {
  if (row.startsWith('>')) return row;
  return /^\s+\|\s*\^+$/.test(row) ? colors.red(row) : colors.dim(row);
}
