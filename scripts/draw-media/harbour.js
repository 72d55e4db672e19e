/** Illustrations of the harbour: dawn over the quay, and the ferry terminal. */

import { cloud, ferry, figure, gull, hills, houses, reflection, ripples, trawler } from './scenery.js';
import {
  circle,
  ellipse,
  glow,
  gradient,
  group,
  height,
  ink,
  line,
  picture,
  polygon,
  range,
  rect,
  shape,
  stroke,
  width,
} from './svg.js';

export function harbourDawn() {
  const horizon = 640;
  const defs = [
    gradient('sky', [
      [0, '#2b3457'],
      [0.35, '#7b5573'],
      [0.62, '#d98a78'],
      [0.86, '#f3c17e'],
      [1, '#f9dfa5'],
    ]),
    gradient('sea', [
      [0, '#e8b27d'],
      [0.22, '#a9707a'],
      [0.6, '#4a4568'],
      [1, '#1e2745'],
    ]),
    glow('sun', [
      [0, '#fff3cf', 0.95],
      [0.3, '#ffe0a0', 0.5],
      [1, '#ffd08a', 0],
    ]),
  ];
  const band = (y, x, w) => ellipse(x, y, w, 9, '#f0a884', { opacity: 0.45 });
  return picture(
    [
      rect(0, 0, width, horizon, 'url(#sky)'),
      [band(210, 380, 330), band(250, 560, 250), band(180, 1230, 300), band(330, 1320, 240), band(365, 240, 190)],
      circle(905, horizon - 40, 330, 'url(#sun)'),
      circle(905, horizon - 34, 74, '#fff1c9'),
      hills(4, '#a5707c', { y: 610, rise: 70 }),
      hills(9, '#7d5a74', { y: 632, rise: 46, steps: 9 }),
      rect(0, horizon, width, height - horizon, 'url(#sea)'),
      reflection(3, '#ffe6b0', { x: 905, top: horizon + 4, bottom: 930, spread: 84, opacity: 0.75 }),
      ripples(12, '#f0b795', { top: horizon + 10, bottom: 900, count: 90, opacity: 0.3 }),
      houses(21, {
        left: -20,
        right: 560,
        base: 660,
        low: 60,
        high: 128,
        fills: ['#4d3d5c', '#574463', '#433656'],
        roof: '#352c4a',
        lit: '#f8cf86',
        dark: '#3a3050',
        share: 0.28,
      }),
      rect(0, 656, 600, 26, '#2b2744'),
      crane(1230, 668, 1),
      crane(1410, 668, 1.22),
      shape('M1080 668L1600 660L1600 700L1080 694Z', '#2b2744'),
      trawler(700, 742, 0.72, { hull: '#3a3256', band: '#c56f5d', house: '#6d4f6b', mast: '#2b2744' }),
      reflection(8, '#2b2744', { x: 700, top: 744, bottom: 812, spread: 70, opacity: 0.45 }),
      trawler(1150, 846, 1.25, { hull: '#232a4a', band: '#d98a6a', house: '#efd9b8', mast: '#1a1f3a' }),
      reflection(6, '#171c37', { x: 1150, top: 850, bottom: 960, spread: 120, opacity: 0.55 }),
      shape(`M0 960Q420 928 760 966T1600 972L1600 ${height}L0 ${height}Z`, '#131732'),
      [210, 620, 1390].map((x) => [rect(x - 17, 918, 34, 52, '#131732'), ellipse(x, 916, 28, 11, '#20264a')]),
      stroke('M226 934Q420 1030 606 934', '#8a6a63', 7),
      [
        gull(420, 330, 34, '#f6e3cf'),
        gull(520, 280, 24, '#f6e3cf'),
        gull(1060, 240, 28, '#f6e3cf'),
        gull(640, 410, 16, '#f6e3cf'),
      ],
    ],
    { defs },
  );
}

function crane(x, base, scale) {
  const dark = '#2f2a49';
  return group(
    { transform: `translate(${x} ${base}) scale(${scale})` },
    line(-44, 0, -14, -220, dark, 9),
    line(44, 0, 14, -220, dark, 9),
    line(-36, -60, 36, -60, dark, 6),
    line(-30, -110, 28, -60, dark, 4),
    line(-28, -112, 26, -112, dark, 5),
    rect(-26, -262, 56, 44, dark),
    line(20, -250, 210, -372, dark, 9),
    line(0, -262, -6, -346, dark, 6),
    line(-6, -344, 204, -368, dark, 3),
    line(208, -370, 208, -240, dark, 2.5),
    rect(196, -240, 24, 16, '#c56f5d'),
    line(-24, -240, -92, -226, dark, 9),
    rect(-116, -244, 34, 36, dark),
  );
}

export function ferryTerminal() {
  const defs = [
    gradient('sky', [
      [0, '#8fbcc4'],
      [0.7, '#d5e6df'],
      [1, '#f3ead2'],
    ]),
    gradient('sea', [
      [0, '#7fb0b0'],
      [0.5, '#3f7f8a'],
      [1, '#1f5265'],
    ]),
    gradient(
      'glass',
      [
        [0, '#5b95a3'],
        [1, '#c9e3dc'],
      ],
      [0, 0, 1, 1],
    ),
  ];
  const bay = (index) => {
    const x = 60 + index * 150;
    return [
      polygon(
        [
          [x, 470],
          [x, 402],
          [x + 150, 356],
          [x + 150, 470],
        ],
        index % 2 ? '#e9dcc0' : '#f4ead3',
      ),
      polygon(
        [
          [x + 8, 466],
          [x + 8, 412],
          [x + 142, 372],
          [x + 142, 466],
        ],
        '#7fb2b8',
      ),
      line(x + 76, 392, x + 76, 466, '#f4ead3', 5),
    ];
  };
  return picture(
    [
      rect(0, 0, width, 640, 'url(#sky)'),
      [
        cloud(300, 150, 1.2, '#f7f2e4', 0.9),
        cloud(1180, 220, 1.5, '#f7f2e4', 0.8),
        cloud(760, 96, 0.8, '#f7f2e4', 0.7),
      ],
      hills(31, '#9fbfb6', { y: 600, rise: 120, steps: 5 }),
      hills(14, '#7aa39c', { y: 622, rise: 70, steps: 8 }),
      houses(51, {
        left: 1010,
        right: 1620,
        base: 628,
        low: 40,
        high: 92,
        fills: ['#c9a98d', '#b98d78', '#d9c3a2', '#a87c70'],
        roof: '#7c4a41',
        lit: '#f5e6c0',
        dark: '#5f6d74',
        share: 0.2,
      }),
      rect(0, 626, width, height, 'url(#sea)'),
      range(6).map(bay),
      rect(40, 468, 940, 22, ink.navy),
      rect(60, 490, 900, 150, 'url(#glass)'),
      range(19).map((index) => rect(58 + index * 50, 490, 6, 150, '#f4ead3')),
      rect(60, 556, 900, 5, '#f4ead3'),
      range(14).map((index) =>
        figure(110 + index * 62, 640, 0.62 + (index % 3) * 0.05, {
          coat: [ink.rust, ink.navy, ink.ochre, ink.plum][index % 4],
          head: ['#5c4033', '#d9a679', '#e8c39e'][index % 3],
        }),
      ),
      rect(0, 638, 1040, 30, '#c8b891'),
      rect(0, 664, 1040, 52, '#8c7f68'),
      range(11).map((index) => rect(20 + index * 100, 690, 26, 90, '#4c463e')),
      ripples(5, '#d5ece4', { top: 640, bottom: 1040, count: 120, opacity: 0.45 }),
      polygon(
        [
          [930, 646],
          [1046, 668],
          [1046, 680],
          [930, 660],
        ],
        ink.ink,
      ),
      ferry(1180, 790, 1.28),
      reflection(17, '#143a4e', { x: 1180, top: 796, bottom: 900, spread: 360, opacity: 0.5 }),
      reflection(19, '#fff6e2', { x: 1180, top: 826, bottom: 930, spread: 240, opacity: 0.3 }),
      [gull(640, 250, 28, ink.slate), gull(720, 300, 20, ink.slate), gull(1440, 140, 24, ink.slate)],
      group(
        {},
        line(200, 640, 200, 330, ink.navy, 8),
        line(200, 330, 250, 330, ink.navy, 8),
        circle(252, 338, 12, ink.ochre),
      ),
    ],
    { defs },
  );
}
