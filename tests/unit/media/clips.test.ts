/** Claims about what is read of clips: containers made here by hand, those of the demonstration, and damaged ones. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clip, readClip } from '../../../src/media/clips/clip.ts';
import type { Signature } from '../../../src/media/formats.ts';

const demo = join(import.meta.dirname, '../../../content/media');

function read(bytes: Buffer, signature: Signature): Clip {
  return readClip((position, length) => bytes.subarray(position, position + length), bytes.length, signature);
}

function box(name: string, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeInt32BE(value, index * 4);
  return bytes;
}

/** A movie of 65.5 s with one picture track of this matrix. */
function movie(matrix: readonly [number, number, number, number], ...before: readonly Buffer[]): Buffer {
  const [a, b, c, d] = matrix.map((part) => part * 65_536) as [number, number, number, number];
  const track = words(0, 0, 0, 1, 0, 0, 0, 0, 0, 0, a, b, 0, c, d, 0, 0, 0, 0, 640 << 16, 360 << 16);
  return Buffer.concat([
    box('ftyp', Buffer.from('isom')),
    ...before,
    box('moov', box('mvhd', words(0, 0, 0, 1000, 65_500)), box('trak', box('tkhd', track))),
  ]);
}

describe('the length and size of a clip', () => {
  it('are read from an MP4, wherever its header stands', () => {
    expect(read(movie([1, 0, 0, 1]), 'mp4')).toEqual({ seconds: 65.5, width: 640, height: 360 });
    const behind = movie([1, 0, 0, 1], box('mdat', Buffer.alloc(500_000)));
    expect(read(behind, 'mp4')).toEqual({ seconds: 65.5, width: 640, height: 360 });
  });

  it('are those that a reader sees where a phone was held upright', () => {
    expect(read(movie([0, 1, -1, 0]), 'mp4')).toEqual({ seconds: 65.5, width: 360, height: 640 });
  });

  it('are read from a WebM, also from one that was written while it was recorded', () => {
    const info = Buffer.from('1549a96691' + '2ad7b1830f4240' + '44898840f0000000000000', 'hex');
    const tracks = Buffer.from('1654ae6b8c' + 'ae8a' + 'e088' + 'b0820280' + 'ba820168', 'hex');
    const head = Buffer.from('1a45dfa380', 'hex');
    const open = Buffer.from('1853806701ffffffffffffff', 'hex');
    const bytes = Buffer.concat([head, open, withSize(info), tracks, Buffer.from('1f43b67580', 'hex')]);
    expect(read(bytes, 'webm')).toEqual({ seconds: 65.536, width: 640, height: 360 });
  });

  it('are read from an MP3 with and without a header that counts its frames', () => {
    const frame = Buffer.alloc(417);
    Buffer.from('fffb9000', 'hex').copy(frame);
    const steady = Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x03abc', 'latin1'), ...Array(100).fill(frame)]);
    expect(read(steady, 'mp3').seconds).toBeCloseTo((417 * 100 * 8) / 128_000, 5);
    const counted = Buffer.from(frame);
    counted.write('Xing', 36, 'latin1');
    counted.writeUInt32BE(1, 40);
    counted.writeUInt32BE(2000, 44);
    expect(read(counted, 'mp3').seconds).toBeCloseTo((2000 * 1152) / 44_100, 5);
  });

  it('are read from Vorbis, Opus and WAVE', () => {
    const page = (position: number, content: string): Buffer => {
      const bytes = Buffer.alloc(60);
      bytes.write('OggS', 'latin1');
      bytes.writeBigInt64LE(BigInt(position), 6);
      bytes.write(content, 28, 'latin1');
      return bytes;
    };
    const vorbis = page(0, '\x01vorbis\0\0\0\0\x02\x44\xac\0\0');
    expect(read(Buffer.concat([vorbis, page(44_100 * 7, '')]), 'ogg').seconds).toBe(7);
    const opus = page(0, 'OpusHead\x01\x02\x38\x01');
    expect(read(Buffer.concat([opus, page(48_000 * 3 + 312, '')]), 'ogg').seconds).toBe(3);
    const wave = Buffer.alloc(44 + 88_200);
    wave.write('RIFF\0\0\0\0WAVEfmt ', 'latin1');
    wave.writeUInt32LE(16, 16);
    wave.writeUInt32LE(44_100, 28);
    wave.write('data', 36, 'latin1');
    wave.writeUInt32LE(0xffffffff, 40);
    expect(read(wave, 'wav').seconds).toBe(2);
  });

  it.each([
    ['baghdad-report.mp4', 'mp4'],
    ['ferry-crossing.mp4', 'mp4'],
    ['barrier-interview.mp3', 'mp3'],
  ] as const)('are read from %s', (name, signature) => {
    const clip = read(readFileSync(join(demo, name)), signature);
    expect(clip.seconds).toBeGreaterThan(2);
    expect(clip.seconds).toBeLessThan(60);
    if (signature === 'mp4') expect(clip.width).toBeGreaterThan(clip.height ?? 0);
  });

  it('are unknown, and nothing worse, where the file is damaged', () => {
    const signatures = fc.constantFrom<Signature>('mp4', 'webm', 'mp3', 'ogg', 'wav');
    const whole = [movie([1, 0, 0, 1]), readFileSync(join(demo, 'ferry-crossing.mp4')).subarray(0, 20_000)];
    fc.assert(
      fc.property(
        signatures,
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(), fc.nat(255))),
        fc.nat(),
        (...all) => {
          const [signature, bytes, flips, cut] = all;
          const damaged = Buffer.from(bytes.subarray(0, cut % (bytes.length + 1)));
          for (const [at, value] of flips) if (damaged.length > 0) damaged[at % damaged.length] = value;
          const { seconds, width } = read(damaged, signature);
          expect(seconds === undefined || (seconds > 0 && seconds < 1e6)).toBe(true);
          expect(width === undefined || (width > 0 && width <= 16_384)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(signatures, fc.uint8Array({ maxLength: 300 }), (signature, bytes) => {
        read(Buffer.from(bytes), signature);
      }),
    );
  });
});

/** The element with the size of what follows its id, in one byte. */
function withSize(element: Buffer): Buffer {
  const sized = Buffer.from(element);
  sized[4] = 0x80 | (element.length - 5);
  return sized;
}
