/** The renditions that pages ask for: the list of them is what was asked for here, each once. */

import type { UrlPath } from '../model/brands.ts';
import type { RenditionPage } from '../model/picture-page.ts';
import { widestFor } from '../model/picture-roles.ts';
import {
  type Cut,
  cuts,
  type Focus,
  machineCut,
  plainRendition,
  type Region,
  type Rendition,
  type Renditions,
  regionOf,
  renditionAddress,
  renditionOf,
  widthsOf,
} from '../model/rendition.ts';
import type { PicturePolicy } from '../model/site.ts';
import type { MediaFile } from '../model/source.ts';

export interface RenditionList {
  /** The whole picture: its plain rendition, and each of its widths in each modern format. */
  whole(file: MediaFile, picture: Renditions): void;
  /** What stands for an article elsewhere: the cut of its cards in every width, and the cuts for machines. */
  cuts(file: MediaFile, picture: Renditions, focus: Focus | undefined): void;
  /** A square cover of a podcast; gives its address. */
  cover(file: MediaFile, picture: Renditions): UrlPath;
  pages(): Iterable<RenditionPage>;
}

const machineCuts = Object.keys(cuts).filter((cut): cut is Exclude<Cut, 'card'> => cut !== 'card');

/** Pixels of a podcast's cover. */
const mostCover = 3000;

export function createRenditionList({ formats, widths: ladder }: PicturePolicy): RenditionList {
  const asked = new Map<UrlPath, RenditionPage>();
  const cutFor = new Set<string>();

  function ask(file: MediaFile, { stem }: Renditions, rendition: Rendition): UrlPath {
    const url = renditionAddress(stem, rendition);
    if (asked.has(url) || file.picture === undefined) return url;
    const view = { original: file.hash, base: file.picture.base, ...rendition };
    asked.set(url, { kind: 'rendition', url, source: file.path, view });
    return url;
  }

  function modern(
    file: MediaFile,
    picture: Renditions,
    part: { region: Region | undefined; widths: readonly number[] },
  ) {
    for (const width of part.widths) {
      for (const format of formats) ask(file, picture, renditionOf(picture, { region: part.region, width, format }));
    }
  }

  return {
    whole(file, picture) {
      ask(file, picture, plainRendition(picture));
      modern(file, picture, { region: undefined, widths: picture.widths });
    },
    cuts(file, picture, focus) {
      const wanted = `${picture.stem} ${focus}`;
      if (cutFor.has(wanted)) return;
      cutFor.add(wanted);
      const region = regionOf(picture, 'card', focus);
      ask(file, picture, plainRendition(picture, region));
      modern(file, picture, { region, widths: widthsOf((region ?? picture).width, ladder, widestFor('main')) });
      for (const cut of machineCuts) ask(file, picture, machineCut(picture, cut, focus));
    },
    cover(file, picture) {
      const region = regionOf(picture, 'square');
      const width = Math.min(mostCover, (region ?? picture).width);
      return ask(file, picture, renditionOf(picture, { region, width, format: 'jpeg' }));
    },
    pages: () => asked.values(),
  };
}
