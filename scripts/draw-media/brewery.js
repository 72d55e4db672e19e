/** The illustration of the old brewery on the quay at Maltings. */

import { cloud, figure, hills, houses, reflection, ripples } from './scenery.js';
import { at, circle, gradient, height, ink, picture, polygon, range, rect, shape, width } from './svg.js';

export function brewery() {
  const defs = [
    gradient('sky', [
      [0, '#6f8fa3'],
      [0.6, '#c9c7b8'],
      [1, '#efdcb8'],
    ]),
    gradient('wall', [
      [0, '#b5573d'],
      [1, '#8f3f2f'],
    ]),
    gradient('water', [
      [0, '#86959a'],
      [1, '#2d4552'],
    ]),
  ];
  const arched = (x, y, w, h, fill) =>
    shape(`M${x} ${y + h}V${y + w / 2}Q${x} ${y} ${x + w / 2} ${y}T${x + w} ${y + w / 2}V${y + h}Z`, fill);
  const windows = (left, count, top, step = 92) =>
    range(count).map((index) => {
      const x = left + index * step;
      return [
        arched(x - 6, top - 6, 58, 104, '#7a3327'),
        arched(x, top, 46, 92, index % 3 === 1 ? '#f4c773' : '#39505c'),
        rect(x + 21, top, 4, 92, '#7a3327'),
        rect(x, top + 48, 46, 4, '#7a3327'),
      ];
    });
  const kiln = (x) => [
    rect(x, 470, 190, 330, '#a34d37'),
    polygon(
      [
        [x - 14, 476],
        [x + 76, 250],
        [x + 114, 250],
        [x + 204, 476],
      ],
      '#4a4b55',
    ),
    polygon(
      [
        [x + 95, 250],
        [x + 114, 250],
        [x + 204, 476],
        [x + 95, 476],
      ],
      '#3b3c47',
    ),
    polygon(
      [
        [x + 72, 252],
        [x + 95, 206],
        [x + 118, 252],
      ],
      '#f1e7d0',
    ),
    arched(x + 70, 560, 50, 90, '#39505c'),
  ];
  return picture(
    [
      rect(0, 0, width, 820, 'url(#sky)'),
      [cloud(380, 190, 1.5, '#efe6d2', 0.75), cloud(1330, 140, 1.2, '#efe6d2', 0.7)],
      shape(
        'M742 150Q700 96 760 70Q744 20 830 22Q900 -6 940 40Q1010 40 990 96Q930 120 880 108Q800 150 780 182Z',
        '#e8e1d2',
        { opacity: 0.85 },
      ),
      hills(5, '#9aa59b', { y: 760, rise: 90 }),
      houses(13, {
        left: -10,
        right: 330,
        base: 800,
        low: 130,
        high: 240,
        fills: ['#8a6656', '#9d7762', '#7a5a50'],
        roof: '#4e3a3a',
        lit: '#f4c773',
        dark: '#4a4a50',
        share: 0.2,
      }),
      houses(23, {
        left: 1370,
        right: 1620,
        base: 800,
        low: 120,
        high: 220,
        fills: ['#8a6656', '#9d7762', '#7a5a50'],
        roof: '#4e3a3a',
        lit: '#f4c773',
        dark: '#4a4a50',
        share: 0.2,
      }),
      polygon(
        [
          [726, 560],
          [742, 190],
          [794, 190],
          [810, 560],
        ],
        '#a04a35',
      ),
      polygon(
        [
          [768, 190],
          [794, 190],
          [810, 560],
          [768, 560],
        ],
        '#833a2b',
      ),
      [rect(734, 184, 68, 16, '#6d3024'), rect(738, 240, 60, 8, '#e6cfa2')],
      rect(420, 400, 560, 400, 'url(#wall)'),
      polygon(
        [
          [404, 404],
          [700, 300],
          [996, 404],
        ],
        '#5b2c24',
      ),
      polygon(
        [
          [470, 392],
          [700, 314],
          [930, 392],
        ],
        '#a9503a',
      ),
      circle(700, 360, 24, '#f4ead0'),
      rect(420, 548, 560, 12, '#e6cfa2'),
      [windows(450, 6, 432), windows(450, 6, 590, 92)],
      [kiln(980), kiln(1180)],
      rect(300, 700, 130, 100, '#8f3f2f'),
      polygon(
        [
          [290, 704],
          [365, 652],
          [440, 704],
        ],
        '#4a4b55',
      ),
      rect(0, 796, width, 34, '#c9b78f'),
      rect(0, 826, width, 30, '#8b7f68'),
      rect(0, 852, width, height - 852, 'url(#water)'),
      reflection(4, '#9a4a36', { x: 700, top: 860, bottom: 1040, spread: 250, opacity: 0.4 }),
      reflection(14, '#9a4a36', { x: 1180, top: 860, bottom: 1010, spread: 170, opacity: 0.35 }),
      ripples(77, '#e9e2cf', { top: 866, bottom: 1050, count: 70, opacity: 0.35 }),
      narrowboat(330, 900),
      range(6).map((index) => barrel(1020 + index * 58 + (index > 2 ? 40 : 0), 800)),
      [
        figure(860, 806, 0.95, { coat: ink.navy, head: '#d9a679' }),
        figure(906, 808, 0.9, { coat: ink.ochre, head: '#5c4033' }),
      ],
    ],
    { defs },
  );
}

function barrel(x, base) {
  return [
    shape(
      `M${x - 20} ${base}Q${x - 28} ${base - 32} ${x - 20} ${base - 62}H${x + 20}Q${x + 28} ${base - 32} ${x + 20} ${base}Z`,
      '#8a5a34',
    ),
    rect(x - 24, base - 48, 48, 5, '#3b2f28'),
    rect(x - 24, base - 18, 48, 5, '#3b2f28'),
  ];
}

function narrowboat(x, y) {
  return at(
    x,
    y,
    1,
    shape('M-230 -30L240 -30Q262 -8 230 22L-200 22Q-226 6 -230 -30Z', '#1d3b53'),
    rect(-150, -76, 320, 48, '#8f3b2c'),
    rect(-158, -84, 336, 10, '#e6cfa2'),
    range(5).map((index) => circle(-116 + index * 62, -52, 13, '#f4e3b8')),
    rect(188, -54, 8, 26, '#1d3b53'),
  );
}
