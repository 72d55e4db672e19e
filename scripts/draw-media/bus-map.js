/** The map of the five main bus lines. */

import { city } from './city.js';
import { ground, map, name } from './map-frame.js';
import { circle, group, ink, line, rect, straight, stroke, text } from './svg.js';

const colours = { A: '#2f6f9f', B: '#c05a34', C: '#4f8a4b', D: '#6b4a86', E: '#c48a17' };

export function busNetworkMap() {
  const routes = {
    A: [
      [560, 470],
      [680, 560],
      [800, 600],
      [927, 650],
      [1060, 722],
      [1270, 722],
      [1480, 640],
    ],
    B: [
      [930, 330],
      [876, 470],
      [876, 560],
      [920, 662],
      [1053, 734],
      [1140, 860],
      [1140, 930],
    ],
    C: [
      [1250, 588],
      [1150, 660],
      [1060, 722],
      [1190, 850],
      [1390, 850],
    ],
    D: [
      [640, 250],
      [760, 370],
      [810, 510],
      [934, 638],
      [1067, 710],
      [1250, 690],
      [1420, 540],
    ],
    E: [
      [800, 930],
      [880, 770],
      [1050, 726],
      [1250, 772],
      [1500, 772],
    ],
  };
  const stop = (x, y, r = 12) => circle(x, y, r, '#fbf6ea', { stroke: ink.ink, strokeWidth: 5 });
  const hub = (x, y) =>
    group(
      { transform: `translate(${x} ${y}) rotate(28)` },
      rect(-20, -38, 40, 76, '#fbf6ea', { rx: 20, stroke: ink.ink, strokeWidth: 5 }),
    );
  const badge = (letter, x, y) => [
    circle(x, y, 25, colours[letter], { stroke: '#fbf6ea', strokeWidth: 4 }),
    text(x, y + 11, letter, { size: 31, fill: '#ffffff', fontWeight: 'bold', textAnchor: 'middle' }),
  ];
  const place = (x, y, words, options) => name(x, y, words, { size: 31, fontWeight: 'bold', ...options });
  return map(
    {
      title: ['Five lines,', 'every ten', 'minutes'],
      notes: [
        'The main lines of the bus',
        'network from 11 January:',
        'every ten minutes from 7am',
        'to 7pm on weekdays, then',
        'every 20 until 12.15am.',
      ],
      key: Object.entries({
        A: 'University',
        B: 'Saltmarsh',
        C: 'Hollins to Quayside',
        D: 'Northgate to hospital',
        E: 'Maltings',
      }).map(([letter, words]) => [[line(0, 0, 70, 0, colours[letter], 13), badge(letter, 35, 0)], words]),
      source: 'Source: Calder Bay City Council',
    },
    [
      `<g opacity="0.75">${city().flat(9).join('')}</g>`,
      Object.values(routes).map((points) => stroke(straight(points), '#fbf6ea', 19, { strokeLinejoin: 'round' })),
      Object.entries(routes).map(([letter, points]) =>
        stroke(straight(points), colours[letter], 12, { strokeLinejoin: 'round' }),
      ),
      Object.values(routes).flatMap((points) => [points[0], points[points.length - 1]].map(([x, y]) => stop(x, y))),
      hub(927, 650),
      hub(1060, 722),
      place(560, 440, 'University', { halo: ground.town }),
      place(640, 222, 'Northgate'),
      place(930, 300, 'Saltmarsh'),
      place(868, 694, 'Wend Bridge', { textAnchor: 'end' }),
      place(884, 822, 'Market Square', { halo: ground.town, textAnchor: 'start' }),
      place(1250, 562, 'Quayside', { halo: ground.town }),
      place(1450, 520, 'Hospital', { textAnchor: 'start' }),
      place(1500, 626, 'Tollgate Lane', { size: 27 }),
      place(1390, 900, 'Hollins'),
      place(1500, 822, 'Station'),
      place(1140, 974, 'South Hollins'),
      place(720, 966, 'Maltings', { textAnchor: 'start' }),
      badge('A', 624, 518),
      badge('B', 876, 412),
      badge('C', 1290, 850),
      badge('D', 706, 316),
      badge('E', 840, 850),
    ],
  );
}
