/** Width and height of a picture as a reader sees it, from its header alone: nothing is decoded. */

import { imageSize } from 'image-size';
import { SaxesParser } from 'saxes';
import type { Signature } from './formats.ts';
import { startOfScan } from './jpeg.ts';

/** Bytes in which a size must be found. */
const headerLimit = 4_000_000;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size in pixels, turned as the EXIF orientation says (Exif 2.32, 4.6.4: 5 to 8 lie on their side); `undefined`
 * where the header tells none.
 */
export function pictureSize(bytes: Buffer, signature: Signature): Size | undefined {
  if (signature === 'svg') return vectorSize(bytes);
  // A header is stepped through segment by segment; one that is out of step would be searched byte by byte.
  if (signature === 'jpeg' && startOfScan(bytes) === undefined) return undefined;
  try {
    const { width, height, orientation = 1 } = imageSize(bytes.subarray(0, headerLimit));
    if (width < 1 || height < 1) return undefined;
    return orientation >= 5 && orientation <= 8 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}

/** The root element's width and height, else those of its view box (SVG 2, 8.2). */
function vectorSize(bytes: Buffer): Size | undefined {
  const root = rootAttributes(bytes.toString('utf8', 0, 65_536));
  const width = pixels(root.width);
  const height = pixels(root.height);
  if (width !== undefined && height !== undefined) return { width, height };
  const [, , boxWidth, boxHeight] = (root.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(pixels);
  return boxWidth === undefined || boxHeight === undefined ? undefined : { width: boxWidth, height: boxHeight };
}

interface VectorRoot {
  readonly width?: string;
  readonly height?: string;
  readonly viewBox?: string;
}

/** Attributes of the root element, read no further than it takes to find it, or to see that this is hopeless. */
function rootAttributes(text: string): VectorRoot {
  const found: VectorRoot[] = [];
  const parser = new SaxesParser();
  let errors = 0;
  parser.on('opentag', ({ attributes }) => {
    found.push({ ...attributes });
  });
  // The text may end anywhere, and an entity of a drawing program may be unknown: only the root's start matters.
  parser.on('error', () => {
    errors += 1;
  });
  for (let at = 0; at < text.length && found.length === 0 && errors < 20; at += 512)
    parser.write(text.slice(at, at + 512));
  return found[0] ?? {};
}

/** A length in pixels or without unit as a whole number of pixels; other units depend on where the picture stands. */
function pixels(length: string | undefined): number | undefined {
  const value = /^\s*(\d+(?:\.\d*)?|\.\d+)(?:px)?\s*$/.exec(length ?? '')?.[1];
  const rounded = Math.round(Number(value));
  return value !== undefined && rounded >= 1 ? rounded : undefined;
}
