/** Tells a picture that was cut off while it was copied from one that is all there. */

import type { Signature } from './formats.ts';
import { startOfScan } from './jpeg.ts';

/** Whether the file reaches the end that its format announces. Formats without one are taken to be whole. */
export function isWhole(bytes: Buffer, signature: Signature): boolean {
  if (signature === 'jpeg') return hasEndOfImage(bytes);
  if (signature === 'png') return hasLastChunk(bytes);
  // RIFF: the size in the header counts from byte 8; a pad byte at the end is often forgotten.
  if (signature === 'webp') return bytes.readUInt32LE(4) + 8 <= bytes.length + 1;
  if (signature === 'avif') return boxesFit(bytes);
  // Many writers put bytes of their own after the trailer.
  if (signature === 'gif') return bytes.subarray(-64).includes(0x3b);
  return true;
}

/** JPEG (ITU T.81, B.1.1.5): in picture data FF D9 stands nowhere but at its end. */
function hasEndOfImage(bytes: Buffer): boolean {
  const scan = startOfScan(bytes);
  return scan !== undefined && bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > scan;
}

/** PNG (third edition, 5.3): chunks of length, type, data and checksum, the last of them IEND. */
function hasLastChunk(bytes: Buffer): boolean {
  let at = 8;
  while (at + 12 <= bytes.length) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
    at += 12 + bytes.readUInt32BE(at);
  }
  return false;
}

/** ISO base media (ISO 14496-12, 4.2): boxes of a size and a type, one after the other to the end of the file. */
function boxesFit(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    // 0 reaches to the end of the file; 1 is followed by a 64-bit size, which no picture needs.
    if (size === 0) return true;
    if (size < 8) return size === 1;
    at += size;
  }
  return at === bytes.length;
}
