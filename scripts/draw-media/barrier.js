/** The tidal barrier: a map of where it would stand. */

import { city } from './city.js';
import { ground, map, name, north, scaleBar } from './map-frame.js';
import { circle, group, ink, line, polygon, range, rect, serif, shape, stroke, text } from './svg.js';

export function barrierMap() {
  const hatch = `<pattern id="hatch" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">${rect(0, 0, 14, 14, '#8fb9c6', { opacity: 0.45 })}${line(0, 0, 0, 14, ink.sea, 6)}</pattern>`;
  const low = [
    'M1050 384Q940 350 905 420Q872 520 846 590L838 694L912 622L962 540L990 450Z',
    'M956 680L1050 646L1160 606L1234 550L1264 486L1320 520Q1330 590 1240 640Q1130 690 1010 740Z',
    'M886 734L816 800L752 872Q800 900 850 860Q900 810 940 760Z',
  ];
  return map(
    {
      title: ['Three gates', 'at the Narrows'],
      notes: [
        'The Wend is 190 metres wide',
        'between the fish quay and',
        'Saltmarsh. Four piers would',
        'carry three gates, each 34',
        'metres wide. Shut, they keep',
        'a surge out of the city.',
      ],
      key: [
        [[line(0, 0, 70, 0, ink.rust, 13)], 'Planned barrier'],
        [[rect(0, -18, 70, 36, 'url(#hatch)')], 'Ground at risk*'],
        [[line(0, 0, 70, 0, ink.ink, 4, { strokeDasharray: '3 12' })], 'Saltmarsh ferry'],
      ],
      source: '*One flood in 200 years',
    },
    [
      city(),
      low.map((d) => shape(d, 'url(#hatch)', { opacity: 0.7 })),
      stroke('M1022 420Q1110 430 1214 556', ink.ink, 4, { strokeDasharray: '3 12' }),
      closeUp(),
      skarnLight(),
      name(640, 380, 'Northgate', { size: 38, fontWeight: 'bold', halo: ground.town }),
      name(838, 440, 'Saltmarsh', { size: 34, fontWeight: 'bold', halo: ground.town }),
      name(1352, 600, 'Quayside', { size: 34, fontWeight: 'bold', halo: ground.town }),
      name(1140, 790, 'City centre', { size: 38, fontWeight: 'bold', halo: ground.town }),
      name(1360, 880, 'Hollins', { size: 38, fontWeight: 'bold' }),
      name(850, 950, 'Maltings', { size: 34, fontWeight: 'bold', halo: ground.town }),
      name(820, 134, 'Skarn Point', { size: 28 }),
      name(760, 660, 'Wend Bridge', { size: 27 }),
      name(1130, 130, 'Calder Bay', { size: 46, italic: true, fill: '#3f6f7d', halo: ground.sea }),
      name(1330, 90, 'The bar', { size: 27, italic: true, fill: '#3f6f7d', halo: ground.sea }),
      stroke('M1150 190Q1260 110 1400 90', '#7fb0ba', 16, { strokeDasharray: '2 22', opacity: 0.7 }),
      `<g transform="translate(700 900) rotate(-52)">${text(0, 12, 'River Wend', { size: 30, family: serif, fontStyle: 'italic', fill: '#2c5f6e', textAnchor: 'middle' })}</g>`,
      name(1420, 198, 'Tidal barrier', { size: 34, fontWeight: 'bold', fill: ink.brick, halo: ground.sea }),
      name(1258, 470, 'Fish quay', { size: 25, textAnchor: 'start' }),
      circle(1240, 462, 8, ink.ink),
      scaleBar(1380, 956, 137, '500 metres'),
      north(1530, 80),
    ],
    [hatch, '<clipPath id="window"><circle cx="1420" cy="338" r="120"/></clipPath>'],
  );
}

function skarnLight() {
  return [
    circle(948, 112, 9, ink.rust),
    polygon(
      [
        [948, 108],
        [1010, 84],
        [1010, 116],
      ],
      '#f3cf74',
      { opacity: 0.9 },
    ),
  ];
}

/** The Narrows themselves, and beside them in a round window as seen from above. */
function closeUp() {
  const [x, y] = [1420, 338];
  const across = (index) => -74 + index * 49.3;
  return [
    line(1194, 368, 1230, 408, '#fbf6ea', 19),
    line(1194, 368, 1230, 408, ink.rust, 11),
    circle(1212, 388, 34, 'none', { stroke: ink.brick, strokeWidth: 3 }),
    line(1243, 374, x - 118, y + 14, ink.brick, 3),
    circle(x, y, 122, ground.sea, { stroke: '#fbf6ea', strokeWidth: 10 }),
    group(
      { clipPath: 'url(#window)' },
      rect(x - 130, y - 130, 46, 260, ground.town),
      rect(x + 84, y - 130, 46, 260, ground.town),
      range(3).map((index) =>
        rect(x + across(index), y - 12, 49, 24, '#e1a13a', { stroke: '#8f5a1e', strokeWidth: 2 }),
      ),
      range(4).map((index) => {
        const left = x + across(index) - 8;
        return shape(
          `M${left} ${y - 30}Q${left + 8} ${y - 52} ${left + 16} ${y - 30}V${y + 30}Q${left + 8} ${y + 52} ${left} ${y + 30}Z`,
          ink.rust,
        );
      }),
    ),
    circle(x, y, 122, 'none', { stroke: ink.brick, strokeWidth: 4 }),
    name(x, y + 92, '190 metres', { size: 24, halo: ground.sea }),
  ];
}
