/** The encoder (sharp, libvips), set up so that the same picture gives the same bytes, and which version of it this is. */

import { packageVersion } from '../lib/package-version.ts';

export type Sharp = typeof import('sharp');

/** To be raised when anything in this room changes what a rendition looks like. */
const recipe = 1;

/**
 * The encoder's version without loading it: a part of every rendition's name, so that other bytes have another address.
 * sharp's version fixes those of libvips and of the encoders that it is shipped with.
 */
export function encoderVersion(): string {
  return `sharp ${packageVersion('sharp')}, recipe ${recipe}`;
}

/** Loads the encoder: one thread a picture, so that memory is bounded by the pictures in hand, and nothing kept. */
export async function loadEncoder(): Promise<Sharp['default']> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
