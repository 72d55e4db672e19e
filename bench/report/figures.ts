/** Figures of several runs as one: medians, spans, ratios, and how they are written. */

import type { Contender, Results, Run } from '../runs/results.ts';

/** One tool in one scenario. */
export interface Cell {
  readonly runs: readonly Run[];
  readonly seconds: Span;
  /** The worst of the runs, for a tool must be right every time. */
  readonly wrongFiles: number;
}

interface Span {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The runs of a tool in a scenario, `undefined` where there are none, or none that count. */
export function cellOf({ runs }: Results, tool: Contender, scenario: string): Cell | undefined {
  const own = runs.filter((run) => run.tool === tool.id && run.scenario === scenario);
  if (own.length === 0 || !counts(tool)) return undefined;
  return {
    runs: own,
    seconds: spanOf(own.map(({ seconds }) => seconds)),
    wrongFiles: Math.max(...own.map(({ faults }) => faults.stale + faults.missing + faults.orphans)),
  };
}

/** Whether the tool's site is the newspaper's; the time of another site says nothing. */
export function counts({ verdict }: Contender): boolean {
  return verdict !== undefined && verdict.differences.length === 0;
}

function spanOf(values: readonly number[]): Span {
  return { median: medianOf(values), least: Math.min(...values), most: Math.max(...values) };
}

/** The middle value, or the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

/** The median of what some of the runs measured; `undefined` where one of them could not. */
export function medianWhere(runs: readonly Run[], figureOf: (run: Run) => number | undefined): number | undefined {
  const values = runs.map(figureOf).filter((value) => value !== undefined);
  return values.length < runs.length || values.length === 0 ? undefined : medianOf(values);
}

/** Three digits: `0.28`, `7.31`, `48.2`, `113`. */
export function digits(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** `14,869` */
export function whole(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `0.15×` */
export function ratio(value: number, yardstick: number): string {
  const times = value / yardstick;
  return `${times < 0.095 ? times.toFixed(3) : times < 9.95 ? times.toFixed(2) : times.toFixed(0)}×`;
}
