/** The ferry's crossing: the plate that stands still and the ferry that moves over it, both of the same 16:9 frame. */

import { cloud, ferry, gull, hills, houses, reflection, ripples } from './scenery.js';
import { gradient, ink, picture, range, rect, stroke } from './svg.js';

const frame = [1280, 720];
const horizon = 372;
const waterline = 500;

/** One frame with the ferry in midstream. */
export function ferryFrame() {
  return picture([...plate(), vessel(640)], { defs, size: frame });
}

/** The river without the ferry. */
export const ferryPlate = () => picture(plate(), { defs, size: frame });

/** The ferry alone on nothing, with its reflection, in the middle of the frame. */
export const ferrySprite = () => picture([vessel(640)], { size: frame });

const defs = [
  gradient('sky', [
    [0, '#7fb0bd'],
    [0.7, '#d5e6df'],
    [1, '#f6e8c8'],
  ]),
  gradient('sea', [
    [0, '#9cc3bd'],
    [0.4, '#4a8a93'],
    [1, '#1b4a5d'],
  ]),
];

function plate() {
  return [
    rect(0, 0, 1600, horizon + 4, 'url(#sky)'),
    cloud(230, 110, 1, '#fbf6e8', 0.85),
    cloud(930, 80, 1.25, '#fbf6e8', 0.8),
    cloud(610, 180, 0.7, '#fbf6e8', 0.6),
    `<g transform="translate(0 -230)">${hills(31, '#a9c7bd', { y: 580, rise: 120, steps: 5 })}${hills(14, '#85aca1', { y: 600, rise: 60, steps: 8 })}</g>`,
    houses(63, {
      left: 60,
      right: 520,
      base: horizon + 2,
      low: 30,
      high: 74,
      fills: ['#c9a98d', '#b98d78', '#d9c3a2', '#a87c70'],
      roof: '#7c4a41',
      lit: '#f5e6c0',
      dark: '#6b777c',
      share: 0.25,
    }),
    houses(29, {
      left: 820,
      right: 1190,
      base: horizon + 2,
      low: 24,
      high: 56,
      fills: ['#d9c3a2', '#c9a98d', '#cdb79a'],
      roof: '#8a5a4c',
      lit: '#f5e6c0',
      dark: '#6b777c',
      share: 0.25,
    }),
    rect(0, horizon, 1600, 400, 'url(#sea)'),
    rect(0, horizon, 1600, 5, '#8f8a6c'),
    ripples(5, '#dff0e8', { top: horizon + 8, bottom: 700, count: 110, right: 1280, opacity: 0.45 }),
    gull(300, 230, 22, ink.slate),
    gull(356, 262, 15, ink.slate),
    gull(1010, 210, 19, ink.slate),
  ];
}

function vessel(x) {
  return [
    ferry(x, waterline, 0.86),
    reflection(17, '#143a4e', { x, top: waterline + 2, bottom: waterline + 80, spread: 230, opacity: 0.5 }),
    reflection(19, '#fff6e2', { x, top: waterline + 18, bottom: waterline + 100, spread: 150, opacity: 0.28 }),
    range(3).map((wave) =>
      stroke(
        `M${x - 290 - wave * 54} ${waterline + 4 + wave * 12}q-60 10 -130 ${8 + wave * 4}`,
        '#f3fbf5',
        7 - wave * 1.6,
        { opacity: 0.8 - wave * 0.18 },
      ),
    ),
    stroke(`M${x + 280} ${waterline - 3}q18 2 30 12`, '#f3fbf5', 6, { opacity: 0.85 }),
  ];
}
