/** The illustration of the Wend above the city, with its old bridge. */

import { cloud, hills, houses, ripples, tree } from './scenery.js';
import { circle, dice, gradient, group, picture, polygon, range, rect, shape, stroke, width } from './svg.js';

export function riverWend() {
  const defs = [
    gradient('sky', [
      [0, '#f0d7a5'],
      [1, '#fbf0d3'],
    ]),
    gradient('water', [
      [0, '#f6e4b8'],
      [0.3, '#a9c9bf'],
      [1, '#2c6e7f'],
    ]),
  ];
  const fields = ['#a9b26c', '#c2b364', '#8ba86a', '#d3bf74', '#7d9a5e'];
  const roll = dice(15);
  const strip = (row) => {
    const top = 330 + row ** 1.75 * 21;
    const bottom = 330 + (row + 1) ** 1.75 * 21;
    const count = Math.max(4, 12 - row);
    return range(count).map((index) => {
      const w = width / count;
      const lean = roll(-26, 26);
      return polygon(
        [
          [index * w + lean, top],
          [(index + 1) * w + lean + 2, top],
          [(index + 1) * w - lean + 2, bottom + 1],
          [index * w - lean, bottom + 1],
        ],
        fields[Math.floor(roll(0, fields.length))],
      );
    });
  };
  return picture(
    [
      rect(0, 0, width, 400, 'url(#sky)'),
      circle(1180, 190, 62, '#fffaf0'),
      [cloud(330, 150, 1.1, '#fff8e8', 0.8), cloud(900, 90, 0.8, '#fff8e8', 0.7)],
      hills(61, '#c9c295', { y: 330, rise: 110, steps: 6 }),
      hills(68, '#aeb57c', { y: 350, rise: 60, steps: 9 }),
      range(9).map(strip),
      shape(
        'M800 322Q900 350 1010 366Q1180 392 1110 440Q1010 490 700 512Q380 540 420 620Q480 706 900 730Q1290 760 1340 850Q1370 950 1200 1067L520 1067Q760 960 700 890Q620 820 260 800Q-40 770 60 640Q180 530 560 480Q860 440 930 410Q960 390 860 360Q800 344 780 322Z',
        'url(#water)',
      ),
      stroke('M560 1067Q800 960 720 880Q620 800 270 786', '#f3ecd2', 5, { opacity: 0.6 }),
      stroke('M420 612Q480 700 900 722', '#f3ecd2', 4, { opacity: 0.6 }),
      ripples(9, '#fdf6e0', { top: 900, bottom: 1060, count: 34, left: 800, right: 1260, opacity: 0.5 }),
      stoneBridge(),
      houses(34, {
        left: 1060,
        right: 1330,
        base: 690,
        low: 30,
        high: 64,
        fills: ['#c78467', '#d9b48f', '#b76b53', '#e3cda8'],
        roof: '#7b3f31',
        lit: '#fff0c9',
        dark: '#6b5348',
        share: 0.3,
      }),
      polygon(
        [
          [1190, 690],
          [1190, 560],
          [1214, 500],
          [1238, 560],
          [1238, 690],
        ],
        '#e3cda8',
      ),
      polygon(
        [
          [1184, 564],
          [1214, 470],
          [1244, 564],
        ],
        '#7b3f31',
      ),
      range(26).map(() => {
        const y = roll(520, 1010);
        const x = roll(0, 1) < 0.5 ? roll(-20, 330 - (y - 520) * 0.3) : roll(1400, 1620);
        return tree(x, y, 0.25 + (y - 500) / 700, { trunk: '#5b4630', crown: '#4f6b3f', light: '#6d8a50' });
      }),
    ],
    { defs },
  );
}

/** The arches are holes, so the river is seen through them; the darker crescents are their inner walls. */
function stoneBridge() {
  const arches = [592, 748, 904].map((x) => `M${x} 752V724Q${x} 660 ${x + 60} 660T${x + 120} 724V752Z`);
  const inner = [592, 748, 904].map((x) => `M${x} 752V724Q${x} 660 ${x + 60} 660Q${x + 22} 690 ${x + 22} 752Z`);
  return group(
    { transform: 'translate(-30 16) scale(1.3)' },
    shape(`M540 752V672Q800 596 1070 672V752Z${arches.join('')}`, '#d8c7a0', { fillRule: 'evenodd' }),
    shape(inner.join(''), '#a88f66'),
    shape('M530 668Q800 590 1080 668L1080 686Q800 610 530 686Z', '#b59f76'),
    [576, 730, 886, 1040].map((x) => shape(`M${x - 14} 752L${x} 706L${x + 14} 752Z`, '#c4b088')),
  );
}
