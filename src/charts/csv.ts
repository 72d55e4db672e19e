/** A file of data as rows of text, each with the line it stands on (RFC 4180; a semicolon or a tab may part the cells). */

import { dsvFormat } from 'd3-dsv';

export interface Row {
  /** In the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Csv {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** What is wrong with a line, for `mistakes.ts`. */
export type CsvFault =
  | { readonly kind: 'quote'; readonly line: number }
  | { readonly kind: 'uneven'; readonly line: number; readonly found: number; readonly wanted: number }
  | { readonly kind: 'nameless'; readonly line: number }
  | { readonly kind: 'twice'; readonly line: number; readonly name: string };

/** Reads a text; empty lines are passed over. Faults are those of the whole file. */
export function readCsv(text: string): { readonly csv: Csv; readonly faults: readonly CsvFault[] } {
  const clean = text.replace(/^\uFEFF/, '');
  const rows = rowsOf(clean);
  const [head, ...body] = rows;
  const columns = head?.cells ?? [];
  const faults: CsvFault[] = [];
  // An odd number of marks: the last quotation swallowed the rest of the file.
  const open = (clean.match(/"/g)?.length ?? 0) % 2 === 1 ? (rows.at(-1)?.line ?? 1) : undefined;
  if (open !== undefined) faults.push({ kind: 'quote', line: open });
  for (const [index, name] of columns.entries()) {
    if (name === '') faults.push({ kind: 'nameless', line: 1 });
    else if (columns.indexOf(name) < index) faults.push({ kind: 'twice', line: 1, name });
  }
  for (const { line, cells } of body) {
    if (cells.length !== columns.length && line !== open)
      faults.push({ kind: 'uneven', line, found: cells.length, wanted: columns.length });
  }
  return { csv: { columns, rows: body }, faults };
}

function rowsOf(text: string): readonly Row[] {
  const rows: Row[] = [];
  let line = 1;
  for (const cells of dsvFormat(delimiterOf(text)).parseRows(text)) {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: cells.map((cell) => cell.trim()) });
    // A quoted cell may hold line breaks of its own.
    line += 1 + cells.reduce((count, cell) => count + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
  }
  return rows;
}

/** What stands most often in the first line, outside quotation marks. */
function delimiterOf(text: string): string {
  const [head = ''] = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const counts = [',', ';', '\t'].map((mark) => [mark, head.split(mark).length] as const);
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
