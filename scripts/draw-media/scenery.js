/** What several illustrations share: hills, water, houses, boats, people, birds. */

import {
  at,
  circle,
  dice,
  ellipse,
  group,
  height,
  ink,
  line,
  polygon,
  range,
  rect,
  shape,
  smooth,
  stroke,
  width,
} from './svg.js';

/** A line of hills across the picture, filled to the bottom. */
export function hills(seed, fill, { y, rise, steps = 7 }) {
  const roll = dice(seed);
  const tops = range(steps + 1).map((step) => [(step / steps) * width, y - roll(0, rise)]);
  return shape(`${smooth(tops)}L${width} ${height}L0 ${height}Z`, fill);
}

/** Short strokes on water that grow and thin out towards the viewer. */
export function ripples(seed, colour, { top, bottom, count, left = 0, right = width, opacity = 0.5 }) {
  const roll = dice(seed);
  return group(
    { opacity },
    range(count).map(() => {
      const depth = roll() ** 1.6;
      const y = top + depth * (bottom - top);
      const length = 20 + depth * 150 * roll(0.5, 1);
      const x = roll(left, right) - length / 2;
      return line(x, y, x + length, y, colour, 1.5 + depth * 5);
    }),
  );
}

/** The broken reflection of a light standing at `x` above the water. */
export function reflection(seed, colour, { x, top, bottom, spread, opacity = 0.8 }) {
  const roll = dice(seed);
  const rows = Math.round((bottom - top) / 16);
  return group(
    { opacity },
    range(rows).map((row) => {
      const depth = row / rows;
      const half = spread * (0.35 + depth * 0.9) * roll(0.35, 1);
      const shift = roll(-0.4, 0.4) * spread * depth;
      return line(x + shift - half, top + row * 16 + 6, x + shift + half, top + row * 16 + 6, colour, 3 + depth * 4);
    }),
  );
}

/** A row of gabled town houses; `lit` is the colour of windows with light, `dark` that of the others. */
export function houses(seed, { left, right, base, low, high, fills, roof, lit, dark, share = 0.3 }) {
  const roll = dice(seed);
  const parts = [];
  let x = left;
  while (x < right) {
    const w = roll(54, 104);
    const h = roll(low, high);
    const fill = fills[Math.floor(roll(0, fills.length))];
    const peak = roll(16, 46);
    parts.push(rect(x, base - h, w + 1, h, fill));
    parts.push(
      roll() < 0.6
        ? polygon(
            [
              [x - 3, base - h],
              [x + w / 2, base - h - peak],
              [x + w + 3, base - h],
            ],
            roof,
          )
        : rect(x - 2, base - h - 8, w + 5, 10, roof),
    );
    if (roll() < 0.6) parts.push(rect(x + w * 0.68, base - h - peak - 8, 12, peak + 6, roof));
    const columns = Math.max(2, Math.round(w / 32));
    for (const column of range(columns)) {
      for (let y = base - h + 16; y < base - 30; y += 38) {
        const gap = w / columns;
        parts.push(rect(x + gap * column + gap / 2 - 7, y, 14, 20, roll() < share ? lit : dark));
      }
    }
    x += w;
  }
  return parts;
}

export function gull(x, y, size, colour) {
  return stroke(
    `M${x - size} ${y - size * 0.25}Q${x - size * 0.45} ${y - size * 0.55} ${x} ${y}Q${x + size * 0.45} ${y - size * 0.6} ${x + size} ${y - size * 0.35}`,
    colour,
    Math.max(2, size / 7),
  );
}

/** A trawler of about 220 by 190 units, its waterline at `y`. */
export function trawler(x, y, scale, { hull, band, house, mast }) {
  return at(
    x,
    y,
    scale,
    line(-12, -40, -12, -190, mast, 5),
    line(-12, -180, 82, -66, mast, 3),
    line(-12, -180, -96, -52, mast, 3),
    line(70, -40, 70, -130, mast, 4),
    rect(-66, -104, 62, 66, house),
    rect(-72, -112, 74, 10, band),
    rect(-58, -92, 18, 20, mast),
    rect(-32, -92, 18, 20, mast),
    shape('M-112 -44L116 -56Q108 -8 84 0L-88 0Q-106 -16 -112 -44Z', hull),
    shape('M-112 -44L116 -56L113 -42L-110 -30Z', band),
  );
}

/** The Saltmarsh ferry, about 640 by 190 units, bow to the right, its waterline at `y`. */
export function ferry(x, y, scale) {
  const windows = (left, right, top, step, w, h) =>
    range(Math.floor((right - left) / step)).map((index) => rect(left + index * step, top, w, h, ink.navy));
  return at(
    x,
    y,
    scale,
    line(190, -150, 190, -214, ink.ink, 4),
    line(176, -196, 204, -196, ink.ink, 3),
    rect(-96, -206, 62, 80, ink.rust),
    rect(-96, -190, 62, 14, ink.paper),
    rect(-102, -212, 74, 9, ink.ink),
    rect(92, -164, 138, 50, ink.paper),
    rect(86, -170, 156, 8, ink.fog),
    rect(102, -152, 122, 22, ink.navy),
    rect(-232, -122, 480, 44, ink.paper),
    rect(-240, -128, 496, 8, ink.fog),
    windows(-216, 236, -110, 30, 20, 20),
    rect(-276, -80, 560, 44, '#fffaf0'),
    windows(-256, 262, -68, 37, 26, 18),
    shape('M-318 -40L336 -52Q318 -10 286 0L-288 0Q-312 -14 -318 -40Z', ink.navy),
    shape('M-318 -40L336 -52L332 -38L-316 -27Z', ink.ochre),
    range(7).map((index) => circle(-240 + index * 76, -16, 5, ink.foam)),
  );
}

/** A standing person of 100 units' height without a face; `y` is the ground. */
export function figure(x, y, scale, { coat, head, hair = '#33241f', legs = ink.ink, lean = 0 }) {
  return at(
    x,
    y,
    scale,
    line(-7, -40, -8, -2, legs, 10),
    line(7, -40, 9, -2, legs, 10),
    line(-10, 0, -4, 0, ink.ink, 6),
    line(6, 0, 13, 0, ink.ink, 6),
    stroke('M-16 -68Q-25 -54 -22 -38', coat, 8),
    stroke('M16 -68Q25 -54 22 -38', coat, 8),
    circle(-22, -33, 4, head),
    circle(22, -33, 4, head),
    shape('M-18 -70Q-14 -78 0 -78Q14 -78 18 -70L17 -33Q0 -28 -17 -33Z', coat),
    line(-13, -66, -14, -38, '#000000', 1.4, { opacity: 0.18 }),
    line(13, -66, 14, -38, '#000000', 1.4, { opacity: 0.18 }),
    rect(lean * 0.6 - 4, -84, 8, 9, head),
    circle(lean, -91, 10.5, head),
    shape(
      `M${lean - 11} -90Q${lean - 12} -104 ${lean} -103.5Q${lean + 12} -104 ${lean + 11} -90Q${lean + 5} -97 ${lean - 3} -96Q${lean - 9} -95 ${lean - 11} -90Z`,
      hair,
    ),
  );
}

export function palm(x, y, scale, { trunk, leaf }) {
  const fronds = [
    [-92, -30],
    [-78, -78],
    [-30, -104],
    [30, -102],
    [80, -72],
    [92, -24],
    [-60, 8],
    [62, 10],
  ];
  return at(
    x,
    y,
    scale,
    stroke('M0 0Q-16 -130 6 -260', trunk, 16),
    group(
      { transform: 'translate(6 -260)' },
      fronds.map(([dx, dy]) => stroke(`M0 0Q${dx * 0.5} ${dy - 34} ${dx} ${dy + 34}`, leaf, 13)),
    ),
  );
}

/** Flat layered clouds: two or three ellipses on one base line. */
export function cloud(x, y, scale, fill, opacity = 1) {
  return at(
    x,
    y,
    scale,
    group(
      { fill, opacity },
      ellipse(0, 0, 150, 22, fill),
      ellipse(-40, -14, 74, 26, fill),
      ellipse(44, -20, 88, 32, fill),
    ),
  );
}

export function tree(x, y, scale, { trunk, crown, light }) {
  return at(
    x,
    y,
    scale,
    rect(-7, -70, 14, 70, trunk),
    circle(0, -120, 66, crown),
    circle(-38, -84, 42, crown),
    circle(40, -86, 44, crown),
    circle(18, -138, 34, light),
  );
}
