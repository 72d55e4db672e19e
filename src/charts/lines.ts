/** Lines, areas and clouds of dots over an axis of days, numbers or names. */

import { scaleLinear, scalePoint, scaleUtc } from 'd3-scale';
import { area, line } from 'd3-shape';
import { type Frame, type Mark, xAxis, yAxis } from './axes.ts';
import { type Drawing, seriesClass } from './paper.ts';
import { shape } from './svg.ts';

/** The drawing without its frame. */
export function drawLines(drawing: Drawing): string {
  const { data, spec, paper } = drawing;
  const values = data.series.flatMap((series) => series.values);
  const frame = yAxis(drawing, values, spec.type === 'area');
  const { place, marks } = placesOf(drawing, frame);
  const drawn = data.series.map((series, index) => {
    const points = series.values.map((value, row) => ({ x: place(row), value }));
    if (spec.type === 'dot') {
      return points
        .flatMap(({ x, value }) => (value === undefined ? [] : [{ cx: x, cy: frame.y(value) }]))
        .map((at) => shape('circle', { class: seriesClass(index), ...at, r: paper.size * 0.35 }))
        .join('');
    }
    const path = linePath(points, frame.y);
    const under =
      spec.type === 'area' ? shape('path', { class: `bs-area ${seriesClass(index)}`, d: areaPath(points, frame) }) : '';
    // A value between two gaps is no line.
    const alone = points.filter(
      ({ value }, row) => value !== undefined && isGap(points[row - 1]) && isGap(points[row + 1]),
    );
    const dots = alone.map(({ x, value = 0 }) =>
      shape('circle', { class: seriesClass(index), cx: x, cy: frame.y(value), r: 3 }),
    );
    return under + shape('path', { class: `bs-line ${seriesClass(index)}`, d: path }) + dots.join('');
  });
  return frame.markup + drawn.join('') + xAxis(drawing, frame, marks);
}

interface Point {
  readonly x: number;
  readonly value: number | undefined;
}

function isGap(point: Point | undefined): boolean {
  return point?.value === undefined;
}

function linePath(points: readonly Point[], y: Frame['y']): string {
  const draw = line<Point>()
    .defined(({ value }) => value !== undefined)
    .x(({ x }) => x)
    .y(({ value = 0 }) => y(value))
    .digits(1);
  return draw(points) ?? '';
}

function areaPath(points: readonly Point[], { y }: Frame): string {
  const draw = area<Point>()
    .defined(({ value }) => value !== undefined)
    .x(({ x }) => x)
    .y0(y(0))
    .y1(({ value = 0 }) => y(value))
    .digits(1);
  return draw(points) ?? '';
}

interface Places {
  /** Where the values of a row stand. */
  readonly place: (row: number) => number;
  readonly marks: readonly Mark[];
}

function placesOf({ data, paper }: Drawing, { left, right }: Frame): Places {
  const { scale, values, show } = data.x;
  const range = [left + paper.size * 0.5, right - paper.size * 0.5] as const;
  if (scale === 'name') {
    const points = scalePoint<number>()
      .domain(values.map((_, row) => row))
      .range(range);
    const place = (row: number): number => points(row) ?? range[0];
    return { place, marks: values.map(({ label }, row) => ({ x: place(row), text: label })) };
  }
  const ends: [number, number] = [values[0]?.at ?? 0, values.at(-1)?.at ?? 1];
  const count = paper.name === 'wide' ? 7 : 4;
  const days = scaleUtc().domain(ends).range(range);
  const numbers = scaleLinear().domain(ends).range(range);
  const place = (row: number): number => (scale === 'day' ? days : numbers)(values[row]?.at ?? 0);
  const few = values.length <= count;
  const ticks = few
    ? values.map(({ at }) => at)
    : scale === 'day'
      ? days.ticks(count).map((day) => day.getTime())
      : numbers.ticks(count);
  const marks = ticks.map((at) => ({ x: scale === 'day' ? days(at) : numbers(at), text: show(at) }));
  // Ticks closer than what is shown of them would say one thing twice.
  return { place, marks: marks.filter(({ text }, index) => text !== marks[index - 1]?.text) };
}
