/** Pictures as markup: with their size, so that nothing jumps, and late, except the one that is seen first. */

import type { SafeHtml } from '../model/brands.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import { escapeHtml, trustedHtml } from '../model/safe-html.ts';

export interface PictureOptions {
  /** Empty for a picture that says nothing. */
  readonly alt: string;
  readonly className?: string | undefined;
  /** Whether it is seen first: loaded at once and before others. */
  readonly eager?: boolean | undefined;
}

/** The element for a picture of a page, whose file is at `src`. */
export function pagePicture(src: string, media: ResolvedMedia, options: PictureOptions): SafeHtml {
  const loading = options.eager === true ? ' fetchpriority="high"' : ' loading="lazy"';
  const className = options.className === undefined ? '' : ` class="${escapeHtml(options.className)}"`;
  return trustedHtml(`<img${className}${imageAttributes(src, media, options.alt)}${loading} decoding="async">`);
}

/** The element for a picture of a feed: feed readers load as they like. */
export function feedPicture(src: string, media: ResolvedMedia, alt: string): SafeHtml {
  return trustedHtml(`<img${imageAttributes(src, media, alt)}>`);
}

function imageAttributes(src: string, { width, height }: ResolvedMedia, alt: string): string {
  const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
  return ` src="${escapeHtml(src)}"${size} alt="${escapeHtml(alt)}"`;
}
