/** The ground on which the maps of Calder Bay lie: land, water, districts and streets, without names. */

import { ground } from './map-frame.js';
import { line, rect, shape, smooth, stroke } from './svg.js';

const leftBank = [
  [720, -20],
  [790, 60],
  [915, 78],
  [972, 116],
  [934, 168],
  [950, 232],
  [1030, 286],
  [1130, 306],
  [1196, 364],
  [1142, 382],
  [1052, 394],
  [990, 450],
  [962, 540],
  [912, 622],
  [838, 694],
  [764, 768],
  [694, 856],
  [646, 940],
  [616, 1020],
];
const rightBank = [
  [676, 1020],
  [708, 952],
  [752, 872],
  [816, 800],
  [886, 734],
  [956, 680],
  [1050, 646],
  [1160, 606],
  [1236, 550],
  [1260, 484],
  [1232, 414],
  [1276, 396],
  [1360, 440],
  [1470, 520],
  [1620, 566],
];

/** Parts for a sheet of 1600 by 1000; the card of the map covers the first 470. */
export function city() {
  const water = `${smooth([...leftBank, ...rightBank])}L1620 -20Z`;
  const streets = [
    [
      [470, 520],
      [640, 560],
      [790, 600],
      [912, 650],
      [960, 690],
      [1060, 720],
      [1240, 760],
      [1420, 720],
      [1620, 700],
    ],
    [
      [680, 20],
      [700, 200],
      [760, 380],
      [800, 500],
      [880, 620],
    ],
    [
      [960, 330],
      [900, 420],
      [860, 520],
      [880, 620],
    ],
    [
      [1060, 720],
      [1130, 660],
      [1240, 590],
      [1400, 560],
    ],
    [
      [1060, 720],
      [1000, 850],
      [980, 1010],
    ],
    [
      [1060, 720],
      [1180, 830],
      [1260, 1010],
    ],
    [
      [1060, 720],
      [900, 800],
      [780, 920],
      [740, 1010],
    ],
    [
      [470, 800],
      [580, 760],
      [700, 700],
      [800, 620],
    ],
  ];
  return [
    rect(0, 0, 1600, 1000, ground.land),
    shape('M500 250Q640 180 760 260Q850 330 830 450Q800 560 650 570Q510 560 480 430Q460 310 500 250Z', ground.town),
    shape('M850 330Q950 280 1060 330Q1020 400 960 470Q900 520 850 470Q810 390 850 330Z', ground.town),
    shape(
      'M980 700Q1120 620 1260 560Q1380 500 1460 580Q1500 680 1400 780Q1360 930 1180 950Q1020 930 960 830Q930 760 980 700Z',
      ground.town,
    ),
    shape('M760 900Q820 800 930 770Q980 840 940 930Q860 1000 770 990Z', ground.town),
    shape(water, ground.sea),
    stroke(water, ground.line, 3),
    streets.map((points) => stroke(smooth(points), '#d8c8a4', 9)),
    streets.map((points) => stroke(smooth(points), ground.road, 6)),
    shape('M872 782L930 812L914 838L858 806Z', ground.sea, { stroke: ground.line, strokeWidth: 2 }),
    line(908, 622, 958, 692, '#d8c8a4', 15),
    line(904, 618, 962, 696, ground.road, 9),
  ];
}
