/** Illustrations of the seats of power: the council chamber, and the portico behind the Washington clip. */

import {
  at,
  circle,
  ellipse,
  gradient,
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

export function councilChamber() {
  const defs = [
    gradient('wall', [
      [0, '#3f2c24'],
      [1, '#6b4630'],
    ]),
    gradient('pane', [
      [0, '#bfdcd6'],
      [1, '#f6efe0'],
    ]),
    gradient(
      'ray',
      [
        [0, '#fff3cf', 0.42],
        [1, '#fff3cf', 0],
      ],
      [0, 0, 0.4, 1],
    ),
  ];
  const window = (x) => [
    shape(`M${x} 470V190Q${x} 90 ${x + 90} 80Q${x + 180} 90 ${x + 180} 190V470Z`, '#8a6240'),
    shape(`M${x + 14} 460V194Q${x + 14} 104 ${x + 90} 96Q${x + 166} 104 ${x + 166} 194V460Z`, 'url(#pane)'),
    rect(x + 86, 96, 8, 364, '#8a6240'),
    [200, 290, 380].map((y) => rect(x + 14, y, 152, 6, '#8a6240')),
  ];
  const bench = (ring) => {
    const rx = 420 + ring * 190;
    const ry = 120 + ring * 74;
    const cy = 640 + ring * 46;
    const people = 7 + ring * 2;
    const coats = [ink.navy, ink.plum, '#2f4a45', ink.rust, '#39404a', ink.brick];
    return [
      range(people).map((index) => {
        const angle = Math.PI * (0.1 + (0.8 * index) / (people - 1));
        const x = 800 - Math.cos(angle) * rx * 0.97;
        const y = cy + Math.sin(angle) * ry - 4;
        const scale = 0.95 + ring * 0.35;
        return at(
          x,
          y,
          scale,
          shape('M-30 30Q-30 -22 0 -24Q30 -22 30 30Z', coats[(index * 5 + ring) % coats.length]),
          circle(0, -42, 19, ['#d9a679', '#5c4033', '#e8c39e', '#a87552'][(index + ring * 3) % 4]),
          shape(
            'M-20 -44Q-18 -66 0 -66T20 -44Q8 -54 -20 -44Z',
            ['#2b1d1c', '#6b4a2e', '#c9c2b4', '#2b1d1c'][(index * 3 + ring) % 4],
          ),
        );
      }),
      shape(
        `M${800 - rx} ${cy}A${rx} ${ry} 0 0 0 ${800 + rx} ${cy}L${800 + rx} ${cy + 46}A${rx} ${ry + 24} 0 0 1 ${800 - rx} ${cy + 46}Z`,
        ['#9a6a3f', '#875a35', '#734a2b'][ring],
      ),
      stroke(`M${800 - rx} ${cy}A${rx} ${ry} 0 0 0 ${800 + rx} ${cy}`, '#d3a468', 8),
    ];
  };
  return picture(
    [
      rect(0, 0, width, height, 'url(#wall)'),
      range(17).map((index) => rect(index * 100 - 4, 480, 8, 160, '#4f3525')),
      [60, 320, 1100, 1360].map(window),
      rect(0, 470, width, 18, '#9a6a3f'),
      polygon(
        [
          [0, 620],
          [width, 620],
          [width, height],
          [0, height],
        ],
        '#5d2f2b',
      ),
      ellipse(800, 720, 420, 130, '#7c3a33'),
      rect(590, 120, 420, 430, '#52392a'),
      polygon(
        [
          [560, 124],
          [800, 20],
          [1040, 124],
        ],
        '#8a6240',
      ),
      shape('M720 210H880V290Q870 360 800 390Q730 360 720 290Z', '#e6cfa2'),
      shape('M732 222H868V288Q858 346 800 374Q742 346 732 288Z', ink.sea),
      [
        stroke('M744 262q14 -14 28 0t28 0t28 0t28 0', '#f6efe0', 7),
        stroke('M744 292q14 -14 28 0t28 0t28 0t28 0', '#f6efe0', 7),
        stroke('M760 322q14 -14 28 0t28 0t24 0', '#f6efe0', 7),
      ],
      shape('M730 560V430Q800 390 870 430V560Z', '#8f3b2c'),
      at(
        800,
        540,
        1.5,
        shape('M-30 30Q-30 -22 0 -24Q30 -22 30 30Z', '#2b1d1c'),
        circle(0, -42, 19, '#e3b68d'),
        shape('M-21 -36Q-26 -68 0 -68T21 -36Q16 -52 0 -54T-21 -36Z', '#b9b2a4'),
        stroke('M-18 -14Q0 14 18 -14', '#e2a63b', 5),
      ),
      polygon(
        [
          [600, 552],
          [1000, 552],
          [1030, 650],
          [570, 650],
        ],
        '#9a6a3f',
      ),
      polygon(
        [
          [590, 544],
          [1010, 544],
          [1014, 560],
          [586, 560],
        ],
        '#d3a468',
      ),
      [
        [60, 1],
        [320, 1],
      ].map(([x]) =>
        polygon(
          [
            [x + 14, 200],
            [x + 166, 200],
            [x + 760, height],
            [x + 420, height],
          ],
          'url(#ray)',
        ),
      ),
      range(3).map(bench),
    ],
    { defs },
  );
}

/** A neoclassical portico at dusk, the plate behind the Washington clip. */
export function portico() {
  const defs = [
    gradient('sky', [
      [0, '#1d2a4a'],
      [0.6, '#6a5a80'],
      [1, '#e3a57f'],
    ]),
    gradient(
      'column',
      [
        [0, '#fffaf0'],
        [0.5, '#e6ddcc'],
        [1, '#a9a3a0'],
      ],
      [0, 0, 1, 0],
    ),
  ];
  return picture(
    [
      rect(0, 0, width, height, 'url(#sky)'),
      range(40).map((index) => circle((index * 397) % width, (index * 211) % 380, 1.6, '#f6efe0', { opacity: 0.6 })),
      rect(0, 560, width, 300, '#d9cfc0'),
      range(14).map((index) =>
        index < 5 || index > 8
          ? [
              rect(60 + index * 112, 610, 52, 96, '#4a5568'),
              rect(60 + index * 112, 610, 52, 96, index % 3 ? '#4a5568' : '#f5cf86'),
              rect(54 + index * 112, 600, 64, 10, '#f6efe0'),
              rect(60 + index * 112, 750, 52, 80, '#4a5568'),
            ]
          : '',
      ),
      rect(0, 545, width, 22, '#f6efe0'),
      range(40).map((index) => rect(index * 41, 515, 14, 30, '#e6ddcc')),
      rect(0, 508, width, 10, '#f6efe0'),
      rect(560, 500, 480, 370, '#c4b9aa'),
      rect(755, 640, 90, 230, '#f5cf86'),
      rect(798, 640, 5, 230, '#8a6a4a'),
      range(6).map((index) => [
        rect(568 + index * 86, 500, 42, 370, 'url(#column)'),
        rect(560 + index * 86, 486, 58, 18, '#fffaf0'),
        rect(560 + index * 86, 858, 58, 16, '#fffaf0'),
      ]),
      polygon(
        [
          [530, 486],
          [800, 350],
          [1070, 486],
        ],
        '#f6efe0',
      ),
      polygon(
        [
          [590, 474],
          [800, 370],
          [1010, 474],
        ],
        '#d3c8b8',
      ),
      rect(536, 474, 528, 16, '#fffaf0'),
      line(800, 350, 800, 210, '#f6efe0', 7),
      shape('M804 214q40 -16 70 2t66 -2v56q-36 16 -66 0t-70 2Z', '#f6efe0'),
      range(3).map((row) => rect(806, 224 + row * 17, 130, 6, '#b5563f', { opacity: 0.85 })),
      shape(`M0 870Q800 830 1600 870L1600 ${height}L0 ${height}Z`, '#4a6048'),
      shape(`M620 ${height}Q760 930 770 872H830Q850 930 990 ${height}Z`, '#d9c9a6'),
      range(70).map((index) => rect(index * 24, 960, 6, 110, '#141a26')),
      rect(0, 985, width, 8, '#141a26'),
    ],
    { defs },
  );
}
