/** The illustration of the printing press. */

import { figure } from './scenery.js';
import { circle, gradient, height, ink, line, picture, polygon, range, rect, stroke, width } from './svg.js';

export function printingPress() {
  const defs = [
    gradient('room', [
      [0, '#22333d'],
      [1, '#48606a'],
    ]),
    gradient('steel', [
      [0, '#dfe5e0'],
      [0.45, '#93a5ab'],
      [1, '#44565f'],
    ]),
    gradient('drum', [
      [0, '#4b5f69'],
      [0.4, '#c9d4d2'],
      [1, '#2c3c46'],
    ]),
  ];
  const roller = (x, y, r, hub = ink.rust) => [
    circle(x, y, r + 8, '#1c2a33'),
    circle(x, y, r, 'url(#drum)'),
    circle(x, y, r * 0.66, '#3b4e58'),
    circle(x, y, r * 0.26, hub),
    range(6).map((spoke) =>
      line(
        x + Math.cos(spoke * 1.047) * r * 0.3,
        y + Math.sin(spoke * 1.047) * r * 0.3,
        x + Math.cos(spoke * 1.047) * r * 0.6,
        y + Math.sin(spoke * 1.047) * r * 0.6,
        '#93a5ab',
        6,
      ),
    ),
  ];
  const web = (d) => [
    stroke(d, '#f6efe0', 26, { strokeLinejoin: 'round' }),
    stroke(d, '#d8ccb2', 3, { strokeDasharray: '46 16' }),
  ];
  return picture(
    [
      rect(0, 0, width, height, 'url(#room)'),
      range(6).map((index) => [
        rect(60 + index * 270, 40, 190, 210, '#5d7a84'),
        rect(70 + index * 270, 50, 170, 190, '#a9c4c4'),
        rect(150 + index * 270, 40, 8, 210, '#5d7a84'),
        rect(60 + index * 270, 140, 190, 8, '#5d7a84'),
      ]),
      rect(0, 290, width, 26, '#e2a63b'),
      range(27).map((index) =>
        polygon(
          [
            [index * 62, 316],
            [index * 62 + 30, 316],
            [index * 62 + 14, 290],
            [index * 62 - 16, 290],
          ],
          '#22333d',
        ),
      ),
      rect(120, 350, 560, 560, '#1f4d5a'),
      rect(760, 350, 480, 560, '#1f4d5a'),
      rect(120, 350, 560, 40, '#2c6e7f'),
      rect(760, 350, 480, 40, '#2c6e7f'),
      web('M-40 560L240 470L340 700L480 480L600 760L700 760L840 500L960 720L1110 470L1250 640L1380 800'),
      [roller(240, 520, 74), roller(340, 670, 60, ink.ochre), roller(480, 530, 78), roller(600, 710, 58, ink.ochre)],
      [roller(840, 550, 76), roller(960, 690, 62, ink.ochre), roller(1110, 520, 78)],
      rect(60, 900, 1240, 60, '#15232b'),
      range(14).map((index) => circle(110 + index * 90, 930, 9, '#93a5ab')),
      control(1310, 420),
      copies(),
      figure(1480, 880, 3, { coat: ink.ochre, head: '#a87552', legs: '#1d3b53' }),
      rect(0, 1010, width, 60, '#18262e'),
    ],
    { defs },
  );
}

function control(x, y) {
  return [
    rect(x, y, 110, 190, '#93a5ab'),
    rect(x + 12, y + 16, 86, 60, '#12263a'),
    stroke(`M${x + 20} ${y + 56}l18 -18l14 12l22 -22l14 8`, '#8bd0b8', 4),
    [ink.rust, ink.ochre, ink.leaf].map((fill, index) => circle(x + 26 + index * 29, y + 110, 10, fill)),
    rect(x + 14, y + 138, 82, 30, '#5d7180'),
  ];
}

function copies() {
  return range(9).map((index) => {
    const x = 1240 + index * 8;
    const y = 985 - index * 17;
    return [
      polygon(
        [
          [x - 20, y],
          [x + 190, y],
          [x + 220, y - 22],
          [x + 20, y - 22],
        ],
        index % 2 ? '#efe6cf' : '#fbf6e8',
      ),
      index === 8
        ? [
            rect(x + 40, y - 18, 120, 5, '#12263a'),
            rect(x + 30, y - 9, 60, 4, '#93a5ab'),
            rect(x + 100, y - 9, 70, 4, '#93a5ab'),
          ]
        : '',
    ];
  });
}
