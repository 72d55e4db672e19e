/** Bars that stand: values of days or numbers, side by side or one on the other. */

import { scaleBand } from 'd3-scale';
import { xAxis, yAxis } from './axes.ts';
import { type Drawing, seriesClass } from './paper.ts';
import { shape } from './svg.ts';

/** The drawing without its frame. */
export function drawColumns(drawing: Drawing): string {
  const { data, spec } = drawing;
  const stacked = spec.type === 'stacked';
  const tops = data.x.values.map((_, row) => data.series.map(({ values }) => values[row] ?? 0));
  const reach = stacked ? tops.map((parts) => parts.reduce((sum, part) => sum + part, 0)) : tops.flat();
  const frame = yAxis(drawing, reach, true);
  const bands = scaleBand<number>()
    .domain(data.x.values.map((_, row) => row))
    .range([frame.left, frame.right])
    .paddingInner(0.25)
    .paddingOuter(0.15);
  const band = bands.bandwidth();
  const slim = stacked ? band : band / data.series.length;

  const bars = data.series.flatMap(({ values }, index) =>
    values.flatMap((value, row) => {
      if (value === undefined) return [];
      const below = stacked ? (tops[row] ?? []).slice(0, index).reduce((sum, part) => sum + part, 0) : 0;
      const [from, to] = [frame.y(below), frame.y(below + value)];
      const x = (bands(row) ?? 0) + (stacked ? 0 : index * slim);
      const box = { x, y: Math.min(from, to), width: slim, height: Math.abs(from - to) };
      return shape('rect', { class: seriesClass(index), ...box });
    }),
  );
  const marks = data.x.values.map(({ label }, row) => ({ x: (bands(row) ?? 0) + band / 2, text: label }));
  return frame.markup + bars.join('') + xAxis(drawing, frame, marks);
}
