/** Illustrations of the stage: the concert hall, and the mask of the theatre. */

import { figure } from './scenery.js';
import {
  circle,
  ellipse,
  glow,
  gradient,
  group,
  height,
  line,
  picture,
  polygon,
  range,
  rect,
  shape,
  stroke,
  width,
} from './svg.js';

export function concertHall() {
  const defs = [
    gradient('wall', [
      [0, '#5d2a22'],
      [1, '#a9603b'],
    ]),
    gradient(
      'pipe',
      [
        [0, '#8a6a3a'],
        [0.4, '#f3dc9c'],
        [1, '#a27b3f'],
      ],
      [0, 0, 1, 0],
    ),
    glow('light', [
      [0, '#fff0c2', 0.9],
      [1, '#fff0c2', 0],
    ]),
  ];
  const pipes = range(31).map((index) => {
    const fromCentre = Math.abs(index - 15);
    const tall = 300 - fromCentre * 9 + (index % 5 === 0 ? 46 : 0);
    const x = 800 + (index - 15) * 24 - 10;
    return [
      rect(x, 560 - tall, 20, tall, 'url(#pipe)'),
      polygon(
        [
          [x, 560],
          [x + 20, 560],
          [x + 10, 592],
        ],
        '#a27b3f',
      ),
      ellipse(x + 10, 540, 6, 3, '#4b2a1e'),
    ];
  });
  const tier = (y, side, depth) => {
    const m = (x) => 800 + side * x;
    return [
      shape(
        `M${m(800)} ${y - 30}Q${m(640)} ${y - 6} ${m(470)} ${y + 14}L${m(470)} ${y + 64}Q${m(650)} ${y + 66} ${m(800)} ${y + 60}Z`,
        '#e9d3a0',
      ),
      shape(
        `M${m(800)} ${y - 18}Q${m(640)} ${y + 6} ${m(470)} ${y + 24}L${m(470)} ${y + 34}Q${m(650)} ${y + 20} ${m(800)} ${y}Z`,
        '#b07a3f',
      ),
      range(9).map((seat) =>
        circle(m(500 + seat * 36), y + 4 - seat * 4.6, 13, ['#2b1a1c', '#3d2426'][(seat + depth) % 2]),
      ),
    ];
  };
  const seats = range(9).map((row) => {
    const y = 800 + row * 34;
    const step = 36 + row * 4;
    const count = Math.ceil(width / step / 2) + 1;
    return range(count * 2).map((seat) => {
      const x = 800 + (seat - count) * step + (row % 2) * (step / 2);
      const drop = ((x - 800) / 800) ** 2 * -26;
      return shape(
        `M${x - step * 0.4} ${y + 40 + drop}v-26q${step * 0.4} -26 ${step * 0.8} 0v26Z`,
        row % 2 ? '#7c2a2a' : '#8f3434',
      );
    });
  });
  return picture(
    [
      rect(0, 0, width, height, 'url(#wall)'),
      range(7).map((ring) => ellipse(800, -60, 980 - ring * 120, 300 - ring * 36, ring % 2 ? '#6b3327' : '#7b4030')),
      shape('M420 640V300Q430 150 800 140T1180 300V640Z', '#3d1d1b'),
      shape('M450 640V310Q460 180 800 170T1150 310V640Z', '#5b2d24'),
      pipes,
      polygon(
        [
          [330, 640],
          [1270, 640],
          [1400, 780],
          [200, 780],
        ],
        '#d8a868',
      ),
      range(13).map((board) => line(360 + board * 73, 640, 240 + board * 93, 780, '#c08f52', 3)),
      polygon(
        [
          [200, 780],
          [1400, 780],
          [1400, 812],
          [200, 812],
        ],
        '#7b4a2b',
      ),
      [200, 330, 460].map((y, depth) => [tier(y, -1, depth), tier(y, 1, depth)]),
      pianist(),
      circle(800, 210, 330, 'url(#light)', { opacity: 0.55 }),
      range(3).map((ring) => ellipse(800, 130 + ring * 22, 150 - ring * 40, 16 - ring * 3, '#f7dfa0')),
      line(800, 0, 800, 130, '#3d1d1b', 5),
      seats,
    ],
    { defs },
  );
}

function pianist() {
  return [
    ellipse(800, 754, 220, 16, '#a87a48'),
    shape('M690 690H900Q960 690 950 660Q930 620 860 626Q800 630 780 600Q720 590 690 640Z', '#1b1416'),
    polygon(
      [
        [690, 640],
        [720, 560],
        [900, 520],
        [930, 640],
      ],
      '#2b1f20',
    ),
    rect(680, 684, 270, 18, '#1b1416'),
    [700, 820, 930].map((x) => rect(x, 700, 9, 52, '#1b1416')),
    figure(640, 752, 1.2, { coat: '#1b1416', head: '#d9a679', lean: 6 }),
  ];
}

export function theatreMask() {
  const defs = [
    gradient(
      'curtain',
      [
        [0, '#5b1f26'],
        [0.5, '#9c3a34'],
        [1, '#5b1f26'],
      ],
      [0, 0, 1, 0],
    ),
    `<clipPath id="hang"><path d="M0 0H432Q470 420 300 700Q250 800 250 1067H0Z"/></clipPath>`,
    glow('spot', [
      [0, '#fbe7b6', 0.95],
      [0.6, '#d9a45c', 0.4],
      [1, '#d9a45c', 0],
    ]),
  ];
  const fold = (x, w) => rect(x, 0, w + 1, height, 'url(#curtain)');
  const edge = 'Q470 420 300 700Q250 800 250 1067';
  const drape = (side) =>
    group(
      { transform: side < 0 ? '' : `translate(${width} 0) scale(-1 1)` },
      group(
        { clipPath: 'url(#hang)' },
        range(6).map((index) => fold(index * 72, 72)),
      ),
      shape(`M432 0${edge}L266 1067Q270 810 318 712Q492 420 452 0Z`, '#d9a45c'),
    );
  const face = 'M560 330Q800 250 1040 330Q1060 620 960 780Q880 890 800 900Q720 890 640 780Q540 620 560 330Z';
  return picture(
    [
      rect(0, 0, width, height, '#1d1420'),
      polygon(
        [
          [700, 0],
          [900, 0],
          [1330, 1067],
          [270, 1067],
        ],
        '#e6b66a',
        { opacity: 0.16 },
      ),
      circle(800, 560, 520, 'url(#spot)', { opacity: 0.65 }),
      ellipse(800, 990, 420, 56, '#f3d492', { opacity: 0.5 }),
      [drape(-1), drape(1)],
      group(
        { transform: 'rotate(-5 800 580)' },
        shape(face, '#b9964f', { transform: 'translate(14 18)' }),
        shape(face, '#f6e9c8'),
        shape('M800 292Q940 290 1040 330Q1060 620 960 780Q880 890 800 900Z', '#3b5a6b'),
        shape('M610 470Q680 400 750 470Q680 500 610 470Z', '#1d1420'),
        shape('M852 500Q920 420 990 466Q930 510 852 500Z', '#f6e9c8'),
        stroke('M600 410Q680 350 756 404', '#8f3b2c', 16),
        stroke('M850 424Q930 380 1000 412', '#f6e9c8', 16),
        stroke('M800 430Q790 560 770 610Q790 640 830 622', '#8f6a3a', 9),
        shape('M640 690Q720 720 800 712L800 800Q700 800 640 690Z', '#8f3b2c'),
        shape('M800 712Q880 690 950 760Q940 784 930 790Q870 740 800 780Z', '#f6e9c8'),
        circle(640, 610, 38, '#e39b86', { opacity: 0.7 }),
        stroke('M560 400Q470 420 440 520Q430 640 380 700', '#c05a34', 12),
        stroke('M1040 400Q1130 430 1150 540Q1170 640 1220 690', '#4f9aa0', 12),
      ),
      range(9).map((index) => ellipse(240 + index * 140, 1052, 46, 20, index % 2 ? '#f7dfa0' : '#e2a63b')),
    ],
    { defs },
  );
}
