/** Ogg (RFC 3533) with Vorbis or Opus: the position that the last page tells, at the rate that the first one does. */

import type { Clip, ReadAt } from './clip.ts';

/** No page is longer. */
const longestPage = 65_307;

export function readOgg(read: ReadAt, bytes: number): Clip {
  const first = read(0, 200);
  const rate = rateOf(first);
  const end = read(Math.max(0, bytes - longestPage), longestPage);
  const last = end.lastIndexOf('OggS');
  if (rate === undefined || last < 0) return { seconds: undefined };
  return { seconds: (Number(end.readBigInt64LE(last + 6)) - rate.skipped) / rate.perSecond };
}

function rateOf(page: Buffer): { readonly perSecond: number; readonly skipped: number } | undefined {
  const vorbis = page.indexOf('\x01vorbis', 0, 'latin1');
  if (vorbis >= 0) return { perSecond: page.readUInt32LE(vorbis + 12), skipped: 0 };
  const opus = page.indexOf('OpusHead', 0, 'latin1');
  // RFC 7845, 4: positions count at 48 kHz, from before the samples that are skipped.
  return opus < 0 ? undefined : { perSecond: 48_000, skipped: page.readUInt16LE(opus + 10) };
}
