/** Charts: what an editor asks to be drawn of a file of data. */

export const chartTypes = ['bar', 'stacked', 'line', 'area', 'dot'] as const;
type ChartType = (typeof chartTypes)[number];

export interface ChartSpec {
  readonly type: ChartType;
  /** The column of names, days or numbers along which values stand; the first where none was given. */
  readonly x: string | undefined;
  /** The columns of values; all others where none was given. */
  readonly y: readonly string[];
  /** Titles of the axes. */
  readonly xTitle: string | undefined;
  readonly yTitle: string | undefined;
  readonly title: string | undefined;
  /** What the chart shows, for those who cannot see it. */
  readonly alt: string;
  readonly lang: string;
}
