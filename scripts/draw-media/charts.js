/** The charts of the demo newspaper. Their numbers are invented, and agree with the articles that quote them. */

import { chart, key, label, rules, scale, years } from './chart-frame.js';
import { circle, ink, line, rect, round, straight, stroke, text } from './svg.js';

const left = 150;
const right = 1536;
const bottom = 850;
const top = 250;

export const charts = {
  'housing-chart.png': homesFinished,
  'trade-chart.png': grainLanded,
  'energy-chart.png': heatBySource,
  'sea-temperature-chart.png': octoberSea,
  'league-table-chart.png': leaguePositions,
};

function homesFinished() {
  const all = [612, 655, 709, 748, 521, 604, 690, 733, 588, 547];
  const below = [176, 182, 201, 214, 139, 148, 152, 147, 98, 86];
  const y = scale([0, 800], [bottom, top]);
  const step = (right - left) / all.length;
  const bars = all.map((total, index) => {
    const x = left + index * step + step * 0.16;
    const w = step * 0.68;
    return [
      rect(x, y(total), w, bottom - y(total), '#9fb8bd'),
      rect(x, y(below[index]), w, bottom - y(below[index]), ink.rust),
      text(x + w / 2, y(total) - 14, total, { size: 28, fill: '#3d5163', textAnchor: 'middle' }),
      text(x + w / 2, y(below[index]) + 38, below[index], {
        size: 28,
        fill: '#ffffff',
        fontWeight: 'bold',
        textAnchor: 'middle',
      }),
      text(x + w / 2, bottom + 44, 2016 + index, { size: 30, textAnchor: 'middle' }),
    ];
  });
  return chart(
    {
      title: 'Fewer homes, and fewer of them cheap',
      subtitle: 'Homes finished in Calder Bay by year',
      source: 'Source: Calder Bay City Council, completions 2016–2025',
    },
    [
      key(left, 212, [
        [ink.rust, 'Let or sold below market price'],
        ['#9fb8bd', 'Others'],
      ]),
      rules([0, 200, 400, 600, 800], y, { left, right }),
      bars,
      line(left, bottom, right, bottom, ink.ink, 3),
    ],
  );
}

function grainLanded() {
  const months = ['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct'];
  const tonnes = [27, 25, 22, 24, 26, 23, 21, 19, 24, 31, 19, 4];
  const y = scale([0, 35], [bottom, top]);
  const step = (right - left) / months.length;
  const strike = left + 10 * step + (13 / 30) * step;
  return chart(
    {
      title: 'A strike in Osterhaven empties a quay here',
      subtitle: 'Velmark grain landed at Calder Bay, thousand tonnes a month',
      source: 'Source: Calder Bay Harbour Board, November 2025 to October 2026',
    },
    [
      rules([0, 10, 20, 30], y, { left, right }),
      rect(strike, top - 50, right - strike, bottom - top + 50, '#f3dfc4'),
      ['Strike from', '14 Sept'].map((words, row) =>
        label(right - 8, top - 12 + row * 34, words, {
          fill: ink.brick,
          fontWeight: 'bold',
          halo: '#f3dfc4',
          size: 28,
          textAnchor: 'end',
        }),
      ),
      tonnes.map((value, index) => {
        const x = left + index * step + step * 0.16;
        const w = step * 0.68;
        return [
          rect(x, y(value), w, bottom - y(value), index >= 10 ? ink.rust : ink.sea),
          text(x + w / 2, y(value) - 14, value, {
            size: 30,
            fontWeight: index > 8 ? 'bold' : 'normal',
            textAnchor: 'middle',
          }),
          text(x + w / 2, bottom + 42, months[index], { size: 30, textAnchor: 'middle' }),
        ];
      }),
      line(left, bottom, right, bottom, ink.ink, 3),
      text(left + step, bottom + 78, '2025', { size: 27, fill: ink.slate, textAnchor: 'middle' }),
      text(left + 7 * step, bottom + 78, '2026', { size: 27, fill: ink.slate, textAnchor: 'middle' }),
      line(left + 2 * step, bottom + 6, left + 2 * step, bottom + 82, '#cdbf9f', 2),
    ],
  );
}

function heatBySource() {
  const wood = [5.2, 11.6, 16.9, 20.8, 23.4, 21.4, 16.1, 13.5, 13.1];
  const pumps = [0, 0, 0, 0, 0, 4.9, 12.1, 16.6, 18.1];
  const y = scale([0, 35], [bottom, top]);
  const step = (right - left) / wood.length;
  return chart(
    {
      title: 'Heat pumps now carry the network',
      subtitle: 'Heat supplied by the Calder Bay heat network by source, gigawatt-hours a year',
      source: 'Source: Wend Heat. *Twelve months to September 2026',
    },
    [
      key(left, 212, [
        [ink.sea, 'Heat pumps'],
        [ink.ochre, 'Waste wood'],
      ]),
      rules([0, 10, 20, 30], y, { left, right }),
      wood.map((value, index) => {
        const x = left + index * step + step * 0.16;
        const w = step * 0.68;
        const sum = value + pumps[index];
        return [
          rect(x, y(value), w, bottom - y(value), ink.ochre),
          pumps[index] > 0 ? rect(x, y(sum), w, y(value) - y(sum) - 3, ink.sea) : '',
          text(x + w / 2, y(sum) - 14, sum.toFixed(1), { size: 29, textAnchor: 'middle' }),
          text(x + w / 2, bottom + 44, `${2018 + index}${index === 8 ? '*' : ''}`, { size: 30, textAnchor: 'middle' }),
        ];
      }),
      text(left + 8.5 * step, y(13.1 + 9), '58%', {
        size: 42,
        fill: '#ffffff',
        fontWeight: 'bold',
        textAnchor: 'middle',
      }),
      text(left + 8.5 * step, y(6), '42%', { size: 42, fill: ink.ink, fontWeight: 'bold', textAnchor: 'middle' }),
      label(left + 4.95 * step, y(30), 'Pumps added, 2023', {
        fill: ink.sea,
        fontWeight: 'bold',
        textAnchor: 'middle',
      }),
      line(left + 5.5 * step, y(29), left + 5.5 * step, y(28.3), ink.sea, 3),
      line(left, bottom, right, bottom, ink.ink, 3),
    ],
  );
}

function octoberSea() {
  const degrees = [
    12.1, 12.6, 11.9, 12.4, 12.8, 12.3, 12.7, 12.2, 12, 13, 12.6, 12.9, 12.8, 12.3, 12.5, 12.1, 12.9, 13.4, 12.6, 13.1,
    12.4, 12.9, 12.8, 13.3, 12.7, 12.8, 12.6, 13.2, 13.7, 12.9, 12.5, 13, 12.6, 13.2, 12.4, 13, 13.4, 12.9, 13.1, 13.3,
    13.2, 13, 13.2, 13.4, 14.2, 13.9, 13.5, 13.7, 14.6,
  ];
  const x = scale([1978, 2026], [left + 20, right - 60]);
  const y = scale([11.5, 15], [bottom, top]);
  const points = degrees.map((value, index) => [x(1978 + index), y(value)]);
  const mark = (year, words, [dx, dy], anchor) => {
    const [px, py] = points[year - 1978];
    return [
      circle(px, py, 11, ink.rust),
      label(px + dx, py + dy, words, { size: 31, fontWeight: 'bold', fill: ink.brick, textAnchor: anchor }),
    ];
  };
  return chart(
    {
      title: 'The warmest October in the buoy’s record',
      subtitle: 'Mean sea temperature at Skarn Point in October, °C',
      source: 'Source: University of Calder Bay marine laboratory, 1978–2026',
    },
    [
      rules([12, 13, 14, 15], y, { left, right }),
      line(left, bottom, right, bottom, ink.ink, 3),
      years(1980, 2026)
        .filter((year) => year % 10 === 0)
        .map((year) => [
          line(x(year), bottom, x(year), bottom + 12, ink.ink, 3),
          text(x(year), bottom + 50, year, { size: 30, textAnchor: 'middle' }),
        ]),
      rect(x(1991), y(12.9) - 4, x(2020) - x(1991), 8, '#8fc1c1'),
      stroke(straight(points), ink.ink, 4, { strokeLinejoin: 'round' }),
      points.map(([px, py]) => circle(px, py, 5, ink.ink)),
      label(x(1986), y(14.05), 'Mean of 1991–2020: 12.9', { fill: ink.sea, fontWeight: 'bold' }),
      line(x(1996), y(13.98), x(1998), y(12.96), ink.sea, 2),
      mark(2022, '2022: 14.2', [-20, -22], 'end'),
      mark(2026, '2026: 14.6', [-24, -16], 'end'),
    ],
  );
}

function leaguePositions() {
  const clubs = [
    { name: 'Northmouth Albion', points: 34, places: [2, 4, 3, 2, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1], colour: '#8fa3ad' },
    { name: 'Strand Athletic', points: 31, places: [7, 6, 5, 6, 4, 3, 3, 3, 4, 2, 2, 2, 3, 2, 2], colour: '#8fa3ad' },
    { name: 'Port Kessel', points: 29, places: [4, 2, 1, 1, 2, 2, 1, 2, 2, 3, 3, 3, 2, 3, 3], colour: ink.sea },
    { name: 'Ardley United', points: 26, places: [1, 1, 2, 3, 3, 5, 4, 5, 3, 4, 4, 5, 4, 4, 5], colour: '#8fa3ad' },
    { name: 'Rovers', points: 27, places: [11, 9, 12, 10, 8, 9, 7, 8, 6, 7, 5, 6, 5, 5, 4], colour: ink.rust },
  ];
  const x = scale([1, 15], [left, 1130]);
  const y = scale([1, 13], [top + 10, bottom - 10]);
  const bold = (club) => club.name === 'Rovers' || club.name === 'Port Kessel';
  return chart(
    {
      title: 'Rovers’ climb from twelfth to fourth',
      subtitle: 'Place in the Coastal League after each match, leading five of 18 clubs',
      source: 'Source: Coastal League, matches to 7 November 2026',
    },
    [
      [1, 4, 8, 12].map((place) => [
        line(left - 16, y(place), 1150, y(place), '#dccfb2', 2),
        text(left - 36, y(place) + 11, place, { size: 30, fill: '#3d5163', textAnchor: 'end' }),
      ]),
      [1, 5, 10, 15].map((match) =>
        text(x(match), bottom + 48, match === 1 ? 'Match 1' : match, { size: 30, textAnchor: 'middle' }),
      ),
      clubs.map((club) => {
        const points = club.places.map((place, index) => [x(index + 1), y(place)]);
        const [endX, endY] = points[points.length - 1];
        return [
          stroke(level(points), '#fbf6ea', bold(club) ? 17 : 12),
          stroke(level(points), club.colour, bold(club) ? 9 : 5),
          points.map(([px, py]) => circle(px, py, bold(club) ? 9 : 6, club.colour)),
          circle(endX, endY, bold(club) ? 14 : 10, club.colour),
          text(endX + 34, endY + 11, club.name, {
            size: 32,
            fill: bold(club) ? club.colour : '#3d5163',
            fontWeight: bold(club) ? 'bold' : 'normal',
          }),
          text(right, endY + 11, club.points, { size: 32, fontWeight: 'bold', textAnchor: 'end' }),
        ];
      }),
      text(right, y(1) - 46, 'Points', { size: 28, fill: ink.slate, textAnchor: 'end' }),
    ],
  );
}

/** A curve that is level at every point, so that it never passes a place the club did not hold. */
function level(points) {
  const curves = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index];
    const middle = round((fromX + x) / 2);
    return `C${middle} ${round(fromY)} ${middle} ${round(y)} ${round(x)} ${round(y)}`;
  });
  return `M${points[0].map(round).join(' ')}${curves.join('')}`;
}
