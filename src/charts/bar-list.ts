/** Bars that lie: one row for each name, its words above it, its number at the end. */

import { scaleLinear } from 'd3-scale';
import { type Drawing, extentOf, seriesClass } from './paper.ts';
import { fitted, label, shape, widthOf } from './svg.ts';

/** The drawing without its frame, and how high it is. */
export function drawBarList(drawing: Drawing): { readonly markup: string; readonly height: number } {
  const { data, spec, paper, number, turned } = drawing;
  const { width, size } = paper;
  const stacked = spec.type === 'stacked';
  const rows = data.x.values.map((_, row) => data.series.map(({ values }) => values[row]));
  const reach = stacked ? rows.map((row) => row.reduce<number>((sum, value) => sum + (value ?? 0), 0)) : rows.flat();
  const extent = extentOf(reach, true);
  const margin = Math.max(0, ...reach.map((value) => widthOf(number(value ?? 0), size))) + size * 0.6;
  // Numbers of negative bars stand on their other side.
  const scale = scaleLinear()
    .domain(extent)
    .range([extent[0] < 0 ? margin : 0, width - margin]);
  const place = (value: number): number => (turned ? width - scale(value) : scale(value));
  const anchor = (end: 'start' | 'end'): 'start' | 'end' => (turned === (end === 'start') ? 'end' : 'start');

  const bars = stacked ? 1 : data.series.length;
  const thick = bars > 1 ? size * 0.9 : size * 1.1;
  const step = size * 2.2 + bars * (thick + 2);

  const bar = (from: number, to: number, y: number, index: number): string => {
    const [a, b] = [place(from), place(to)];
    return shape('rect', { class: seriesClass(index), x: Math.min(a, b), y, width: Math.abs(a - b), height: thick });
  };
  const value = (at: number, y: number): string => {
    const gap = (at < 0 ? -1 : 1) * (turned ? -1 : 1) * size * 0.4;
    const where = { x: place(at) + gap, y: y + thick / 2 + size * 0.35 };
    return label(number(at), { ...where, 'text-anchor': anchor(at < 0 ? 'end' : 'start') });
  };

  const drawn = data.x.values.map(({ label: name }, row) => {
    const top = row * step;
    const y = top + size * 1.5;
    const known = (rows[row] ?? []).flatMap((one, index) => (one === undefined ? [] : [{ one, index }]));
    const sums = known.map((_, at) => known.slice(0, at + 1).reduce((sum, { one }) => sum + one, 0));
    const parts = stacked
      ? [
          ...known.map(({ one, index }, at) => bar((sums[at] ?? 0) - one, sums[at] ?? 0, y, index)),
          value(sums.at(-1) ?? 0, y),
        ]
      : known.map(({ one, index }) => {
          const at = y + index * (thick + 2);
          return bar(0, one, at, index) + value(one, at);
        });
    const words = { class: 'bs-row', x: turned ? width : 0, y: top + size, 'text-anchor': anchor('start') };
    return label(fitted(name, width, size), words) + parts.join('');
  });
  return { markup: drawn.join(''), height: Math.ceil(Math.max(1, rows.length) * step) };
}
