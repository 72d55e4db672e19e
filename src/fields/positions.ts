/** Turns offsets of a text into places of the file that the text was cut from. */

import type { SourcePath } from '../model/brands.ts';
import type { Place } from '../model/diagnostic.ts';

/** A piece of a file. `firstLine` is the line of the file on which `text` starts, at its first column. */
export interface TextSource {
  readonly file: SourcePath;
  readonly text: string;
  readonly firstLine: number;
}

/** Gives the place of a stretch from `start` to `end`, cut at the end of its first line. */
export type Locate = (start: number, end?: number) => Place;

/** `indented` holds offsets of lines before which one space was put that the file does not have. */
export function locator(source: TextSource, indented: ReadonlySet<number> = new Set()): Locate {
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1);

  return (start, end = start + 1) => {
    const line = lineOf(starts, start);
    const from = starts[line] ?? 0;
    const lineEnd = (starts[line + 1] ?? source.text.length + 1) - 1;
    const column = Math.max(1, start - from + 1 - (indented.has(from) ? 1 : 0));
    const length = Math.max(1, Math.min(end, lineEnd) - start);
    return { file: source.file, line: source.firstLine + line, column, length };
  };
}

/** The index of the last start that is not after `offset`. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
