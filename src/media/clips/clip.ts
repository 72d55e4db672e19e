/** How long a clip is and how large its picture, where its container tells: read in a few small pieces, nothing decoded. */

import type { Signature } from '../formats.ts';
import { readIsoMedia } from './iso-media.ts';
import { readMatroska } from './matroska.ts';
import { readMpegAudio } from './mpeg-audio.ts';
import { readOgg } from './ogg.ts';
import { readWave } from './wave.ts';

/** Bytes of a file from a position, fewer where it ends. */
export type ReadAt = (position: number, length: number) => Buffer;

export interface Clip {
  readonly seconds: number | undefined;
  /** Pixels as shown; only of video. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

const unknown: Clip = { seconds: undefined };

/** What the file tells; a damaged one tells nothing. `bytes` is its length. */
export function readClip(read: ReadAt, bytes: number, signature: Signature | undefined): Clip {
  try {
    const { seconds, width, height } = readers[signature ?? 'mp3']?.(read, bytes) ?? unknown;
    const isSize = isPixels(width) && isPixels(height);
    return { seconds: isLength(seconds) ? seconds : undefined, ...(isSize && { width, height }) };
  } catch (cause) {
    // A number that leads out of the file: the container is damaged.
    if (cause instanceof RangeError) return unknown;
    throw cause;
  }
}

const readers: Partial<Readonly<Record<Signature, (read: ReadAt, bytes: number) => Clip>>> = {
  mp4: readIsoMedia,
  webm: readMatroska,
  mp3: readMpegAudio,
  ogg: readOgg,
  wav: readWave,
};

/** A clip lasts longer than nothing and shorter than twelve days. */
function isLength(seconds: number | undefined): boolean {
  return seconds !== undefined && seconds > 0 && seconds < 1e6;
}

function isPixels(length: number | undefined): boolean {
  return length !== undefined && Number.isInteger(length) && length > 0 && length <= 16_384;
}
