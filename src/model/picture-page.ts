/** Pages that are pictures: developed by `media/`, not drawn by `render/`. Their addresses say all that their bytes hold. */

import type { Hash } from './brands.ts';
import type { Page, PageOf } from './page.ts';
import type { Rendition } from './rendition.ts';

/** A picture in one size, cut and format, made from the file `source`. */
export type RenditionPage = PageOf<'rendition', RenditionView>;

interface RenditionView extends Rendition {
  /** Of the file that it is made from. */
  readonly original: Hash;
  /** Of that file and the encoder. */
  readonly base: Hash;
}

/** A picture drawn from a headline, for social networks. */
export type ShareCardPage = PageOf<'share-card', ShareCardView>;

export interface ShareCardView {
  readonly title: string;
  readonly kicker: string;
  /** Of the publication. */
  readonly name: string;
  readonly lang: string;
  /** `#rrggbb`. */
  readonly accent: string;
  /** Of the words, the fonts and whatever else decides how it looks. */
  readonly base: Hash;
}

export type PicturePage = RenditionPage | ShareCardPage;

/** Tells pictures to be developed from pages to be drawn. */
export function isPicturePage(page: Page): page is PicturePage {
  return page.kind === 'rendition' || page.kind === 'share-card';
}
