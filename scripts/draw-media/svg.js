/** Small parts of SVG text: every function is pure and gives a string, so a picture is the sum of its parts. */

export const width = 1600;
export const height = 1067;

export const serif = `P052, 'Palatino Linotype', 'Liberation Serif', serif`;
export const sans = `'Liberation Sans', Arial, 'DejaVu Sans', sans-serif`;

/** One palette for the whole paper, so that pictures on a page belong together. */
export const ink = {
  ink: '#12263a',
  navy: '#1d3b53',
  slate: '#5d7180',
  fog: '#aebfc6',
  sea: '#2c6e7f',
  teal: '#4f9aa0',
  foam: '#bfdcd6',
  mist: '#dbe7e4',
  paper: '#f6efe0',
  sand: '#e6cfa2',
  ochre: '#e2a63b',
  rust: '#c05a34',
  brick: '#8f3b2c',
  plum: '#4b3350',
  rose: '#e39b86',
  moss: '#56744a',
  leaf: '#8ba86a',
};

export const round = (value) => Math.round(value * 10) / 10;

/** A whole document of the given size, with `defs` before the drawing. */
export function picture(parts, { defs = [], size = [width, height] } = {}) {
  const [w, h] = size;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><defs>${defs.join('')}</defs>${parts.flat(9).join('')}</svg>`;
}

/** Attributes may be written in camel case: `strokeWidth` becomes `stroke-width`. */
function element(name, attributes, ...children) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${attributeName(key)}="${typeof value === 'number' ? Math.round(value * 100) / 100 : value}"`,
    )
    .join('');
  const inside = children.flat(9).join('');
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

const attributeName = (key) =>
  key === 'viewBox' ? key : key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const rect = (x, y, w, h, fill, more = {}) => element('rect', { x, y, width: w, height: h, fill, ...more });
export const circle = (cx, cy, r, fill, more = {}) => element('circle', { cx, cy, r, fill, ...more });
export const ellipse = (cx, cy, rx, ry, fill, more = {}) => element('ellipse', { cx, cy, rx, ry, fill, ...more });
export const shape = (d, fill, more = {}) => element('path', { d, fill, ...more });
export const stroke = (d, colour, thickness, more = {}) =>
  element('path', { d, fill: 'none', stroke: colour, strokeWidth: thickness, strokeLinecap: 'round', ...more });
export const line = (x1, y1, x2, y2, colour, thickness, more = {}) =>
  stroke(`M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`, colour, thickness, more);
export const polygon = (points, fill, more = {}) => shape(`${straight(points)}Z`, fill, more);
export const group = (attributes, ...children) => element('g', attributes, ...children);
export const at = (x, y, scale, ...children) =>
  group({ transform: `translate(${round(x)} ${round(y)}) scale(${scale})` }, ...children);

export function text(x, y, words, options = {}) {
  const { size = 28, fill = ink.ink, family = sans, ...more } = options;
  const escaped = String(words).replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return element('text', { x, y, fontSize: size, fill, fontFamily: family, ...more }, escaped);
}

export function straight(points) {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** A curve through all points (Catmull-Rom as cubic Béziers). */
export function smooth(points) {
  const before = (index) => points[Math.max(0, Math.min(points.length - 1, index))];
  const curves = points.slice(1).map((end, index) => {
    const [a, b, c] = [before(index - 1), points[index], before(index + 2)];
    const first = [b[0] + (end[0] - a[0]) / 6, b[1] + (end[1] - a[1]) / 6];
    const second = [end[0] - (c[0] - b[0]) / 6, end[1] - (c[1] - b[1]) / 6];
    return `C${[...first, ...second, ...end].map(round).join(' ')}`;
  });
  return `M${points[0].map(round).join(' ')}${curves.join('')}`;
}

/** `stops`: pairs of offset (0 to 1) and colour, perhaps with an opacity. */
export function gradient(id, stops, direction = [0, 0, 0, 1]) {
  const [x1, y1, x2, y2] = direction;
  return `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopList(stops)}</linearGradient>`;
}

export function glow(id, stops, [cx, cy, r] = [0.5, 0.5, 0.5]) {
  return `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopList(stops)}</radialGradient>`;
}

function stopList(stops) {
  return stops
    .map(
      ([offset, colour, opacity = 1]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
}

export const range = (count) => Array.from({ length: count }, (_, index) => index);

/** A repeatable source of numbers from 0 to 1 (mulberry32); with two arguments, from the first to the second. */
export function dice(seed) {
  let state = seed >>> 0;
  return (low = 0, high = 1) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * (high - low);
  };
}
