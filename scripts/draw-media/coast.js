/** Illustrations of the open coast: the light at Skarn Point, and the kelp forest under the water. */

import { cloud, ripples } from './scenery.js';
import {
  circle,
  dice,
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
  smooth,
  stroke,
  width,
} from './svg.js';

export function lighthouse() {
  const defs = [
    gradient('sky', [
      [0, '#0d1a2e'],
      [0.6, '#22425c'],
      [1, '#4d7386'],
    ]),
    gradient('sea', [
      [0, '#2f5a6d'],
      [1, '#0c2236'],
    ]),
    gradient(
      'beam',
      [
        [0, '#ffeeb8', 0.85],
        [1, '#ffeeb8', 0],
      ],
      [0, 0, 1, 0],
    ),
    gradient(
      'beamLeft',
      [
        [0, '#ffeeb8', 0],
        [1, '#ffeeb8', 0.7],
      ],
      [0, 0, 1, 0],
    ),
    gradient(
      'tower',
      [
        [0, '#fff8e6'],
        [0.55, '#e8dfcb'],
        [1, '#a9a9a2'],
      ],
      [0, 0, 1, 0],
    ),
    gradient(
      'red',
      [
        [0, '#cf6040'],
        [0.55, '#b04a31'],
        [1, '#7b3226'],
      ],
      [0, 0, 1, 0],
    ),
  ];
  const roll = dice(77);
  const side = (y) => [1010 - 34 - (y - 300) * 0.085, 1010 + 34 + (y - 300) * 0.085];
  const stripe = (top, bottom, fill) => {
    const [a, b] = side(top);
    const [c, d] = side(bottom);
    return polygon(
      [
        [a, top],
        [b, top],
        [d, bottom],
        [c, bottom],
      ],
      fill,
    );
  };
  return picture(
    [
      rect(0, 0, width, height, 'url(#sky)'),
      range(70).map(() => circle(roll(0, width), roll(0, 420), roll(0.8, 2.4), '#e8f0ee', { opacity: roll(0.3, 0.9) })),
      [cloud(260, 420, 2, '#1a3348', 0.9), cloud(560, 480, 1.6, '#21405a', 0.9), cloud(1400, 440, 2.2, '#1a3348', 0.8)],
      polygon(
        [
          [1010, 256],
          [1600, 70],
          [1600, 400],
        ],
        'url(#beam)',
      ),
      polygon(
        [
          [1010, 256],
          [0, 120],
          [0, 360],
        ],
        'url(#beamLeft)',
        { opacity: 0.55 },
      ),
      rect(0, 640, width, height, 'url(#sea)'),
      ripples(41, '#a9c7cc', { top: 645, bottom: 1060, count: 150, right: 900, opacity: 0.35 }),
      waves(),
      shape(
        'M640 1067L700 900Q720 830 800 800L840 760Q900 700 990 694L1160 690Q1260 720 1340 700Q1480 690 1600 640L1600 1067Z',
        '#1b2b34',
      ),
      shape('M820 1067L860 860Q900 776 1010 752L1180 742Q1300 760 1420 736L1600 700L1600 1067Z', '#263c40'),
      shape('M1010 1067Q1040 900 1180 830Q1330 790 1600 800L1600 1067Z', '#33504a'),
      [
        [300, 380, 'url(#tower)'],
        [380, 460, 'url(#red)'],
        [460, 540, 'url(#tower)'],
        [540, 620, 'url(#red)'],
        [620, 712, 'url(#tower)'],
      ].map((stripeOf) => stripe(...stripeOf)),
      [
        [1000, 420],
        [1006, 580],
      ].map(([x, y]) => rect(x, y, 16, 30, ink.ink)),
      rect(962, 290, 96, 14, ink.ink),
      rect(976, 222, 68, 70, '#ffe9a8'),
      [976, 998, 1020, 1040].map((x) => rect(x, 222, 5, 70, ink.ink)),
      shape('M966 224Q1010 158 1054 224Z', '#8f3b2c'),
      line(1010, 186, 1010, 156, ink.ink, 5),
      polygon(
        [
          [1080, 704],
          [1080, 640],
          [1140, 604],
          [1200, 640],
          [1200, 704],
        ],
        '#d8cfba',
      ),
      polygon(
        [
          [1068, 646],
          [1140, 598],
          [1212, 646],
          [1200, 650],
          [1140, 612],
          [1080, 650],
        ],
        '#7b3226',
      ),
      rect(1100, 656, 22, 26, '#ffd98a'),
      rect(1154, 656, 22, 26, '#ffd98a'),
    ],
    { defs },
  );
}

function waves() {
  const crest = (y, amplitude, fill, shift) =>
    shape(
      `${smooth(range(13).map((step) => [step * 90 - 60 + shift, y + (step % 2 ? -amplitude : amplitude)]))}L1100 ${height}L-60 ${height}Z`,
      fill,
    );
  return [
    crest(800, 16, '#234a60', 0),
    crest(868, 24, '#1b3d54', -50),
    crest(950, 34, '#14324a', 20),
    shape('M560 1000Q640 960 660 860Q690 930 730 880Q740 950 790 930Q770 1010 840 1067L540 1067Z', '#cfe2e0', {
      opacity: 0.85,
    }),
    shape('M420 1067Q500 1010 560 1020Q640 990 720 1067Z', '#e9f3ef'),
  ];
}

export function kelpForest() {
  const defs = [
    gradient('deep', [
      [0, '#7cc3b7'],
      [0.3, '#2f8a8e'],
      [0.7, '#125067'],
      [1, '#0b2a42'],
    ]),
    gradient('ray', [
      [0, '#e9fff0', 0.5],
      [1, '#e9fff0', 0],
    ]),
  ];
  const layer = (seed, count, fill, rib, [low, high], thick) => {
    const roll = dice(seed);
    return range(count).map((index) =>
      kelp(roll, ((index + roll(0.1, 0.9)) / count) * width, { fill, rib, tall: roll(low, high), thick }),
    );
  };
  const fish = (x, y, scale, fill) =>
    group(
      { transform: `translate(${x} ${y}) scale(${scale})` },
      shape('M-40 0Q0 -26 40 0Q0 26 -40 0Z', fill),
      polygon(
        [
          [-34, 0],
          [-62, -16],
          [-62, 16],
        ],
        fill,
      ),
      circle(22, -4, 3.5, '#0b2a42'),
    );
  const roll = dice(8);
  return picture(
    [
      rect(0, 0, width, height, 'url(#deep)'),
      [
        [180, 90, -160],
        [470, 130, -60],
        [840, 110, 40],
        [1180, 150, 130],
        [1480, 70, 220],
      ].map(([x, w, lean]) =>
        polygon(
          [
            [x, 0],
            [x + w, 0],
            [x + w * 2.4 + lean, 900],
            [x - w + lean, 900],
          ],
          'url(#ray)',
        ),
      ),
      group({ opacity: 0.55 }, layer(3, 12, '#1f6f74', '#2c8583', [640, 1000], 0.7)),
      range(34).map(() => fish(roll(620, 1180), roll(260, 480), roll(0.35, 0.6), '#d9efe0')),
      shape(`M0 960Q300 880 620 940T1200 930T1600 900L1600 ${height}L0 ${height}Z`, '#0d3a4e'),
      group({ opacity: 0.85 }, layer(14, 8, '#2a6b50', '#3c8560', [700, 1010], 1)),
      [fish(420, 560, 1.5, '#e9b25b'), fish(560, 640, 1.1, '#e9b25b'), fish(1220, 690, 1.3, '#e08e5a')],
      shape(`M0 1010Q420 940 800 1000T1600 980L1600 ${height}L0 ${height}Z`, '#08263a'),
      layer(27, 6, '#4d7a3c', '#79a04c', [560, 1040], 1.35),
      range(5).map((index) => urchin(180 + index * 320 + roll(-60, 60), 1014 + roll(-6, 14), 30 + roll(0, 14))),
      range(22).map(() =>
        circle(roll(0, width), roll(80, 800), roll(3, 9), 'none', { stroke: '#dff5ea', strokeWidth: 2, opacity: 0.5 }),
      ),
    ],
    { defs },
  );
}

function kelp(roll, x, { fill, rib, tall, thick }) {
  const joints = range(9).map((step) => [x + Math.sin(step * 0.9 + x) * 26 * thick, height + 10 - (step / 8) * tall]);
  const leaves = joints.slice(1).flatMap(([jx, jy], index) =>
    [-1, 1].map((side) => {
      const long = roll(70, 150) * thick;
      const drop = roll(-60, 10) * thick;
      const y = jy + (side > 0 ? 26 : 0) + index;
      return shape(
        `M${jx} ${y}Q${jx + side * long * 0.5} ${y + drop - 34 * thick} ${jx + side * long} ${y + drop}Q${jx + side * long * 0.5} ${y + drop + 22 * thick} ${jx} ${y}Z`,
        fill,
      );
    }),
  );
  return [leaves, stroke(smooth(joints), rib, 7 * thick)];
}

function urchin(x, y, r) {
  return [
    range(17).map((spike) =>
      line(
        x,
        y,
        x + Math.cos((spike / 16) * Math.PI) * r * 1.5,
        y - Math.sin((spike / 16) * Math.PI) * r * 1.5,
        '#5b3a66',
        4,
      ),
    ),
    circle(x, y, r * 0.8, '#46295a'),
  ];
}
