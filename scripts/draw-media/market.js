/** The illustration of the fish market hall. */

import { figure } from './scenery.js';
import {
  at,
  circle,
  dice,
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

export function fishMarket() {
  const defs = [
    gradient('hall', [
      [0, '#274a58'],
      [1, '#6d9a98'],
    ]),
    gradient('floor', [
      [0, '#8fb0a9'],
      [1, '#4b6f73'],
    ]),
    glow('lamp', [
      [0, '#fff2c0', 0.9],
      [1, '#fff2c0', 0],
    ]),
  ];
  const arch = (index) => {
    const near = index / 6;
    const half = 250 + near * 760;
    const foot = 600 + near * 260;
    const crown = 250 - near * 300;
    const tone = ['#5d8a8c', '#4f7c81', '#426e76', '#356069', '#29525e', '#1d4351', '#143745'][index];
    return [
      stroke(
        `M${800 - half} ${foot}V${crown + 220}Q${800 - half * 0.9} ${crown} 800 ${crown}Q${800 + half * 0.9} ${crown} ${800 + half} ${crown + 220}V${foot}`,
        tone,
        10 + near * 26,
      ),
    ];
  };
  const lamp = (x, y, scale) =>
    at(
      x,
      y,
      scale,
      line(0, -260, 0, -30, '#143745', 4),
      shape('M-46 0Q-40 -34 0 -36T46 0Z', ink.rust),
      ellipse(0, 2, 40, 9, '#fff2c0'),
      circle(0, 10, 130, 'url(#lamp)'),
    );
  return picture(
    [
      rect(0, 0, width, height, 'url(#hall)'),
      polygon(
        [
          [620, 418],
          [980, 418],
          [980, 600],
          [620, 600],
        ],
        '#d9ead8',
      ),
      shape('M620 420Q640 300 800 292T980 420Z', '#eef3dc'),
      range(5).map((bar) => rect(676 + bar * 62, 300, 6, 300, '#7fa5a2')),
      polygon(
        [
          [560, 600],
          [1040, 600],
          [1700, height],
          [-100, height],
        ],
        'url(#floor)',
      ),
      range(7).map(arch),
      [
        figure(700, 640, 1.1, { coat: ink.navy, head: '#c99469' }),
        figure(760, 632, 1, { coat: '#f6efe0', head: '#5c4033' }),
        figure(880, 640, 1.1, { coat: ink.rust, head: '#e3b68d' }),
        figure(930, 628, 0.95, { coat: '#f6efe0', head: '#d9a679' }),
      ],
      [lamp(800, 250, 0.6), lamp(560, 250, 0.95), lamp(1040, 250, 0.95), lamp(300, 260, 1.5), lamp(1300, 260, 1.5)],
      [
        figure(330, 850, 3.1, { coat: '#f6efe0', head: '#c99469', legs: '#1d3b53' }),
        figure(1330, 842, 3, { coat: ink.ochre, head: '#8a5a3f', legs: '#12263a' }),
      ],
      table(),
    ],
    { defs },
  );
}

function table() {
  const roll = dice(33);
  const fish = (x, y, scale, tilt, back, belly) =>
    group(
      { transform: `translate(${Math.round(x)} ${Math.round(y)}) rotate(${Math.round(tilt)}) scale(${scale})` },
      shape('M-92 0Q-20 -46 84 -6Q94 0 84 8Q-20 46 -92 0Z', belly),
      shape('M-92 0Q-20 -46 84 -6L88 0Q-10 -4 -92 0Z', back),
      polygon(
        [
          [-80, 0],
          [-128, -32],
          [-116, 0],
          [-128, 32],
        ],
        back,
      ),
      circle(62, -4, 6, '#fdf9ee'),
      circle(62, -4, 3, ink.ink),
      stroke('M40 -20Q32 0 40 18', back, 4),
    );
  const crate = (x, tones) => [
    polygon(
      [
        [x - 30, 1000],
        [x + 480, 1000],
        [x + 450, 800],
        [x, 800],
      ],
      '#e9f2ee',
    ),
    range(26).map(() => rect(x + roll(0, 420), 806 + roll(0, 180), 22, 16, '#cfe2e0', { opacity: 0.8 })),
    range(9).map((index) =>
      fish(x + 96 + (index % 3) * 140, 836 + Math.floor(index / 3) * 62, 0.92, roll(-14, 4), tones[0], tones[1]),
    ),
    polygon(
      [
        [x - 34, 990],
        [x + 484, 990],
        [x + 480, height],
        [x - 30, height],
      ],
      '#a9713f',
    ),
    rect(x - 30, 1022, 510, 6, '#7d512c'),
  ];
  return [
    rect(0, 980, width, 90, '#5d4030'),
    crate(50, ['#3d6a83', '#d7e3df']),
    crate(560, ['#c05a34', '#f0b48f']),
    crate(1070, ['#56604f', '#dcd6b4']),
  ];
}
