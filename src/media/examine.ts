/** Looks at a picture made of pixels: decodes it once, small, to be sure that it can be shown, and reads what it says of itself. */

import type { Hash } from '../model/brands.ts';
import { hashOf } from '../model/hash.ts';
import type { PictureContent } from '../model/picture.ts';
import type { Size } from '../model/rendition.ts';
import { pngChunks } from './containers.ts';
import type { Sharp } from './encoder.ts';
import type { Signature } from './formats.ts';
import { readMetadata, tells } from './rights.ts';
import { signedRecord } from './signed-record.ts';

export interface Examined {
  readonly size: Size;
  readonly picture: PictureContent;
  /** Whether it carries a signed record that may not be published, since it tells a place or a device. */
  readonly isWithheld: boolean;
}

/** Why a picture cannot be published. `damaged` completes "it is damaged:". */
export type Unfit = { readonly damaged: string } | { readonly unfit: 'animated' };

export interface ExamineInput {
  readonly bytes: Buffer;
  readonly signature: Signature;
  readonly hash: Hash;
  readonly encoder: string;
  /** The most pixels that it may have. */
  readonly pixels: number;
}

/** Decodes and reads. Throws nothing. */
export async function examine(input: ExamineInput, sharp: Sharp['default']): Promise<Examined | Unfit> {
  const { bytes, signature, hash, encoder, pixels } = input;
  try {
    const options = { failOn: 'error', limitInputPixels: pixels } as const;
    const found = await sharp(bytes, options).metadata();
    if ((found.pages ?? 1) > 1 || isAnimatedPng(bytes, signature)) return { unfit: 'animated' };
    const { exif, iptc, xmp, hasAlpha } = found;
    const { rights, isTelling } = await readMetadata({ exif, iptc, xmp });
    const record = signedRecord(bytes, signature);
    const isWithheld = record !== undefined && (isTelling || tells(record));
    return {
      size: found.autoOrient,
      isWithheld,
      picture: {
        base: hashOf(`${hash}\n${encoder}`),
        fallback: hasAlpha || signature === 'png' || signature === 'gif' ? 'png' : 'jpeg',
        tint: await tintOf(sharp(bytes, options), hasAlpha),
        rights,
        isSigned: record !== undefined && !isWithheld,
      },
    };
  } catch (cause) {
    return { damaged: reasonOf(cause) };
  }
}

/** The average colour; `undefined` for a picture that one can see through. */
async function tintOf(picture: ReturnType<Sharp['default']>, hasAlpha: boolean): Promise<string | undefined> {
  const single = await picture.resize(1, 1, { fit: 'fill' }).toColourspace('srgb').removeAlpha().raw().toBuffer();
  if (hasAlpha) return undefined;
  const [red = 0, green = red, blue = red] = single;
  return [red, green, blue].map((value) => Math.floor((value * 6) / 256)).join('');
}

function isAnimatedPng(bytes: Buffer, signature: Signature): boolean {
  if (signature !== 'png') return false;
  for (const { name } of pngChunks(bytes)) {
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
  }
  return false;
}

/** The first line of what libvips says, without paths and addresses. */
function reasonOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return (text.split('\n')[0] ?? '')
    .replace(/^(?:Input buffer|VipsJpeg|pngload_buffer|webp2vips|heif)[^:]*:\s*/, '')
    .slice(0, 120);
}
