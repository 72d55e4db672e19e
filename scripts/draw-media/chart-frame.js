/** The frame all charts and maps share: title above, source below, and the scales and grids between. */

import { ink, line, picture, range, rect, sans, serif, text } from './svg.js';

/** Three by two, the shape of pictures in lists of articles, so that nothing is cut off there. */
export const sheet = [1600, 1067];
const paper = '#fbf6ea';
const margin = 64;

/** `heading`: title, subtitle and source of the sheet; `parts` are drawn over its paper and under its words. */
export function chart(heading, parts, defs = []) {
  const [w, h] = sheet;
  return picture(
    [
      rect(0, 0, w, h, paper),
      rect(0, 0, w, 14, ink.rust),
      `<g transform="translate(0 34)">${parts.flat(9).join('')}</g>`,
      text(margin, 96, heading.title, { size: 56, family: serif, fontWeight: 'bold' }),
      text(margin, 150, heading.subtitle, { size: 33, fill: '#3d5163' }),
      line(margin, h - 62, w - margin, h - 62, '#cdbf9f', 2),
      text(margin, h - 22, heading.source, { size: 25, fill: ink.slate }),
      text(w - margin, h - 22, 'The Calder Bay Courier', {
        size: 25,
        fill: ink.slate,
        family: serif,
        fontStyle: 'italic',
        textAnchor: 'end',
      }),
    ],
    { defs, size: sheet },
  );
}

/** A linear scale: a function from a value of the domain to a coordinate. */
export function scale([low, high], [start, end]) {
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

/** Horizontal rules with their values at the left; the one at zero is the axis. */
export function rules(values, y, { left, right }) {
  return values.map((value) => [
    line(left, y(value), right, y(value), value === 0 ? ink.ink : '#dccfb2', value === 0 ? 3 : 2),
    text(left - 16, y(value) + 11, value, { size: 30, fill: '#3d5163', textAnchor: 'end' }),
  ]);
}

/** A word at a place, with a halo of paper so that lines beneath do not cut it. */
export function label(x, y, words, options = {}) {
  const shared = { size: 30, family: sans, strokeLinejoin: 'round', ...options };
  const halo = { ...shared, fill: options.halo ?? paper, stroke: options.halo ?? paper, strokeWidth: 9 };
  const { halo: _, ...plain } = shared;
  return [text(x, y, words, { ...halo, halo: undefined }), text(x, y, words, plain)];
}

/** Small squares with their meaning, in one row from `x`. */
export function key(x, y, entries) {
  let left = x;
  return entries.map(([fill, words]) => {
    const at = left;
    left += 84 + words.length * 15;
    return [rect(at, y - 25, 30, 30, fill), text(at + 44, y, words, { size: 30 })];
  });
}

export const years = (from, to) => range(to - from + 1).map((step) => from + step);
