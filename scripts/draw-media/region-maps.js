/** Maps of wider regions: Iraq and its neighbours as they are, and the invented sea off Calder Bay with a storm on it. */

import { borders } from './iraq-borders.js';
import { ground, map, name, north } from './map-frame.js';
import { circle, ellipse, ink, line, polygon, range, rect, shape, smooth, straight, stroke, text } from './svg.js';

/** Longitude and latitude to the sheet: 37.2 to 51.2 degrees east, 28.3 to 38.2 north, true at 33 degrees. */
const place = (east, up) => [480 + (east - 37.2) * 80, 1000 - (up - 28.3) * 95.4];

export function iraqMap() {
  const outline = (country) =>
    borders[country]
      .map((ring) =>
        straight(ring.flatMap((row) => row.split(',')).map((pair) => place(...pair.split(' ').map(Number)))),
      )
      .join('Z')
      .concat('Z');
  const river = (points, thickness = 5) => stroke(smooth(points.map(([x, y]) => place(x, y))), '#6fa5b3', thickness);
  const town = (east, up, words, { capital = false, side = 1 } = {}) => {
    const [x, y] = place(east, up);
    return [
      circle(x, y, capital ? 15 : 9, capital ? ink.rust : ink.ink, { stroke: '#fffaf0', strokeWidth: 4 }),
      name(x + side * 26, y + 11, words, {
        size: capital ? 42 : 30,
        fontWeight: capital ? 'bold' : 'normal',
        textAnchor: side > 0 ? 'start' : 'end',
        halo: capital ? '#f1dcb0' : '#ecd09a',
      }),
    ];
  };
  const country = (east, up, words, size = 34) => {
    const [x, y] = place(east, up);
    return name(x, y, words, { size, fill: ink.slate, letterSpacing: 4, halo: ground.land });
  };
  return map(
    {
      title: ['Iraq and its', 'neighbours'],
      notes: [
        'Baghdad, the capital, lies on',
        'the Tigris. Iraq has borders',
        'with six countries, the',
        'longest of them with Iran.',
      ],
      key: [
        [[circle(35, 0, 15, ink.rust, { stroke: '#fffaf0', strokeWidth: 4 })], 'Capital'],
        [[circle(35, 0, 9, ink.ink)], 'City'],
        [[line(0, 0, 70, 0, '#6fa5b3', 6)], 'River'],
      ],
      source: 'Borders: Natural Earth',
    },
    [
      rect(0, 0, 1600, 1000, ground.sea),
      Object.keys(borders).map((of) => shape(outline(of), ground.land, { stroke: '#bfae86', strokeWidth: 3 })),
      shape(outline('iraq'), '#ecd09a', { stroke: ink.brick, strokeWidth: 6, strokeLinejoin: 'round' }),
      river(tigris),
      river(euphrates),
      river(
        [
          [47.43, 31],
          [47.75, 30.6],
          [48.2, 30.35],
          [48.55, 29.95],
        ],
        8,
      ),
      country(41.9, 37.75, 'TURKEY'),
      country(39, 35, 'SYRIA'),
      country(48.6, 34.6, 'IRAN', 44),
      country(38.25, 31.88, 'JORDAN', 25),
      country(41.3, 29.4, 'SAUDI ARABIA'),
      country(47.62, 29.3, 'KUWAIT', 19),
      name(...place(50.1, 28.85), 'The Gulf', { size: 34, italic: true, fill: '#3f6f7d', halo: ground.sea }),
      name(...place(43.1, 31.55), 'IRAQ', {
        size: 54,
        letterSpacing: 12,
        fontWeight: 'bold',
        fill: ink.brick,
        halo: '#ecd09a',
      }),
      name(...place(42.85, 35.25), 'Tigris', { size: 27, italic: true, fill: '#2c5f6e', halo: '#ecd09a' }),
      name(...place(41.5, 33.68), 'Euphrates', { size: 27, italic: true, fill: '#2c5f6e', halo: '#ecd09a' }),
      town(43.13, 36.34, 'Mosul', { side: -1 }),
      town(44.01, 36.19, 'Erbil'),
      town(44.39, 35.47, 'Kirkuk'),
      town(47.78, 30.51, 'Basra', { side: -1 }),
      town(44.37, 33.31, 'Baghdad', { capital: true }),
      north(1536, 80),
    ],
  );
}

const tigris = [
  [41.3, 37.55],
  [42.19, 37.3],
  [42.8, 36.7],
  [43.13, 36.34],
  [43.4, 35.6],
  [43.68, 34.6],
  [43.9, 34.15],
  [44.37, 33.31],
  [44.9, 32.75],
  [45.82, 32.5],
  [46.7, 32.1],
  [47.15, 31.84],
  [47.43, 31],
];
const euphrates = [
  [37.95, 36.9],
  [38.3, 36.2],
  [39, 35.95],
  [40.14, 35.34],
  [41, 34.4],
  [41.6, 34.2],
  [42.38, 34.13],
  [42.8, 33.65],
  [43.3, 33.42],
  [43.78, 33.3],
  [44.27, 32.5],
  [44.6, 31.9],
  [45.28, 31.31],
  [46.26, 31.04],
  [47.43, 31],
];

/** Where the centre of the low is forecast to be, and half the width of the cone there. */
const track = [
  { at: [556, 150], spread: 16, time: 'Sun 6pm', pressure: '1001', words: [10, -62] },
  { at: [750, 214], spread: 44, time: 'Mon noon', pressure: '990', words: [8, -70] },
  { at: [950, 300], spread: 80, time: 'Tue noon', pressure: '974', words: [20, -96] },
  { at: [1150, 424], spread: 120, time: 'Wed 3am', pressure: '962', words: [0, 0] },
  { at: [1310, 590], spread: 156, time: 'Wed 3pm', pressure: '968', words: [70, 40] },
];

export function stormTrackMap() {
  const coast = `${smooth([
    [440, 600],
    [540, 640],
    [640, 690],
    [760, 716],
    [850, 742],
    [884, 796],
    [934, 818],
    [984, 796],
    [1016, 744],
    [1110, 752],
    [1200, 812],
    [1300, 866],
    [1390, 930],
    [1450, 1010],
  ])}L440 1010Z`;
  const ahead = ({ at: [x, y], spread }, side) => [x + side * spread * 0.55, y - side * spread * 0.83];
  const rim = [
    ...track.map((point) => ahead(point, 1)),
    [1440, 690],
    ...track.map((point) => ahead(point, -1)).reverse(),
  ];
  const path = smooth(track.map((point) => point.at));
  const low = track[3].at;
  return map(
    {
      title: ['A low on', 'course for', 'the bay'],
      notes: [
        'The centre may pass anywhere',
        'in the shaded cone, which is',
        'wider the further ahead the',
        'forecast looks. Behind it the',
        'wind turns to the north.',
      ],
      key: [
        [
          [line(0, 0, 70, 0, ink.brick, 6), circle(35, 0, 12, '#fbf6ea', { stroke: ink.brick, strokeWidth: 5 })],
          'Track of the centre',
        ],
        [[rect(0, -18, 70, 36, '#f6dcc4', { stroke: '#e0b795', strokeWidth: 2 })], 'Cone of uncertainty'],
        [[line(0, 0, 70, 0, '#5c8793', 3)], 'Isobars, early Wed'],
        [[arrow(6, -16, 58, 16)], 'Wind'],
      ],
      source: 'Forecast of Sat 21 Nov 2026, 6am',
    },
    [
      rect(0, 0, 1600, 1000, ground.sea),
      [1, 2, 3, 4].map((ring) => [
        ellipse(...low, 92 * ring + 20, 74 * ring + 16, 'none', {
          stroke: '#5c8793',
          strokeWidth: 2.5,
          opacity: 0.75,
          transform: `rotate(24 ${low.join(' ')})`,
        }),
      ]),
      shape(coast, ground.land, { stroke: ground.line, strokeWidth: 4 }),
      shape(`${smooth(rim)}Z`, '#f6dcc4', { opacity: 0.78 }),
      stroke(path, '#fbf6ea', 14),
      stroke(path, ink.brick, 7),
      track.map(({ at: [x, y], time, pressure, words: [dx, dy] }, index) =>
        index === 3
          ? storm(x, y)
          : [
              circle(x, y, 13, '#fbf6ea', { stroke: ink.brick, strokeWidth: 6 }),
              name(x + dx, y + dy, time, { size: 29, fontWeight: 'bold', halo: ground.sea }),
              name(x + dx, y + dy + 32, `${pressure} mb`, { size: 26, halo: ground.sea }),
            ],
      ),
      name(1240, 326, 'Wed 3am', { size: 34, fontWeight: 'bold', halo: ground.sea, textAnchor: 'start' }),
      name(1240, 364, '962 mb', {
        size: 34,
        halo: ground.sea,
        textAnchor: 'start',
        fill: ink.brick,
        fontWeight: 'bold',
      }),
      range(4).map((index) => arrow(820 + index * 74, 530 + index * 22, 812 + index * 70, 640 + index * 22)),
      circle(938, 820, 14, ink.rust, { stroke: '#fbf6ea', strokeWidth: 5 }),
      name(938, 874, 'Calder Bay', { size: 40, fontWeight: 'bold' }),
      name(700, 520, 'Northerly gale', { size: 29, fill: ink.navy, halo: ground.sea }),
      north(1530, 80),
    ],
  );
}

function storm(x, y) {
  return [
    circle(x, y, 36, ink.brick, { stroke: '#fbf6ea', strokeWidth: 6 }),
    text(x, y + 15, 'L', { size: 42, fill: '#ffffff', fontWeight: 'bold', textAnchor: 'middle' }),
  ];
}

function arrow(x1, y1, x2, y2) {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const barb = (turn) => [x2 - 22 * Math.cos(angle + turn), y2 - 22 * Math.sin(angle + turn)];
  return [
    line(x1, y1, x2, y2, ink.navy, 6),
    polygon([[x2 + 8 * Math.cos(angle), y2 + 8 * Math.sin(angle)], barb(0.5), barb(-0.5)], ink.navy),
  ];
}
