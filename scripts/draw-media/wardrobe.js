/** Hair, beards and collars for the portraits, each by its name. A face is 152 wide and stands at 240 from the left. */

import { circle, ink, line, polygon, rect, shape, stroke } from './svg.js';

/** Hair that falls behind the neck. */
export const behind = {
  bob: (hair) => shape('M146 210Q136 96 240 94Q344 96 334 210L338 310Q312 330 290 318H190Q168 330 142 310Z', hair),
  long: (hair) =>
    shape(
      'M140 220Q128 88 240 86Q352 88 342 220Q346 330 376 400Q300 430 240 420Q180 430 104 400Q136 330 140 220Z',
      hair,
    ),
  bun: (hair) => [circle(240, 84, 42, hair), shape('M152 240Q140 106 240 104Q340 106 328 240Z', hair)],
  ponytail: (hair) => shape('M290 120Q400 120 384 250Q380 320 404 360Q340 352 334 280Q330 190 280 160Z', hair),
};

/** Hair that lies on the forehead. */
export const front = {
  bob: (hair) =>
    shape('M152 232Q146 104 240 102Q334 104 328 232Q320 186 292 164Q236 178 190 158Q160 186 152 232Z', hair),
  cropped: (hair) =>
    shape('M160 208Q154 110 240 106Q326 110 320 208Q312 164 292 156Q240 142 188 156Q168 164 160 208Z', hair),
  long: (hair) => [
    shape(
      'M154 250Q136 104 246 100Q344 108 326 250Q326 190 300 168Q268 158 250 126Q214 178 174 190Q156 210 154 250Z',
      hair,
    ),
  ],
  sweep: (hair) =>
    shape(
      'M158 214Q148 130 196 104Q270 78 316 116Q338 150 320 216Q312 176 296 160Q236 172 196 142Q166 168 158 214Z',
      hair,
    ),
  bun: (hair) => shape('M158 222Q148 110 240 108Q332 110 322 222Q316 166 240 146Q164 166 158 222Z', hair),
  curls: (hair) =>
    [
      [172, 176, 28],
      [176, 138, 32],
      [206, 110, 34],
      [246, 100, 36],
      [284, 114, 33],
      [308, 144, 30],
      [312, 180, 24],
      [238, 132, 34],
      [204, 138, 26],
      [276, 138, 26],
    ].map(([x, y, r]) => circle(x, y, r, hair)),
  ponytail: (hair) =>
    shape('M160 218Q152 110 240 106Q328 110 320 218Q320 170 286 146Q230 168 194 164Q168 180 160 218Z', hair),
  bald: (hair) => [
    shape('M160 250Q146 214 164 186Q174 210 170 250Z', hair),
    shape('M320 250Q334 214 316 186Q306 210 310 250Z', hair),
  ],
};

/** Drawn under the features, so that the mouth stays free. */
export const beards = {
  stubble: (hair) =>
    shape(
      'M170 262Q186 284 206 280Q240 268 274 280Q294 284 310 262Q304 300 278 320Q240 340 202 320Q176 300 170 262Z',
      hair,
      { opacity: 0.3 },
    ),
  short: (hair) =>
    shape(
      'M166 246Q184 284 208 278Q240 266 272 278Q296 284 314 246Q314 300 282 326Q240 350 198 326Q166 300 166 246ZM216 288Q240 280 264 288Q254 306 240 306Q226 306 216 288Z',
      hair,
      { fillRule: 'evenodd' },
    ),
  full: (hair) =>
    shape(
      'M163 236Q178 282 206 276Q240 262 274 276Q302 282 317 236Q328 320 288 356Q240 386 192 356Q152 320 163 236ZM214 288Q240 280 266 288Q256 308 240 308Q224 308 214 288Z',
      hair,
      { fillRule: 'evenodd' },
    ),
};

const darker = { opacity: 0.28 };

/** What is worn at the neck, over the coat. */
export const collars = {
  blazer: ({ shirt }) => [
    polygon(
      [
        [196, 340],
        [284, 340],
        [240, 470],
      ],
      shirt,
    ),
    shape('M190 344L240 480H150L128 404L158 396L146 366Z', '#000000', darker),
    shape('M290 344L240 480H330L352 404L322 396L334 366Z', '#000000', darker),
  ],
  tie: ({ shirt, accent }) => [
    polygon(
      [
        [192, 342],
        [288, 342],
        [250, 480],
        [230, 480],
      ],
      shirt,
    ),
    polygon(
      [
        [226, 372],
        [254, 372],
        [262, 480],
        [218, 480],
      ],
      accent,
    ),
    polygon(
      [
        [224, 366],
        [256, 366],
        [248, 392],
        [232, 392],
      ],
      accent,
    ),
    polygon(
      [
        [196, 338],
        [240, 374],
        [212, 398],
        [184, 348],
      ],
      shirt,
    ),
    polygon(
      [
        [284, 338],
        [240, 374],
        [268, 398],
        [296, 348],
      ],
      shirt,
    ),
    shape('M184 348L232 480H160L140 408L164 398L150 364Z', '#000000', darker),
    shape('M296 348L248 480H320L340 408L316 398L330 364Z', '#000000', darker),
  ],
  scarf: ({ shirt, accent }) => [
    polygon(
      [
        [200, 344],
        [280, 344],
        [240, 440],
      ],
      shirt,
    ),
    shape('M186 330Q240 392 296 330Q318 352 300 380Q240 428 180 380Q162 352 186 330Z', accent),
    shape('M262 392L312 372L330 480H272Z', accent),
    stroke('M192 356Q240 404 292 352', '#ffffff', 4, { opacity: 0.4 }),
    stroke('M284 404L302 476', '#ffffff', 4, { opacity: 0.4 }),
  ],
  collar: ({ shirt }) => [
    polygon(
      [
        [200, 342],
        [280, 342],
        [244, 480],
        [236, 480],
      ],
      shirt,
    ),
    polygon(
      [
        [198, 336],
        [240, 376],
        [206, 410],
        [180, 350],
      ],
      shirt,
      { stroke: '#8fb0aa', strokeWidth: 2 },
    ),
    polygon(
      [
        [282, 336],
        [240, 376],
        [274, 410],
        [300, 350],
      ],
      shirt,
      { stroke: '#8fb0aa', strokeWidth: 2 },
    ),
  ],
  roll: ({ coat }) => [
    shape('M196 318Q240 348 284 318Q292 346 304 372Q240 408 176 372Q188 346 196 318Z', coat),
    stroke('M192 338Q240 370 288 338', '#ffffff', 4, { opacity: 0.25 }),
    stroke('M178 372Q240 408 302 372', '#000000', 5, { opacity: 0.25 }),
  ],
  zip: ({ shirt }) => [
    polygon(
      [
        [198, 340],
        [282, 340],
        [240, 404],
      ],
      shirt,
    ),
    shape('M186 336L240 404L222 420L168 356Z', '#000000', darker),
    shape('M294 336L240 404L258 420L312 356Z', '#000000', darker),
    line(240, 408, 240, 480, '#f6efe0', 5),
    rect(234, 414, 12, 18, ink.ochre),
  ],
  bow: ({ shirt, accent }) => [
    polygon(
      [
        [196, 342],
        [284, 342],
        [240, 480],
      ],
      shirt,
    ),
    shape('M186 344L240 480H150L130 404L160 396L146 366Z', '#000000', darker),
    shape('M294 344L240 480H330L350 404L320 396L334 366Z', '#000000', darker),
    polygon(
      [
        [236, 398],
        [196, 378],
        [196, 422],
      ],
      accent,
    ),
    polygon(
      [
        [244, 398],
        [284, 378],
        [284, 422],
      ],
      accent,
    ),
    rect(230, 388, 20, 20, accent),
  ],
};
