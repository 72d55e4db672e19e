/**
 * The parts that files of each format are made of, stepped through by the lengths they announce: nothing is decoded, nothing
 * is believed beyond the end of the file, and a part that announces no length ends the walk.
 */

/** A part's name, as its format writes it, and its content. */
export interface Part {
  readonly name: string;
  readonly data: Buffer;
}

/** JPEG (ITU T.81, B.1): the segments before the picture itself, named by their marker in hexadecimal, `e1`. */
export function* jpegSegments(bytes: Buffer): Generator<Part> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return;
    // Any number of FF may fill the space before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    yield { name: marker.toString(16), data: bytes.subarray(at + 4, at + 2 + length) };
    at += 2 + length;
  }
}

/** PNG (third edition, 5.3): chunks of length, type, data and checksum. */
export function* pngChunks(bytes: Buffer): Generator<Part> {
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    yield { name: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

/** RIFF, as WebP and WAV are: chunks of type, length and data, padded to an even length. */
export function* riffChunks(bytes: Buffer): Generator<Part> {
  let at = 12;
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4);
    yield { name: bytes.toString('latin1', at, at + 4), data: bytes.subarray(at + 8, at + 8 + length) };
    at += 8 + length + (length % 2);
  }
}

/** ISO base media (ISO 14496-12, 4.2): boxes of size and type, as AVIF and MP4 are, or the boxes inside one. */
export function* isoBoxes(bytes: Buffer): Generator<Part> {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const [size, header] = boxSize(bytes, at);
    if (size < header) return;
    yield { name: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + header, at + size) };
    at += size;
  }
}

/** 0 reaches to the end; 1 is followed by a size of 64 bits. */
function boxSize(bytes: Buffer, at: number): readonly [size: number, header: number] {
  const size = bytes.readUInt32BE(at);
  if (size === 0) return [bytes.length - at, 8];
  if (size !== 1) return [size, 8];
  return at + 16 <= bytes.length ? [Number(bytes.readBigUInt64BE(at + 8)), 16] : [0, 16];
}
