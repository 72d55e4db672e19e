/** The illustration of a protest in Baghdad: a crowd without faces, placards without words. */

import { palm } from './scenery.js';
import {
  at,
  circle,
  dice,
  glow,
  gradient,
  group,
  height,
  line,
  picture,
  range,
  rect,
  shape,
  stroke,
  width,
} from './svg.js';

export function baghdadProtest() {
  const defs = [
    gradient('sky', [
      [0, '#b5663f'],
      [0.5, '#e0a35a'],
      [1, '#f6dca4'],
    ]),
    glow('sun', [
      [0, '#fff4d2', 0.9],
      [0.4, '#ffe3a3', 0.4],
      [1, '#ffe3a3', 0],
    ]),
  ];
  const crowd = (seed, { y, scale, count, coats, head, raised }) => {
    const roll = dice(seed);
    return range(count).map((index) => {
      const x = ((index + roll(0.2, 0.8)) / count) * (width + 120) - 60;
      const base = y + roll(-14, 14);
      const coat = coats[Math.floor(roll(0, coats.length))];
      return at(
        x,
        base,
        scale * roll(0.92, 1.1),
        shape('M-46 230V60Q-44 -4 0 -10Q44 -4 46 60V230Z', coat),
        circle(0, -40, 26, head),
        shape('M-27 -42Q-24 -72 0 -70T27 -42Q10 -58 -27 -42Z', '#2b1d1c'),
        roll() < raised ? [stroke('M36 20Q60 -50 52 -110', coat, 17), circle(52, -116, 13, head)] : '',
      );
    });
  };
  const banner = (x, y, w, h, fill, lean) => [
    line(x, y, x + lean, y + 330, '#4a2c22', 7),
    shape(
      `M${x} ${y}q${w * 0.3} -18 ${w * 0.55} 4t${w * 0.45} -2l-4 ${h}q${-w * 0.3} 16 ${-w * 0.5} -4t${-w * 0.5} 6Z`,
      fill,
    ),
  ];
  const placard = (x, y, tilt, fill) =>
    group(
      { transform: `translate(${x} ${y}) rotate(${tilt})` },
      rect(-4, 0, 9, 190, '#6b4432'),
      rect(-84, -92, 168, 104, fill),
      range(3).map((row) => rect(-62, -72 + row * 26, [124, 96, 112][row], 10, '#6b4432')),
    );
  return picture(
    [
      rect(0, 0, width, height, 'url(#sky)'),
      circle(470, 420, 420, 'url(#sun)'),
      circle(470, 420, 70, '#fff4d2'),
      skyline(),
      [
        palm(140, 690, 1.2, { trunk: '#6f3f2c', leaf: '#5f4a30' }),
        palm(1460, 700, 1.5, { trunk: '#6f3f2c', leaf: '#5f4a30' }),
        palm(1330, 690, 1, { trunk: '#7d4a33', leaf: '#6d5636' }),
      ],
      group(
        { opacity: 0.75 },
        crowd(3, {
          y: 700,
          scale: 0.45,
          count: 44,
          coats: ['#8a4f38', '#9a5d40', '#7a4433'],
          head: '#8a5a3f',
          raised: 0.25,
        }),
      ),
      [
        banner(330, 470, 190, 104, '#8f3b2c', -10),
        banner(1110, 440, 210, 112, '#f6efe0', 14),
        banner(700, 520, 160, 88, '#2f5b4a', 6),
      ],
      crowd(11, {
        y: 790,
        scale: 0.8,
        count: 26,
        coats: ['#5b3428', '#6d4030', '#3f4a4f', '#7c5338'],
        head: '#a87552',
        raised: 0.3,
      }),
      [
        placard(560, 640, -7, '#f6efe0'),
        placard(980, 610, 5, '#f0ddb0'),
        placard(1290, 680, 9, '#f6efe0'),
        placard(200, 690, -10, '#f0ddb0'),
      ],
      crowd(29, {
        y: 930,
        scale: 1.4,
        count: 15,
        coats: ['#2b2326', '#33303a', '#3d2a26', '#26343a'],
        head: '#7a5138',
        raised: 0.25,
      }),
    ],
    { defs },
  );
}

function skyline() {
  const dome = (x, base, r, fill) => [
    rect(x - r, base - r * 0.5, r * 2, r * 0.7, fill),
    shape(
      `M${x - r * 1.05} ${base - r * 0.5}Q${x - r * 1.1} ${base - r * 1.7} ${x} ${base - r * 2.1}Q${x + r * 1.1} ${base - r * 1.7} ${x + r * 1.05} ${base - r * 0.5}Z`,
      fill,
    ),
  ];
  const minaret = (x, base, tall, fill) => [
    rect(x - 11, base - tall, 22, tall, fill),
    rect(x - 18, base - tall * 0.72, 36, 9, fill),
    shape(`M${x - 13} ${base - tall}Q${x} ${base - tall - 54} ${x + 13} ${base - tall}Z`, fill),
  ];
  const far = '#c98a58';
  const near = '#a8653f';
  return [
    range(24).map((index) => rect(index * 70 - 20, 560 - ((index * 37) % 90), 74, 240, far)),
    [dome(1060, 540, 70, far), minaret(950, 540, 270, far), minaret(1170, 540, 270, far)],
    range(13).map((index) => rect(index * 130 - 40, 640 - ((index * 53) % 100), 118, 240, near)),
    [dome(720, 600, 54, near), minaret(800, 610, 230, near)],
    range(40).map((index) => rect(((index * 131) % 1560) + 20, 610 + ((index * 17) % 60), 10, 18, '#7f4a31')),
  ];
}
