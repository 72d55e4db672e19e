/** Pictures as markup: in the size and format that suit each screen, with room kept for them, and late, except the first. */

import type { SafeHtml } from '../model/brands.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import {
  type Focus,
  mediaTypes,
  plainRendition,
  type Rendition,
  type Renditions,
  regionOf,
  renditionAddress,
  renditionOf,
  widthsOf,
} from '../model/rendition.ts';
import { escapeHtml, trustedHtml } from '../model/safe-html.ts';
import type { Site } from '../model/site.ts';
import { pageHref } from './links.ts';
import { cardWidest, sizesOf } from './picture-sizes.ts';

export interface PictureOptions {
  /** Empty for a picture that says nothing. */
  readonly alt: string;
  readonly className?: string | undefined;
  /** Whether it is seen first: loaded at once and before others. */
  readonly eager?: boolean | undefined;
  /** How large it is shown; decides `sizes` where none are given. */
  readonly role?: string | undefined;
  /** The `sizes` of the layout it stands in (HTML, 4.8.4.2.2). */
  readonly sizes?: string | undefined;
  /** For a picture that stands for an article: cut for a card, with this point in sight. */
  readonly card?: { readonly focus: Focus | undefined } | undefined;
}

/** The element for a picture of a page: a choice of renditions, or the file itself where it has none. */
export function pagePicture(site: Site, media: ResolvedMedia, options: PictureOptions): SafeHtml {
  const { renditions } = media;
  if (renditions === undefined)
    return image({ src: pageHref(site, media.url), width: media.width, height: media.height }, options);
  const { role = 'inline', card } = options;
  const region = card && regionOf(renditions, 'card', card.focus);
  const address = (rendition: Rendition): string => pageHref(site, renditionAddress(renditions.stem, rendition));
  const widths =
    card === undefined
      ? renditions.widths
      : widthsOf((region ?? renditions).width, site.pictures.widths, cardWidest(role));
  const sizes = options.sizes ?? sizesOf(card === undefined ? role : `card-${role}`);
  const sources = site.pictures.formats.map((format) => {
    const files = widths.map((width) => `${address(renditionOf(renditions, { region, width, format }))} ${width}w`);
    return `<source type="${mediaTypes[format]}" srcset="${escapeHtml(files.join(', '))}" sizes="${escapeHtml(sizes)}">`;
  });
  const plain = plainRendition(renditions, region);
  const { width, height } = plain;
  const shown = image({ src: address(plain), width, height, tint: tintClasses(renditions) }, options);
  return sources.length === 0 || widths.length === 0
    ? shown
    : trustedHtml(`<picture>${sources.join('')}${shown}</picture>`);
}

/** The element for a picture of a feed, whose file is at `src`: feed readers load as they like. */
export function feedPicture(src: string, media: ResolvedMedia, alt: string): SafeHtml {
  return trustedHtml(`<img${imageAttributes({ src, width: media.width, height: media.height }, alt)}>`);
}

interface Shown {
  readonly src: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly tint?: string | undefined;
}

function image(shown: Shown, { alt, className, eager }: PictureOptions): SafeHtml {
  const loading = eager === true ? ' fetchpriority="high"' : ' loading="lazy"';
  const classes = className === undefined ? (shown.tint ?? '') : [className, shown.tint ?? ''].join(' ').trimEnd();
  const named = classes === '' ? '' : ` class="${escapeHtml(classes)}"`;
  return trustedHtml(`<img${named}${imageAttributes(shown, alt)}${loading} decoding="async">`);
}

function imageAttributes({ src, width, height }: Shown, alt: string): string {
  const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
  return ` src="${escapeHtml(src)}"${size} alt="${escapeHtml(alt)}"`;
}

/** The picture's average colour in the words of the theme's style sheet, which needs no style in the page. */
function tintClasses({ tint }: Renditions): string | undefined {
  if (tint === undefined) return undefined;
  return `tint tint-r${tint[0]} tint-g${tint[1]} tint-b${tint[2]}`;
}
