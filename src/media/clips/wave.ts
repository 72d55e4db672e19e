/** WAVE (RIFF): the length of its data at the bytes a second that its format tells. */

import type { Clip, ReadAt } from './clip.ts';

/** So many chunks are looked at. */
const mostChunks = 100;

export function readWave(read: ReadAt, bytes: number): Clip {
  let perSecond: number | undefined;
  for (let at = 12, count = 0; at + 8 <= bytes && count < mostChunks; count += 1) {
    const head = read(at, 8);
    const name = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    if (name === 'fmt ') perSecond = read(at + 8, 16).readUInt32LE(8);
    // What was recorded without an end announces more than there is.
    if (name === 'data' && perSecond) return { seconds: Math.min(length, bytes - at - 8) / perSecond };
    at += 8 + length + (length % 2);
  }
  return { seconds: undefined };
}
