/** Eight stylised busts, one for each author: drawn people who are no real people. */

import { circle, ellipse, gradient, group, ink, line, picture, rect, shape, stroke } from './svg.js';
import { beards, behind, collars, front } from './wardrobe.js';

const size = 480;

const people = {
  'imogen-hartley': {
    ground: ['#2c6e7f', '#1b4a58'],
    skin: ['#efc9a4', '#d9a67e'],
    hair: '#8f3b2c',
    style: 'bob',
    coat: ink.navy,
    shirt: '#f6efe0',
    neck: 'blazer',
    brow: '#6d2c20',
  },
  'tomas-okafor': {
    ground: ['#e2a63b', '#b97c22'],
    skin: ['#7a4a2f', '#5e3621'],
    hair: '#1f1614',
    style: 'cropped',
    coat: '#26303f',
    shirt: '#dbe7e4',
    neck: 'tie',
    accent: ink.rust,
    brow: '#1f1614',
    beard: 'stubble',
  },
  'leila-haddad': {
    ground: ['#c05a34', '#8a3c22'],
    skin: ['#d6a37a', '#b98259'],
    hair: '#2a1d1c',
    style: 'long',
    coat: '#e6cfa2',
    shirt: ink.plum,
    neck: 'scarf',
    accent: '#4f9aa0',
    brow: '#2a1d1c',
  },
  'rowan-pike': {
    ground: ['#8ba86a', '#56744a'],
    skin: ['#f1d0b0', '#dcb08b'],
    hair: '#b8793c',
    style: 'sweep',
    coat: '#5b4630',
    shirt: '#bfdcd6',
    neck: 'collar',
    brow: '#8d5a28',
    glasses: ink.ink,
  },
  'mei-lindqvist': {
    ground: ['#aebfc6', '#7d939d'],
    skin: ['#efcda6', '#d8ab80'],
    hair: '#1d1b22',
    style: 'bun',
    coat: '#2f5b4a',
    shirt: '#2f5b4a',
    neck: 'roll',
    brow: '#1d1b22',
    glasses: ink.brick,
  },
  'arlo-bennett': {
    ground: ['#6b4a74', '#432d4b'],
    skin: ['#a9744c', '#8a5a38'],
    hair: '#241815',
    style: 'curls',
    coat: '#12263a',
    shirt: ink.ochre,
    neck: 'blazer',
    brow: '#241815',
    beard: 'short',
  },
  'priya-nair': {
    ground: ['#e39b86', '#c06f5c'],
    skin: ['#b97f55', '#996341'],
    hair: '#1c1519',
    style: 'ponytail',
    coat: ink.sea,
    shirt: '#f6efe0',
    neck: 'zip',
    brow: '#1c1519',
  },
  'gideon-marsh': {
    ground: ['#e6cfa2', '#c4a669'],
    skin: ['#eec2a3', '#d49d7c'],
    hair: '#d9d6cd',
    style: 'bald',
    coat: '#4b4f52',
    shirt: '#f6efe0',
    neck: 'bow',
    accent: ink.brick,
    brow: '#b9b4a8',
    beard: 'full',
    glasses: '#3b3330',
  },
};

export const portraits = Object.fromEntries(
  Object.entries(people).map(([id, person]) => [`portraits/${id}.jpg`, () => portrait(person)]),
);

function portrait(person) {
  const [light, shade] = person.skin;
  const defs = [
    gradient('ground', [
      [0, person.ground[0]],
      [1, person.ground[1]],
    ]),
    `<clipPath id="face"><path d="${head}"/></clipPath>`,
  ];
  return picture(
    [
      rect(0, 0, size, size, 'url(#ground)'),
      circle(350, 120, 210, person.ground[0], { opacity: 0.55 }),
      behind[person.style]?.(person.hair) ?? '',
      person.neck === 'roll' ? [neck(shade), body(person)] : [body(person), neck(shade)],
      ellipse(163, 236, 15, 23, shade),
      ellipse(317, 236, 15, 23, light),
      shape(head, light),
      group({ clipPath: 'url(#face)' }, shape('M120 90H214Q186 240 232 360H120Z', shade, { opacity: 0.75 })),
      beards[person.beard]?.(person.hair) ?? '',
      features(person),
      front[person.style](person.hair),
      person.glasses === undefined ? '' : glasses(person.glasses),
    ],
    { defs, size: [size, size] },
  );
}

const head =
  'M164 210Q162 128 240 126Q318 128 316 210Q316 268 290 300Q264 330 240 330Q216 330 190 300Q164 268 164 210Z';

function features({ brow, skin }) {
  return [
    stroke('M190 205Q206 195 222 203', brow, 7),
    stroke('M258 203Q274 195 290 205', brow, 7),
    [206, 274].map((x) => [ellipse(x, 229, 8.5, 5.5, '#fffaf0'), circle(x, 229, 5.4, '#22191a')]),
    stroke('M240 226Q234 252 229 262Q236 270 246 266', skin[1], 5),
    stroke('M218 293Q240 306 262 291', '#94453a', 6),
  ];
}

const glasses = (colour) => [
  [206, 274].map((x) => circle(x, 231, 25, '#ffffff', { fillOpacity: 0.16, stroke: colour, strokeWidth: 5 })),
  stroke('M231 227Q240 221 249 227', colour, 5),
  line(181, 227, 166, 222, colour, 5),
  line(299, 227, 314, 222, colour, 5),
];

const neck = (fill) => shape('M204 286H276V362Q240 402 204 362Z', fill);

function body({ coat, shirt, neck, accent }) {
  const shoulders = 'M40 480Q44 392 130 366L204 340H276L350 366Q436 392 440 480Z';
  const shadow = shape('M40 480Q44 392 130 366L160 356Q140 420 150 480Z', '#000000', { opacity: 0.14 });
  return [shape(shoulders, coat), shadow, collars[neck]({ coat, shirt, accent })];
}
