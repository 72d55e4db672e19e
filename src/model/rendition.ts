/**
 * Renditions: the sizes, cuts and formats in which a picture is published, known from its size alone.
 *
 * What planning lists and what markup refers to are computed by the same functions, so neither can name a file that the
 * other does not know. An address says what its file holds: original and encoder by hash, then width and cut.
 */

import { urlPath } from './address.ts';
import type { Hash, UrlPath } from './brands.ts';

const renditionFormats = ['avif', 'webp', 'jpeg', 'png'] as const;
export type RenditionFormat = (typeof renditionFormats)[number];

export const mediaTypes: Readonly<Record<RenditionFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A part of a picture, in pixels of the picture as it is shown. */
export interface Region extends Size {
  readonly left: number;
  readonly top: number;
}

/** A published picture, as far as its renditions follow from it. */
export interface Renditions extends Size {
  /** What their addresses begin with: `/media/harbour-dawn.4f3a2b1c9d`. */
  readonly stem: UrlPath;
  /** Widths in which the whole picture is there in the modern formats, ascending. */
  readonly widths: readonly number[];
  readonly fallback: 'jpeg' | 'png';
  readonly tint: string | undefined;
}

/** One file: the whole picture or a part of it, at a width, in a format. */
export interface Rendition extends Size {
  readonly region: Region | undefined;
  readonly format: RenditionFormat;
}

/** From the left and the top, 0 to 1: the point that stays in sight. */
export type Focus = readonly [number, number];

/** Width to height. `card` is how the theme shows a story from outside; search engines ask for the other three. */
export const cuts = { card: [3, 2], wide: [16, 9], standard: [4, 3], square: [1, 1] } as const;
export type Cut = keyof typeof cuts;

/** Widths of files for machines and old browsers: feeds, search engines, social networks. */
const plainWidth = 1200;
/** The least size of a picture that stands for an article in a social network. */
export const socialSize: Size = { width: 1200, height: 630 };

/**
 * The widths of `ladder` in which a picture `width` wide is made, no wider than the first that is enough for `most`
 * pixels, and never wider than the picture itself. None for `most` 0.
 */
export function widthsOf(width: number, ladder: readonly number[], most = Number.POSITIVE_INFINITY): readonly number[] {
  if (most < 1) return [];
  const enough = ladder.findIndex((step) => step >= most);
  const wanted = enough < 0 ? ladder : ladder.slice(0, enough + 1);
  const possible = wanted.filter((step) => step <= width);
  // A picture between two steps is given in its own size too, unless that is nearly the step below.
  return possible.length < wanted.length && width > (possible.at(-1) ?? 0) * 1.15 ? [...possible, width] : possible;
}

/**
 * The largest part of a picture with the proportions of a cut that keeps the focus as near its middle as it can be;
 * `undefined` where that is the whole picture, but for a hundredth of it.
 */
export function regionOf({ width, height }: Size, cut: Cut, [x, y]: Focus = [0.5, 0.5]): Region | undefined {
  const [across, down] = cuts[cut];
  const isWide = width * down > height * across;
  const partWidth = isWide ? Math.max(1, Math.round((height * across) / down)) : width;
  const partHeight = isWide ? height : Math.max(1, Math.round((width * down) / across));
  if (partWidth >= width * 0.99 && partHeight >= height * 0.99) return undefined;
  return {
    width: partWidth,
    height: partHeight,
    left: start(x, width, partWidth),
    top: start(y, height, partHeight),
  };
}

/** The rendition of a picture, or of a part of it, at a width that is no wider than it. */
export function renditionOf(
  whole: Size,
  { region, width, format }: { region: Region | undefined; width: number; format: RenditionFormat },
): Rendition {
  const shown = region ?? whole;
  return { region, width, height: Math.max(1, Math.round((width * shown.height) / shown.width)), format };
}

/** Where a rendition is published: `<stem>-640.avif`, `<stem>-640-1600x900x0x84.avif`. */
export function renditionAddress(stem: UrlPath, { region, width, format }: Rendition): UrlPath {
  const part = region === undefined ? '' : `-${region.width}x${region.height}x${region.left}x${region.top}`;
  return urlPath(`${stem}-${width}${part}.${format === 'jpeg' ? 'jpg' : format}`);
}

/** What a rendition is remembered by, `base` standing for the original and the encoder. */
export function renditionKey({ base, ...rendition }: Rendition & { readonly base: Hash }): string {
  return renditionAddress(urlPath(`/${base}`), rendition).slice(1);
}

/** The rendition for whoever knows no modern format and no choice of sizes. */
export function plainRendition(picture: Renditions, region?: Region): Rendition {
  const width = Math.min(plainWidth, (region ?? picture).width);
  return renditionOf(picture, { region, width, format: picture.fallback });
}

/** A cut in a format for machines. */
export function machineCut(picture: Renditions, cut: Cut, focus: Focus | undefined): Rendition {
  const region = regionOf(picture, cut, focus);
  return renditionOf(picture, { region, width: Math.min(plainWidth, (region ?? picture).width), format: 'jpeg' });
}

function start(focus: number, whole: number, part: number): number {
  return Math.min(whole - part, Math.max(0, Math.round(focus * whole - part / 2)));
}
