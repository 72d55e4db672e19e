/** Axes: a few round numbers on the left with hairlines to the right, and what the values stand along below. */

import { scaleLinear } from 'd3-scale';
import { type Drawing, extentOf } from './paper.ts';
import { fitted, label, shape, widthOf } from './svg.ts';
import { tickFormat } from './x-values.ts';

export interface Frame {
  /** The edges of the field in which values are drawn. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly y: (value: number) => number;
  readonly markup: string;
}

/** A mark below the axis. */
export interface Mark {
  readonly x: number;
  readonly text: string;
}

/** The upright axis with its title, for values between the least and the greatest of these. */
export function yAxis({ paper, spec }: Drawing, values: readonly (number | undefined)[], withNought: boolean): Frame {
  const { width, height, size } = paper;
  const top = spec.yTitle === undefined ? size : size * 2.4;
  const bottom = height - size * (spec.xTitle === undefined ? 1.8 : 3.3);
  const scale = scaleLinear().domain(extentOf(values, withNought)).range([bottom, top]).nice(5);
  const ticks = scale.ticks(5);
  const number = tickFormat(spec.lang, ticks);
  const left = Math.ceil(Math.max(...ticks.map((tick) => widthOf(number(tick), size))) + size * 0.6);
  const lines = ticks.map((tick) => {
    const y = scale(tick);
    const line = { class: tick === 0 ? 'bs-axis' : 'bs-grid', x1: left, x2: width, y1: y, y2: y };
    return (
      shape('line', line) + label(number(tick), { x: left - size * 0.5, y: y + size * 0.35, 'text-anchor': 'end' })
    );
  });
  const title = spec.yTitle === undefined ? '' : axisTitle(spec.yTitle, { x: 0, y: size, width, size });
  return { left, right: width, top, bottom, y: scale, markup: title + lines.join('') };
}

/** The marks below the field, as many as there is room for, and the title of the axis. */
export function xAxis({ paper, spec }: Drawing, { left, right, bottom }: Frame, marks: readonly Mark[]): string {
  const { size, height } = paper;
  const widest = Math.max(0, ...marks.map(({ text }) => widthOf(text, size))) + size;
  const room = Math.max(1, Math.floor((right - left) / widest));
  const step = Math.ceil(marks.length / room);
  const labels = marks
    .filter((_, index) => index % step === 0)
    .map(({ x, text }) => {
      const half = widthOf(text, size) / 2;
      const inside = Math.min(right - half, Math.max(left + half - size, x));
      return label(text, { x: inside, y: bottom + size * 1.4, 'text-anchor': 'middle' });
    });
  const title =
    spec.xTitle === undefined
      ? ''
      : axisTitle(spec.xTitle, { x: right, y: height - size * 0.4, width: right, size }, 'end');
  return labels.join('') + title;
}

function axisTitle(
  text: string,
  { x, y, width, size }: { x: number; y: number; width: number; size: number },
  anchor?: 'end',
): string {
  return label(fitted(text, width, size), { class: 'bs-axis-title', x, y, 'text-anchor': anchor });
}
