/** Text as UTF-8. */

import { Buffer } from 'node:buffer';

/** A text as bytes of its own, to be kept. */
export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}

/** The most bytes that texts may take: no UTF-16 unit of a JavaScript string takes more than three. */
export function mostBytes(texts: readonly string[]): number {
  let units = 0;
  for (const text of texts) units += text.length;
  return units * 3;
}

/**
 * A function that encodes texts, one behind the other, into a buffer that is used again and again, in half the time of a
 * buffer for each. What it gives is good until it is called again.
 */
export function createEncoder(): (...texts: readonly string[]) => Uint8Array {
  let buffer = Buffer.allocUnsafeSlow(1 << 16);
  return (...texts) => {
    const most = mostBytes(texts);
    if (buffer.length < most) buffer = Buffer.allocUnsafeSlow(most * 2);
    return buffer.subarray(0, writeAll(texts, buffer, 0));
  };
}

/** Writes texts into a buffer that has room for them, one behind the other from `start` on; gives where they end. */
export function writeAll(texts: readonly string[], buffer: Buffer, start: number): number {
  let end = start;
  for (const text of texts) end += buffer.write(text, end);
  return end;
}
