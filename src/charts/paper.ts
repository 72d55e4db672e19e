/** The sheet a chart is drawn on: its size in the units of its text, and what every drawing needs to know. */

import type { ChartSpec } from '../model/chart.ts';
import type { ChartData } from './read-data.ts';

export interface Paper {
  readonly width: number;
  /** Of a chart with axes; a list of bars is as high as it has to be. */
  readonly height: number;
  /** Of text. */
  readonly size: number;
  readonly name: 'wide' | 'narrow';
}

export interface Drawing {
  readonly data: ChartData;
  readonly spec: ChartSpec;
  readonly paper: Paper;
  readonly number: (value: number) => string;
  /** Whether the text runs from right to left: then bars grow from the right. */
  readonly turned: boolean;
}

/** Two sheets, for a phone and for a page: text that shrinks with its picture could not be read. */
export const papers: readonly Paper[] = [
  { name: 'wide', width: 576, height: 340, size: 13 },
  { name: 'narrow', width: 328, height: 300, size: 12 },
];

/** The class by which a series has its colour, from 1. */
export function seriesClass(index: number): string {
  return `bs-series-${index + 1}`;
}

/** The least and the greatest of all values, nought among them where bars or areas stand on it. */
export function extentOf(values: readonly (number | undefined)[], withNought: boolean): readonly [number, number] {
  const known = values.filter((value) => value !== undefined);
  const all = withNought || known.length === 0 ? [0, ...known] : known;
  const [least, greatest] = [Math.min(...all), Math.max(...all)];
  return least === greatest ? [Math.min(0, least), Math.max(greatest, least + 1)] : [least, greatest];
}
