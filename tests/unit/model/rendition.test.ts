/** Claims about sizes and cuts, which planning and markup both compute: for pictures of any shape. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import { publishedMedia } from '../../../src/model/media-address.ts';
import { noRights } from '../../../src/model/picture.ts';
import {
  cuts,
  type Focus,
  machineCut,
  plainRendition,
  regionOf,
  renditionAddress,
  renditionOf,
  widthsOf,
} from '../../../src/model/rendition.ts';
import { file } from '../plan/support.ts';

const ladder = [320, 640, 1080, 1600];
const side = fc.integer({ min: 1, max: 12_000 });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const cut = fc.constantFrom(...(Object.keys(cuts) as (keyof typeof cuts)[]));

describe('the widths of a picture', () => {
  it.each<[number, number | undefined, number[]]>([
    [4000, undefined, [320, 640, 1080, 1600]],
    [1600, undefined, [320, 640, 1080, 1600]],
    [1500, undefined, [320, 640, 1080, 1500]],
    [1100, undefined, [320, 640, 1080]],
    [200, undefined, [200]],
    [4000, 640, [320, 640]],
    [4000, 700, [320, 640, 1080]],
    [500, 640, [320, 500]],
    [4000, 0, []],
  ])('%i pixels wide, shown on at most %s, are %j', (width, most, expected) => {
    expect(widthsOf(width, ladder, most)).toEqual(expected);
  });

  it('rise and are never more than its own', () => {
    fc.assert(
      fc.property(side, fc.option(fc.integer({ min: 1, max: 3000 })), (width, most) => {
        const widths = widthsOf(width, ladder, most ?? undefined);
        expect(widths.length).toBeGreaterThan(0);
        expect(Math.max(...widths)).toBeLessThanOrEqual(width);
        expect([...widths].sort((a, b) => a - b)).toEqual(widths);
      }),
    );
  });
});

describe('a cut', () => {
  it('lies inside the picture, has its proportions, and holds the focus', () => {
    fc.assert(
      fc.property(side, side, cut, fc.tuple(part, part), (width, height, name, focus) => {
        const region = regionOf({ width, height }, name, focus);
        if (region === undefined) return;
        expect(region.left).toBeGreaterThanOrEqual(0);
        expect(region.top).toBeGreaterThanOrEqual(0);
        expect(region.left + region.width).toBeLessThanOrEqual(width);
        expect(region.top + region.height).toBeLessThanOrEqual(height);
        expect(region.width === width || region.height === height).toBe(true);
        const [across, down] = cuts[name];
        expect(Math.abs(region.width * down - region.height * across)).toBeLessThanOrEqual(Math.max(across, down));
        const [x, y] = [focus[0] * width, focus[1] * height];
        expect(x >= region.left - 1 && x <= region.left + region.width + 1).toBe(true);
        expect(y >= region.top - 1 && y <= region.top + region.height + 1).toBe(true);
      }),
    );
  });

  it.each<[Focus | undefined, number]>([
    [undefined, 500],
    [[0, 0], 0],
    [[1, 1], 1000],
    [[0.5, 0.5], 500],
    [[0.3, 0.9], 100],
  ])('around %j begins at %i', (focus, left) => {
    expect(regionOf({ width: 2000, height: 1000 }, 'square', focus)).toEqual({
      left,
      top: 0,
      width: 1000,
      height: 1000,
    });
  });

  it('of a picture that has its shape already is the whole picture', () => {
    expect(regionOf({ width: 1600, height: 1067 }, 'card', [0.1, 0.9])).toBeUndefined();
    expect(regionOf({ width: 1600, height: 900 }, 'wide')).toBeUndefined();
  });
});

describe('a rendition', () => {
  it('is never larger than what it shows, and each has an address of its own', () => {
    fc.assert(
      fc.property(side, side, fc.tuple(part, part), (width, height, focus) => {
        const media = publishedMedia(
          {
            ...file('content/media/Größe 1.JPG'),
            width,
            height,
            picture: { base: file('x').hash, fallback: 'jpeg', tint: '012', rights: noRights, isSigned: false },
          },
          'main',
          { formats: ['avif', 'webp'], widths: ladder, cards: true, megapixels: 50, megabytes: 40 },
        );
        const { renditions } = media;
        if (renditions === undefined) throw new Error('no renditions');
        const region = regionOf(renditions, 'card', focus);
        const all = [
          plainRendition(renditions),
          ...(['wide', 'standard', 'square'] as const).map((name) => machineCut(renditions, name, focus)),
          ...renditions.widths.map((step) =>
            renditionOf(renditions, { region: undefined, width: step, format: 'avif' }),
          ),
          ...widthsOf((region ?? renditions).width, ladder).map((step) =>
            renditionOf(renditions, { region, width: step, format: 'webp' }),
          ),
        ];
        const described = new Map(all.map((one) => [renditionAddress(renditions.stem, one), JSON.stringify(one)]));
        for (const one of all) {
          const shown = one.region ?? renditions;
          expect(one.width).toBeLessThanOrEqual(shown.width);
          expect(one.height).toBeLessThanOrEqual(shown.height);
          expect(one.width * one.height).toBeGreaterThan(0);
          expect(described.get(renditionAddress(renditions.stem, one))).toBe(JSON.stringify(one));
        }
        expect(media.url).toMatch(/^\/media\/größe-1\.[0-9a-f]{10}-\d+\.jpg$/);
      }),
    );
  });

  it('is addressed by what it is', () => {
    const stem = urlPath('/media/a.0123456789');
    const region = { left: 5, top: 6, width: 30, height: 20 };
    expect(renditionAddress(stem, { region: undefined, width: 640, height: 480, format: 'avif' })).toBe(
      `${stem}-640.avif`,
    );
    expect(renditionAddress(stem, { region, width: 15, height: 10, format: 'jpeg' })).toBe(`${stem}-15-30x20x5x6.jpg`);
  });
});
