/** Dots on a line: one row for each name, over an axis of numbers that all rows share. */

import { scaleLinear } from 'd3-scale';
import { type Drawing, extentOf, seriesClass } from './paper.ts';
import { fitted, label, shape } from './svg.ts';
import { tickFormat } from './x-values.ts';

/** The drawing without its frame, and how high it is. */
export function drawDotList({ data, spec, paper, turned }: Drawing): {
  readonly markup: string;
  readonly height: number;
} {
  const { width, size } = paper;
  const values = data.series.flatMap((series) => series.values);
  const scale = scaleLinear()
    .domain(extentOf(values, false))
    .range([size, width - size])
    .nice(5);
  const place = (value: number): number => (turned ? width - scale(value) : scale(value));
  const step = size * 3.1;
  const bottom = data.x.values.length * step;

  const ticks = scale.ticks(5);
  const number = tickFormat(spec.lang, ticks);
  const axis = ticks.map(
    (tick) =>
      shape('line', { class: 'bs-grid', x1: place(tick), x2: place(tick), y1: size * 1.4, y2: bottom }) +
      label(number(tick), { x: place(tick), y: bottom + size * 1.3, 'text-anchor': 'middle' }),
  );
  const rows = data.x.values.map(({ label: name }, row) => {
    const y = row * step + size * 2.1;
    const known = data.series.flatMap((series, index) => {
      const value = series.values[row];
      return value === undefined ? [] : [{ x: place(value), index }];
    });
    const [least, greatest] = [Math.min(...known.map(({ x }) => x)), Math.max(...known.map(({ x }) => x))];
    const words = {
      class: 'bs-row',
      x: turned ? width : 0,
      y: row * step + size,
      'text-anchor': turned ? 'end' : 'start',
    };
    return (
      label(fitted(name, width, size), words) +
      shape('line', { class: 'bs-grid', x1: 0, x2: width, y1: y, y2: y }) +
      (known.length < 2 ? '' : shape('line', { class: 'bs-reach', x1: least, x2: greatest, y1: y, y2: y })) +
      known.map(({ x, index }) => shape('circle', { class: seriesClass(index), cx: x, cy: y, r: size * 0.45 })).join('')
    );
  });
  return { markup: axis.join('') + rows.join(''), height: Math.ceil(bottom + size * 1.7) };
}
