/** The illustration of the orchestra, seen from behind the conductor. */

import {
  at,
  circle,
  ellipse,
  glow,
  gradient,
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

export function orchestra() {
  const defs = [
    gradient('back', [
      [0, '#2a1a2e'],
      [1, '#6b3340'],
    ]),
    glow('light', [
      [0, '#ffe8b0', 0.85],
      [1, '#ffe8b0', 0],
    ]),
  ];
  const player = (x, y, scale, index) => {
    const dress = ['#1d1a26', '#26222f', '#181620'][index % 3];
    const skin = ['#d9a679', '#5c4033', '#e8c39e', '#a87552'][index % 4];
    const bow = index % 2 ? -1 : 1;
    return at(
      x,
      y,
      scale,
      shape('M-36 90Q-40 -8 0 -12Q40 -8 36 90Z', dress),
      circle(0, -36, 20, skin),
      shape(
        'M-21 -38Q-18 -62 0 -60T21 -38Q6 -50 -21 -38Z',
        ['#2b1d1c', '#6b4a2e', '#8f3b2c', '#c9c2b4'][(index * 3) % 4],
      ),
      shape(
        `M${bow * 10} 4q${bow * 26} -14 ${bow * 44} 6q${bow * 4} 18 ${bow * -14} 22q${bow * -26} -2 ${bow * -30} -28Z`,
        '#a9562e',
      ),
      line(bow * 54, 8, bow * 86, -18, '#7d3f22', 6),
      line(bow * 14, 52, bow * 70, -40, '#f0dcae', 3),
    );
  };
  const stand = (x, y, scale) =>
    at(
      x,
      y,
      scale,
      line(0, 0, 0, 70, '#e2c68a', 4),
      polygon(
        [
          [-30, -26],
          [30, -26],
          [34, 8],
          [-34, 8],
        ],
        '#f6efe0',
      ),
      range(3).map((row) => line(-22, -18 + row * 9, 22, -18 + row * 9, '#9a8a6a', 2)),
    );
  const arc = (ring) => {
    const count = 9 + ring;
    const scale = 1.5 - ring * 0.24;
    return range(count).map((index) => {
      const angle = Math.PI * (0.05 + (0.9 * index) / (count - 1));
      const x = 800 - Math.cos(angle) * (560 + ring * 110);
      const y = 770 - Math.sin(angle) * (150 + ring * 90) + ring * 6;
      return [player(x, y, scale, index + ring * 2), index % 2 === 0 ? stand(x, y + 46 * scale, scale) : ''];
    });
  };
  return picture(
    [
      rect(0, 0, width, height, 'url(#back)'),
      range(13).map((index) => rect(index * 130 - 20, 0, 60, 560, '#3a2236')),
      circle(800, 300, 700, 'url(#light)', { opacity: 0.5 }),
      [
        [0, 640, '#8a5230'],
        [1, 720, '#a06338'],
        [2, 810, '#b67743'],
      ].map(([ring, y, fill]) => ellipse(800, y + 260, 1100 - ring * 90, 330, fill)),
      arc(3),
      arc(2),
      arc(1),
      arc(0),
      ellipse(800, 1040, 250, 60, '#7b4a2b'),
      conductor(),
    ],
    { defs },
  );
}

function conductor() {
  const black = '#0f0d15';
  return at(
    800,
    800,
    1.25,
    line(-26, 100, -30, 220, black, 34),
    line(28, 100, 32, 220, black, 34),
    shape('M-74 130Q-92 -30 -50 -66Q0 -84 50 -66Q92 -30 74 130Q30 150 0 128Q-30 150 -74 130Z', black),
    stroke('M-58 -40Q-150 -60 -176 -150', black, 32),
    stroke('M58 -40Q150 -70 160 -170', black, 32),
    circle(-180, -166, 17, '#d9a679'),
    circle(160, -186, 17, '#d9a679'),
    line(160, -186, 236, -270, '#fdf6e0', 5),
    rect(-14, -92, 28, 30, '#c99469'),
    circle(0, -118, 40, '#c99469'),
    shape('M-44 -108Q-52 -168 0 -168T44 -108Q40 -78 0 -82T-44 -108Z', '#c9c2b4'),
    line(0, 10, 0, 126, '#26222f', 4),
  );
}
