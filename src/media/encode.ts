/** One rendition of a picture: turned upright, cut, made smaller, and encoded with the rights it came with. */

import type { PictureRights } from '../model/picture.ts';
import type { Rendition } from '../model/rendition.ts';
import type { Sharp } from './encoder.ts';
import { xmpPacket } from './xmp.ts';

type Picture = ReturnType<Sharp['default']>;

export interface EncodeInput {
  readonly bytes: Buffer;
  readonly rights: PictureRights;
  /** The most pixels that the original may have. */
  readonly pixels: number;
}

/** A function that makes renditions of one original. It throws where the original cannot be decoded. */
export async function createEncode(
  { bytes, rights, pixels }: EncodeInput,
  sharp: Sharp['default'],
): Promise<(rendition: Rendition) => Promise<Uint8Array>> {
  const options = { failOn: 'error', limitInputPixels: pixels } as const;
  const original = await sharp(bytes, options).metadata();
  const xmp = xmpPacket(rights);
  const keepsProfile = hasWideGamut(original);
  // Lines and letters lose their colours where colour is halved; photographs don't show it.
  const chroma = original.format === 'png' || original.hasAlpha ? '4:4:4' : '4:2:0';

  return async ({ region, width, height, format }) => {
    const upright = sharp(bytes, options).autoOrient();
    const part = region === undefined ? upright : upright.extract(region);
    const sized = part.resize(width, height, { fit: 'fill' });
    const profiled = keepsProfile ? sized.keepIccProfile() : sized;
    const owned = xmp === undefined ? profiled : profiled.withXmp(xmp);
    return encoded(owned, { format, chroma, isDrawn: original.isPalette === true })
      .timeout({ seconds: mostSeconds })
      .toBuffer();
  };
}

/** A picture that takes longer than this is no picture but an attack. */
const mostSeconds = 120;

interface Encoding {
  readonly format: Rendition['format'];
  readonly chroma: '4:4:4' | '4:2:0';
  /** Whether it had few colours. */
  readonly isDrawn: boolean;
}

function encoded(picture: Picture, { format, chroma, isDrawn }: Encoding): Picture {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 50, effort: 2, chromaSubsampling: chroma });
    case 'webp':
      return picture.webp({ quality: 72, effort: 4, smartSubsample: chroma === '4:4:4' });
    case 'jpeg':
      return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 78, mozjpeg: true });
    case 'png':
      return picture.png(isDrawn ? { palette: true, effort: 7 } : { compressionLevel: 9 });
  }
}

/** A profile of more colours than sRGB is kept, since screens show them; everything else becomes sRGB. */
function hasWideGamut({ icc, space, channels }: Awaited<ReturnType<Picture['metadata']>>): boolean {
  if (icc === undefined || icc.length > mostProfileBytes || channels < 3) return false;
  if (space !== 'srgb' && space !== 'rgb' && space !== 'rgb16') return false;
  return !/sRGB|s\0R\0G\0B/.test(icc.toString('latin1'));
}

/** Profiles of screens have some hundred bytes, those of scanners and presses as much as the picture. */
const mostProfileBytes = 4096;
