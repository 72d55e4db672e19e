/** The data of a chart: columns chosen, cells read as numbers, and all that keeps them from being drawn. */

import type { ChartSpec } from '../model/chart.ts';
import { type Csv, type CsvFault, type Row, readCsv } from './csv.ts';
import { readNumber, readXValues, type XValues } from './x-values.ts';

interface Series {
  readonly name: string;
  /** One for each value of x; `undefined` where the cell is empty. */
  readonly values: readonly (number | undefined)[];
}

export interface ChartData {
  readonly x: XValues;
  readonly xName: string;
  readonly series: readonly Series[];
}

/** Why data cannot be drawn. `line` is the file's; 1 for its head. */
export type DataFault =
  | CsvFault
  | { readonly kind: 'column'; readonly line: number; readonly name: string; readonly columns: readonly string[] }
  | { readonly kind: 'number'; readonly line: number; readonly cell: string; readonly column: string }
  | { readonly kind: 'name'; readonly line: number; readonly column: string }
  | { readonly kind: 'day'; readonly line: number; readonly cell: string; readonly column: string }
  | { readonly kind: 'repeated'; readonly line: number; readonly cell: string; readonly column: string }
  | { readonly kind: 'negative'; readonly line: number; readonly column: string }
  | { readonly kind: 'empty'; readonly line: number }
  | { readonly kind: 'many'; readonly line: number; readonly what: 'rows' | 'series'; readonly most: number };

/** A reader tells no more colours apart, and no more rows of text. */
const most = { series: 6, rows: 2_000, bars: 60 } as const;

/** The data, or every reason why there are none. */
export function readData(
  text: string,
  spec: ChartSpec,
): { readonly data: ChartData | undefined; readonly faults: readonly DataFault[] } {
  const { csv, faults: broken } = readCsv(text);
  const xName = spec.x ?? csv.columns[0] ?? '';
  const names = spec.y.length > 0 ? spec.y : csv.columns.filter((name) => name !== xName);
  const faults: DataFault[] = [...broken, ...columnFaults(csv, [xName, ...names])];
  if (csv.rows.length === 0 || names.length === 0) faults.push({ kind: 'empty', line: 1 });
  if (names.length > most.series) faults.push({ kind: 'many', line: 1, what: 'series', most: most.series });
  if (faults.length > 0) return { data: undefined, faults };

  const at = (row: Row, name: string): string => row.cells[csv.columns.indexOf(name)] ?? '';
  const x = readXValues(
    csv.rows.map((row) => at(row, xName)),
    spec.lang,
  );
  const rows = inOrder(csv.rows, x);
  const cells = { spec, xName, at };
  faults.push(...xFaults(rows, x, cells), ...cellFaults(rows, names, cells));
  if (faults.length > 0) return { data: undefined, faults };
  const sorted = readXValues(
    rows.map((row) => at(row, xName)),
    spec.lang,
  );
  const series = names.map((name) => ({ name, values: rows.map((row) => readNumber(at(row, name))) }));
  return { data: { x: sorted, xName, series }, faults };
}

function columnFaults({ columns }: Csv, names: readonly string[]): readonly DataFault[] {
  return names.filter((name) => !columns.includes(name)).map((name) => ({ kind: 'column', line: 1, name, columns }));
}

/** Names stay as they stand in the file; days and numbers go up. */
function inOrder(rows: readonly Row[], { scale, values }: XValues): readonly Row[] {
  if (scale === 'name') return rows;
  return rows
    .map((row, index) => ({ row, at: values[index]?.at ?? 0 }))
    .sort((a, b) => a.at - b.at || a.row.line - b.row.line)
    .map(({ row }) => row);
}

interface Cells {
  readonly spec: ChartSpec;
  readonly xName: string;
  readonly at: (row: Row, name: string) => string;
}

function xFaults(rows: readonly Row[], { scale }: XValues, { spec, xName, at }: Cells): readonly DataFault[] {
  const faults: DataFault[] = [];
  const bars = spec.type === 'bar' || spec.type === 'stacked' || scale === 'name';
  const limit = bars ? most.bars : most.rows;
  if (rows.length > limit) faults.push({ kind: 'many', line: rows[limit]?.line ?? 1, what: 'rows', most: limit });
  const days = rows.filter((row) => isDay(at(row, xName))).length;
  const seen = new Set<string>();
  for (const row of rows) {
    const [cell, line, column] = [at(row, xName), row.line, xName];
    if (cell === '') faults.push({ kind: 'name', line, column });
    // One slip among days would make names of all of them.
    else if (scale === 'name' && days * 2 > rows.length) {
      if (!isDay(cell) || days === rows.length) faults.push({ kind: 'day', line, cell, column });
    }
    // A scatter may have many dots above one number.
    else if (seen.has(cell) && !(spec.type === 'dot' && scale === 'number'))
      faults.push({ kind: 'repeated', line, cell, column });
    seen.add(cell);
  }
  return faults;
}

function isDay(cell: string): boolean {
  return readXValues([cell], 'en').scale === 'day';
}

function cellFaults(
  rows: readonly Row[],
  names: readonly string[],
  { at, spec: { type } }: Cells,
): readonly DataFault[] {
  const faults: DataFault[] = [];
  for (const row of rows) {
    for (const column of names) {
      const cell = at(row, column);
      const value = readNumber(cell);
      if (cell !== '' && value === undefined) faults.push({ kind: 'number', line: row.line, cell, column });
      else if (type === 'stacked' && (value ?? 0) < 0) faults.push({ kind: 'negative', line: row.line, column });
    }
  }
  return faults;
}
