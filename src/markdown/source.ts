/** What Markdown is read from, and the place of any stretch of it in its file. */

import type { Point, Position } from 'unist';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Place } from '../model/diagnostic.ts';

export interface MarkdownSource {
  readonly file: SourcePath;
  readonly text: string;
  /** Of the whole file, where it is known. */
  readonly hash?: Hash | undefined;
  /** The line of the file on which `text` starts. */
  readonly firstLine: number;
  /** The column at which the first line of `text` starts; 1 when not given. */
  readonly column?: number;
  /** BCP 47. Decides quotation marks and the words that bodies hold. */
  readonly lang: string;
}

/** The place of a node: from its start to its end, or to the end of its first line. Nodes made by plugins have none: line one. */
export function placeOf(source: MarkdownSource, position: Position | undefined): Place {
  if (position === undefined) return lineStart(source, 1, 1);
  const { start, end } = position;
  const length = end.line === start.line ? end.column - start.column : lineLength(source.text, start);
  return lineStart(source, start.line, start.column, length);
}

/** The place of a line and column of `text`, counted from 1. */
export function lineStart(source: MarkdownSource, line: number, column: number, length = 1): Place {
  const shift = line === 1 ? (source.column ?? 1) - 1 : 0;
  return { file: source.file, line: line + source.firstLine - 1, column: column + shift, length: Math.max(1, length) };
}

/** The source text of a node. */
export function sourceOf(source: MarkdownSource, position: Position | undefined): string {
  return position === undefined ? '' : source.text.slice(position.start.offset, position.end.offset);
}

function lineLength(text: string, start: Point): number {
  const from = start.offset ?? 0;
  const end = text.indexOf('\n', from);
  return (end === -1 ? text.length : end) - from;
}
