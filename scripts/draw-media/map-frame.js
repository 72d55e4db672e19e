/** The frame all maps share: the map fills the sheet, and a card at its left holds title, explanation and key. */

import { sheet } from './chart-frame.js';
import { circle, ink, line, picture, polygon, rect, sans, serif, text } from './svg.js';

const card = 470;
const foot = 67;
const indent = 44;

/** Colours of land and water, so that all maps look alike. */
export const ground = {
  sea: '#a9cdd2',
  shallow: '#bddadb',
  land: '#f3ead4',
  town: '#e2d3b2',
  road: '#fffaf0',
  line: '#7c9aa0',
};

/**
 * `parts` fill 1600 by 1000, and the foot with the source lies below. `card` holds the title and the notes as arrays of
 * lines (each at most 26 letters wide) and the key: pairs of a drawing around 0,0 (70 by 40) and a word.
 */
export function map({ title, notes, key = [], source }, parts, defs = []) {
  const [w, h] = sheet;
  const titleEnd = 96 + title.length * 60;
  const keyStart = titleEnd + notes.length * 38 + 62;
  return picture(
    [
      parts,
      rect(0, 0, card, h, '#fbf6ea'),
      rect(0, h - foot, w, foot, '#fbf6ea'),
      rect(0, 0, w, 14, ink.rust),
      line(card, 14, card, h - foot, '#cdbf9f', 2),
      title.map((words, row) => text(indent, 96 + row * 60, words, { size: 52, family: serif, fontWeight: 'bold' })),
      notes.map((words, row) => text(indent, titleEnd + row * 38, words, { size: 28, fill: '#3d5163' })),
      key.map(([drawing, words], row) => [
        `<g transform="translate(${indent} ${keyStart + row * 54})">${[drawing].flat(9).join('')}</g>`,
        text(indent + 92, keyStart + row * 54 + 10, words, { size: 28 }),
      ]),
      line(0, h - foot, w, h - foot, '#cdbf9f', 2),
      text(indent, h - 24, source, { size: 25, fill: ink.slate }),
      text(w - indent, h - 24, 'The Calder Bay Courier', {
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

/** A name on the map with a soft halo; `size` 34 for towns, 28 for places, and `italic` for water. */
export function name(x, y, words, options = {}) {
  const { halo = ground.land, italic, ...more } = options;
  const shared = { size: 30, family: italic ? serif : sans, textAnchor: 'middle', ...more };
  if (italic) shared.fontStyle = 'italic';
  return [
    text(x, y, words, { ...shared, fill: halo, stroke: halo, strokeWidth: 8, strokeLinejoin: 'round', opacity: 0.85 }),
    text(x, y, words, shared),
  ];
}

export function north(x, y) {
  return [
    circle(x, y, 38, '#fbf6ea', { opacity: 0.9 }),
    polygon(
      [
        [x, y - 30],
        [x + 13, y + 8],
        [x, y],
        [x - 13, y + 8],
      ],
      ink.ink,
    ),
    text(x, y + 29, 'N', { size: 22, fontWeight: 'bold', textAnchor: 'middle' }),
  ];
}

export function scaleBar(x, y, length, words) {
  return [
    rect(x, y, length / 2, 9, ink.ink),
    rect(x + length / 2, y, length / 2, 9, '#fffaf0', { stroke: ink.ink, strokeWidth: 2 }),
    name(x + length, y - 14, words, { size: 24, textAnchor: 'end' }),
  ];
}
