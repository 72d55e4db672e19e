/** The diagram of the rising gates: the barrier across the river, and one gate in section, open and shut. */

import { chart, label } from './chart-frame.js';
import { circle, gradient, group, ink, line, polygon, range, rect, shape, stroke, text } from './svg.js';

const water = { level: 410, bed: 532 };
const gate = { first: 286, width: 296, pier: 62 };
const steel = '#d9dedb';

export function barrierGates() {
  const defs = [
    gradient('deep', [
      [0, '#9cc8cf'],
      [1, '#4f8d9b'],
    ]),
    gradient('plate', [
      [0, '#e1a13a'],
      [1, '#b9762a'],
    ]),
  ];
  return chart(
    {
      title: 'Three gates that rise from the river bed',
      subtitle: 'The barrier at the Narrows, with one gate raised and two lying open',
      source: 'Source: Wend Tidal Flood Study. Drawing not to scale',
    },
    [acrossTheRiver(), section(330, false), section(1010, true)],
    defs,
  );
}

/** Seen from the sea: Saltmarsh at the right, Quayside at the left. */
function acrossTheRiver() {
  const piers = range(4).map((index) => gate.first - gate.pier + index * (gate.width + gate.pier));
  const gates = range(3).map((index) => gate.first + index * (gate.width + gate.pier));
  return [
    rect(64, water.level, 1472, water.bed - water.level + 40, 'url(#deep)'),
    shape(`M64 372H150L222 ${water.bed}H1378L1450 372H1536V590H64Z`, '#b99f74'),
    shape(`M64 372H150L222 ${water.bed}H1378L1450 372H1536V386H1458L1386 ${water.bed + 12}H214L142 386H64Z`, '#8a744f'),
    rect(140, 326, 20, 62, '#c9bfae'),
    rect(1440, 326, 20, 62, '#c9bfae'),
    gates.map((x, index) => (index === 0 ? raised(x) : lying(x))),
    line(160, water.level, 1440, water.level, '#e9f5f3', 3),
    vessel(gates[1] + gate.width / 2),
    piers.map(pier),
    gates.map((x) => [
      line(x + 4, 574, x + gate.width - 4, 574, ink.ink, 2),
      line(x + 4, 564, x + 4, 584, ink.ink, 2),
      line(x + gate.width - 4, 564, x + gate.width - 4, 584, ink.ink, 2),
      rect(x + gate.width / 2 - 46, 560, 92, 28, '#b99f74'),
      text(x + gate.width / 2, 584, '34 m', { size: 27, textAnchor: 'middle' }),
    ]),
    text(80, 574, 'Quayside', { size: 25, fill: '#fffaf0', fontWeight: 'bold' }),
    text(1524, 574, 'Saltmarsh', { size: 25, fill: '#fffaf0', fontWeight: 'bold', textAnchor: 'end' }),
    text(gates[2] + gate.width / 2, 480, 'Open: ships pass', { size: 28, fill: '#fffaf0', textAnchor: 'middle' }),
    label(gates[0] + gate.width / 2, 306, 'Raised', { size: 30, fontWeight: 'bold', textAnchor: 'middle' }),
  ];
}

function raised(x) {
  return [
    rect(x, 334, gate.width, water.bed - 334, 'url(#plate)'),
    range(7).map((rib) => line(x + 22 + rib * 42, 340, x + 22 + rib * 42, water.bed - 4, '#8f5a1e', 4)),
    line(x, 352, x + gate.width, 352, '#8f5a1e', 4),
    rect(x, water.level + 10, gate.width, water.bed - water.level - 10, '#4f8d9b', { opacity: 0.45 }),
  ];
}

const lying = (x) => [
  rect(x, water.bed - 4, gate.width, 15, 'url(#plate)'),
  line(x, water.bed - 4, x + gate.width, water.bed - 4, '#8f5a1e', 3),
];

function pier(x) {
  const roof = `M${x - 10} 262Q${x + gate.pier / 2} 176 ${x + gate.pier + 10} 262Z`;
  return [
    rect(x, 258, gate.pier, water.bed - 258, '#cfc7b6'),
    rect(x, 258, gate.pier * 0.4, water.bed - 258, '#e4ddcd'),
    shape(roof, steel, { stroke: ink.slate, strokeWidth: 3 }),
    rect(x - 12, 258, gate.pier + 24, 10, ink.slate),
    rect(x + gate.pier / 2 - 9, 290, 18, 26, ink.slate),
    circle(x + gate.pier / 2, 344, 8, ink.rust),
  ];
}

/** A small coaster above an open gate. */
function vessel(x) {
  return group(
    { transform: `translate(${x} ${water.level})` },
    rect(30, -96, 56, 60, '#efe0bd', { stroke: ink.slate, strokeWidth: 2 }),
    rect(38, -86, 40, 14, ink.navy),
    rect(52, -122, 16, 28, ink.rust),
    [-78, -34].map((crate) => rect(crate, -62, 40, 28, ink.teal)),
    shape('M-112 -36H104Q102 10 70 26H-84Q-106 6 -112 -36Z', ink.navy),
    stroke('M-108 -28H102', ink.ochre, 5),
  );
}

/** One gate from the side, the sea at its left; `shut` turns it up and raises the sea. */
function section(x, shut) {
  const [centre, radius] = [[x + 180, 758], 100];
  const bed = 808;
  const sea = shut ? 690 : 738;
  const river = shut ? 762 : 738;
  const [cx, cy] = centre;
  const left = x - 60;
  const right = x + 420;
  const chord = 87;
  return [
    rect(left, sea, cx - left, bed - sea, 'url(#deep)'),
    rect(cx, river, right - cx, bed - river, 'url(#deep)'),
    shut ? '' : rect(left, sea, right - left, bed - sea, 'url(#deep)'),
    rect(left, bed, right - left, 90, '#b99f74'),
    shape(`M${cx - 150} ${bed}H${cx + 150}L${cx + 128} 888H${cx - 128}Z`, '#cfc7b6'),
    shape(`M${cx - 96} ${bed}A108 108 0 0 0 ${cx + 96} ${bed}Z`, '#6f7f80'),
    circle(cx, cy, radius + 12, steel, { fillOpacity: 0.55, stroke: ink.slate, strokeWidth: 4 }),
    circle(cx, cy, 12, ink.slate),
    group(
      { transform: shut ? `rotate(90 ${cx} ${cy})` : undefined },
      shape(`M${cx - chord} ${cy + 50}A${radius} ${radius} 0 0 0 ${cx + chord} ${cy + 50}Z`, 'url(#plate)', {
        stroke: '#8f5a1e',
        strokeWidth: 5,
      }),
    ),
    shut ? turn(cx, cy) : '',
    text(left + 14, sea + 34, 'Sea', { size: 27, fill: '#ffffff', fontWeight: 'bold' }),
    text(right - 14, river + 34, 'River', { size: 27, fill: '#ffffff', fontWeight: 'bold', textAnchor: 'end' }),
    text(left, 632, shut ? 'Shut: a quarter turn lifts it' : 'Open: the gate lies in the sill', {
      size: 32,
      fontWeight: 'bold',
    }),
    shut ? heights(right, cy) : '',
  ];
}

function turn(cx, cy) {
  return [
    stroke(`M${cx + 40} ${cy + 66}A78 78 0 0 1 ${cx - 24} ${cy + 72}`, ink.brick, 6),
    polygon(
      [
        [cx - 46, cy + 60],
        [cx - 16, cy + 58],
        [cx - 26, cy + 86],
      ],
      ink.brick,
    ),
  ];
}

function heights(right, cy) {
  return [
    line(right - 350, cy - 87, right + 8, cy - 87, ink.brick, 3, { strokeDasharray: '2 9' }),
    label(right + 14, cy - 78, 'Top 8.2 m', { size: 26, fill: ink.brick, fontWeight: 'bold' }),
    line(right - 130, cy - 46, right + 8, cy - 46, ink.ink, 3, { strokeDasharray: '2 9' }),
    label(right + 14, cy - 36, 'City wall', { size: 26 }),
    label(right + 14, cy - 4, '6.9 m', { size: 26 }),
  ];
}
