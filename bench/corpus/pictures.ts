/** The pictures of the newspaper: small PNG files of two colours, the same bytes on every machine. */

import { deflateSync } from 'node:zlib';
import type { Picture } from './model.ts';
import { between, type Random } from './random.ts';
import { capital, nameOf, phrase } from './words.ts';

export const pictureFiles: readonly string[] = Array.from({ length: 48 }, (_, index) => `picture-${index + 1}.png`);

const size = { width: 480, height: 320 } as const;

/** One of them, as an article shows it. */
export function pictureOf(random: Random): Picture {
  return {
    file: pictureFiles[between(random, 0, pictureFiles.length - 1)] ?? '',
    alt: capital(phrase(random, 6)),
    caption: `${capital(phrase(random, 9))}.`,
    credit: nameOf(between(random, 1, 400)),
  };
}

/** The bytes of one of `pictureFiles`: one bit a pixel (PNG specification, third edition). */
export function pictureBytes(file: string): Uint8Array {
  const stripe = 2 + (pictureFiles.indexOf(file) % 12);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size.width, 0);
  header.writeUInt32BE(size.height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const row = (y: number): readonly number[] => {
    const bytes = Array.from({ length: size.width / 8 }, (_, x) => (Math.floor((x + y / 8) / stripe) % 2) * 0xff);
    return [0, ...bytes];
  };
  const pixels = Buffer.from(Array.from({ length: size.height }, (_, y) => row(y)).flat());
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    // Stored and not compressed: how well a library compresses changes with its version.
    chunk('IDAT', deflateSync(pixels, { level: 0 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** The checksum of PNG (annex D of its specification). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (crcTable[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum & 1) === 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});
