/** Charts as tests ask for them. */

import type { ChartSpec } from '../../../src/model/chart.ts';

export function specOf(changes: Partial<ChartSpec> = {}): ChartSpec {
  const none = { x: undefined, y: [], xTitle: undefined, yTitle: undefined, title: undefined };
  return { type: 'bar', ...none, alt: 'A chart', lang: 'en-GB', ...changes };
}
