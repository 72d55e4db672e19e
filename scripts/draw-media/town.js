/** Illustrations of the town: the stadium on a match night, and the clinic. */

import { cloud, figure, houses, tree } from './scenery.js';
import {
  at,
  circle,
  dice,
  ellipse,
  glow,
  gradient,
  height,
  ink,
  line,
  picture,
  polygon,
  range,
  rect,
  straight,
  stroke,
  width,
} from './svg.js';

export function stadium() {
  const defs = [
    gradient('sky', [
      [0, '#182447'],
      [0.6, '#5d5482'],
      [1, '#d58a72'],
    ]),
    glow('lamp', [
      [0, '#fffbe8', 0.95],
      [0.25, '#fff3c4', 0.45],
      [1, '#fff3c4', 0],
    ]),
  ];
  const roll = dice(19);
  const colours = ['#2c6e7f', '#1d3b53', '#f6efe0', '#2c6e7f', '#e2a63b', '#12263a', '#bfdcd6'];
  const stand = (top, bottom, rows, from, to) =>
    range(rows).map((row) => {
      const y = top + ((bottom - top) / rows) * (row + 0.5);
      return range(Math.floor((to - from) / 19)).map((seat) =>
        roll() < 0.92
          ? circle(from + seat * 19 + (row % 2) * 9, y, 6.4, colours[Math.floor(roll(0, colours.length))])
          : '',
      );
    });
  const mast = (x, foot, scale) =>
    at(
      x,
      foot,
      scale,
      line(-14, 0, -6, -330, '#20284a', 7),
      line(14, 0, 6, -330, '#20284a', 7),
      range(6).map((step) => line(-12, -step * 55, 10, -step * 55 - 50, '#20284a', 3)),
      rect(-62, -408, 124, 78, '#20284a'),
      range(12).map((lamp) => circle(-45 + (lamp % 4) * 30, -392 + Math.floor(lamp / 4) * 24, 9, '#fffbe8')),
      circle(0, -370, 190, 'url(#lamp)'),
    );
  const stripe = (index) =>
    polygon(
      [
        [800 + (index - 6) * 104, 560],
        [800 + (index - 5) * 104, 560],
        [800 + (index - 5) * 330, height],
        [800 + (index - 6) * 330, height],
      ],
      index % 2 ? '#5f8f4e' : '#6ba058',
    );
  return picture(
    [
      rect(0, 0, width, 700, 'url(#sky)'),
      [cloud(360, 240, 1.6, '#8a6a86', 0.5), cloud(1240, 180, 1.3, '#8a6a86', 0.5)],
      houses(45, {
        left: -10,
        right: 1610,
        base: 420,
        low: 14,
        high: 56,
        fills: ['#3a3560', '#443c68'],
        roof: '#2d2a50',
        lit: '#f5d489',
        dark: '#332f58',
        share: 0.4,
      }),
      [mast(170, 420, 0.95), mast(1430, 420, 0.95)],
      polygon(
        [
          [60, 372],
          [1540, 372],
          [1600, 346],
          [1600, 330],
          [0, 330],
          [0, 346],
        ],
        '#12263a',
      ),
      range(9).map((post) => rect(90 + post * 176, 370, 8, 70, '#12263a')),
      rect(0, 400, width, 140, '#26344f'),
      stand(404, 536, 7, 6, 1600),
      rect(0, 536, width, 26, '#12263a'),
      range(8).map((board) =>
        rect(10 + board * 200, 540, 190, 18, ['#c05a34', '#f6efe0', '#2c6e7f', '#e2a63b'][board % 4]),
      ),
      rect(0, 560, width, height, '#5f8f4e'),
      range(12).map(stripe),
      stroke('M-200 1010L150 590H1450L1800 1010', '#f6f4e6', 6),
      line(800, 590, 800, height, '#f6f4e6', 6),
      ellipse(800, 740, 250, 74, 'none', { stroke: '#f6f4e6', strokeWidth: 6 }),
      circle(800, 740, 7, '#f6f4e6'),
      [goal(1), goal(-1)],
      [
        [620, 720, 1.15, ink.sea],
        [900, 700, 1.1, ink.rust],
        [1010, 800, 1.4, ink.sea],
        [520, 860, 1.6, ink.rust],
        [1240, 690, 1.05, ink.rust],
        [360, 700, 1.05, ink.sea],
      ].map(([x, y, scale, coat]) => [
        ellipse(x + 18, y + 2, 34 * scale, 7 * scale, '#3f6b35'),
        figure(x, y, scale, { coat, head: '#c99469', legs: '#f6efe0' }),
      ]),
      [ellipse(704, 846, 16, 5, '#3f6b35'), circle(700, 836, 11, '#fdfaf0')],
    ],
    { defs },
  );
}

/** A goal on the left goal line (`side` 1) or mirrored to the right one (`side` -1). */
function goal(side) {
  const x = (value) => (side > 0 ? value : width - value);
  const net = (points) => polyline(points.map(([px, py]) => [x(px), py]));
  const far = [98, 652];
  const near = [28, 738];
  const back = ([px, py], up) => [px - 52, py - up];
  return [
    range(6).map((step) => {
      const along = (step + 1) / 7;
      const foot = [far[0] + (near[0] - far[0]) * along, far[1] + (near[1] - far[1]) * along];
      const bar = [foot[0], foot[1] - 104 - along * 34];
      return net([bar, back(bar, -14), back(foot, 4)]);
    }),
    range(4).map((row) => net([back(far, row * 24), back(near, row * 30)])),
    stroke(straight([far, [98, 548], [28, 600], near].map(([px, py]) => [x(px), py])), '#fdfaf0', 7),
  ];
}

function polyline(points) {
  return stroke(straight(points), '#fdfaf0', 1.6, { opacity: 0.7 });
}

export function clinic() {
  const defs = [
    gradient('sky', [
      [0, '#bcd8d6'],
      [1, '#f4ecd6'],
    ]),
    gradient(
      'glass',
      [
        [0, '#2f6172'],
        [1, '#8fbfc0'],
      ],
      [0, 0, 1, 1],
    ),
  ];
  const pane = (x, y, w, h, warm) => [
    rect(x - 6, y - 6, w + 12, h + 12, '#f8f2e2'),
    rect(x, y, w, h, warm ? '#f6d28c' : 'url(#glass)'),
    rect(x + w / 2 - 2, y, 4, h, '#f8f2e2'),
  ];
  return picture(
    [
      rect(0, 0, width, 800, 'url(#sky)'),
      circle(1290, 210, 74, '#fff7e0'),
      [cloud(420, 190, 1.5, '#ffffff', 0.7), cloud(1020, 120, 1.1, '#ffffff', 0.6)],
      houses(91, {
        left: -10,
        right: 1610,
        base: 640,
        low: 90,
        high: 190,
        fills: ['#b9c6bf', '#c8cfc2', '#aebbb6'],
        roof: '#93a5a2',
        lit: '#f7ecd0',
        dark: '#9eb0ae',
        share: 0.2,
      }),
      rect(0, 636, width, 200, '#9db28c'),
      range(33).map((bush) => circle(bush * 52 - 10, 790 + (bush % 2) * 10, 44, bush % 3 ? '#6f9168' : '#7d9d73')),
      rect(180, 420, 800, 400, '#b8654a'),
      range(18).map((row) => line(180, 440 + row * 22, 980, 440 + row * 22, '#a85a41', 2)),
      rect(980, 330, 420, 490, '#efe4cb'),
      polygon(
        [
          [160, 424],
          [1000, 424],
          [1000, 396],
          [160, 396],
        ],
        '#40525c',
      ),
      polygon(
        [
          [960, 334],
          [1420, 334],
          [1420, 306],
          [960, 306],
        ],
        '#40525c',
      ),
      [
        pane(230, 490, 130, 110),
        pane(410, 490, 130, 110, true),
        pane(590, 490, 130, 110),
        pane(230, 660, 130, 110, true),
        pane(410, 660, 130, 110),
        pane(790, 490, 130, 110),
      ],
      [pane(1040, 400, 90, 100), pane(1160, 400, 90, 100, true), pane(1280, 400, 90, 100)],
      rect(600, 660, 340, 164, 'url(#glass)'),
      [600, 682, 764, 852, 934].map((x) => rect(x, 660, 6, 164, '#f8f2e2')),
      polygon(
        [
          [560, 660],
          [980, 660],
          [1000, 632],
          [540, 632],
        ],
        ink.sea,
      ),
      [rect(570, 660, 12, 164, ink.navy), rect(958, 660, 12, 164, ink.navy)],
      circle(1190, 640, 84, ink.sea),
      circle(1190, 640, 70, '#f8f2e2'),
      stroke('M1130 644H1160L1174 608L1196 684L1212 636H1250', ink.sea, 10, { strokeLinejoin: 'round' }),
      rect(0, 816, width, 60, '#d9cfb4'),
      rect(0, 870, width, height, '#7c8c8c'),
      range(9).map((dash) => rect(dash * 200 - 40, 964, 110, 10, '#e9e2c8')),
      rect(0, 862, width, 14, '#a79e87'),
      [
        tree(90, 850, 1.9, { trunk: '#5b4630', crown: '#4f7a55', light: '#6d9a66' }),
        tree(1500, 850, 2.2, { trunk: '#5b4630', crown: '#4f7a55', light: '#6d9a66' }),
      ],
      [
        figure(700, 850, 1.35, { coat: ink.rust, head: '#5c4033' }),
        figure(748, 852, 0.9, { coat: ink.ochre, head: '#5c4033' }),
        figure(1060, 856, 1.35, { coat: ink.navy, head: '#e3b68d' }),
        figure(330, 856, 1.3, { coat: ink.plum, head: '#c99469' }),
      ],
      bicycle(430, 850),
    ],
    { defs },
  );
}

function bicycle(x, y) {
  const wheel = (cx) => circle(cx, y - 32, 32, 'none', { stroke: ink.ink, strokeWidth: 5 });
  return [
    wheel(x),
    wheel(x + 104),
    stroke(
      `M${x} ${y - 32}L${x + 36} ${y - 84}H${x + 88}L${x + 104} ${y - 32}M${x + 36} ${y - 84}L${x + 52} ${y - 32}H${x}M${x + 52} ${y - 32}L${x + 88} ${y - 84}L${x + 84} ${y - 104}H${x + 104}M${x + 26} ${y - 92}H${x + 46}`,
      ink.rust,
      5,
    ),
  ];
}
