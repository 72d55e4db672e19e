/** MP3 (ISO 11172-3): the number of frames where a header of its own tells it, else the length at the first frame's rate. */

import type { Clip, ReadAt } from './clip.ts';

/** kbit/s by the four bits of a frame's header, of layer III in MPEG 1 and in MPEG 2 and 2.5. */
const bitRates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const sampleRates = [44_100, 48_000, 32_000];
/** Bytes in which the first frame must begin: some writers pad. */
const searched = 65_536;

export function readMpegAudio(read: ReadAt, bytes: number): Clip {
  const start = afterTag(read);
  const data = read(start, searched);
  for (let at = 0; at + 4 <= data.length; at += 1) {
    const frame = data[at] === 0xff ? frameAt(data, at) : undefined;
    if (frame !== undefined) return { seconds: lengthOf(data.subarray(at), frame, bytes - start - at) };
  }
  return { seconds: undefined };
}

/** ID3v2: its length in four bytes of seven bits. */
function afterTag(read: ReadAt): number {
  const head = read(0, 10);
  if (head.toString('latin1', 0, 3) !== 'ID3') return 0;
  return 10 + [6, 7, 8, 9].reduce((size, at) => size * 128 + (head.readUInt8(at) & 0x7f), 0);
}

interface Frame {
  readonly isFirst: boolean;
  readonly isMono: boolean;
  readonly bitRate: number;
  readonly sampleRate: number;
  readonly samples: number;
}

function frameAt(data: Buffer, at: number): Frame | undefined {
  const [second, third, fourth] = [data.readUInt8(at + 1), data.readUInt8(at + 2), data.readUInt8(at + 3)];
  const version = (second >> 3) & 3;
  // Eleven ones, a version that there is, layer III.
  if ((second & 0xe0) !== 0xe0 || version === 1 || ((second >> 1) & 3) !== 1) return undefined;
  const isFirst = version === 3;
  const bitRate = bitRates[isFirst ? 0 : 1]?.[third >> 4];
  const rate = sampleRates[(third >> 2) & 3];
  if (!bitRate || rate === undefined) return undefined;
  const sampleRate = rate / (isFirst ? 1 : version === 2 ? 2 : 4);
  return { isFirst, isMono: fourth >> 6 === 3, bitRate, sampleRate, samples: isFirst ? 1152 : 576 };
}

function lengthOf(data: Buffer, frame: Frame, bytes: number): number {
  const { isFirst, isMono, bitRate, sampleRate, samples } = frame;
  // Behind the side information of the first frame: "Xing" or "Info", flags, and the number of frames.
  const at = 4 + (isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17);
  const tag = data.toString('latin1', at, at + 4);
  if ((tag === 'Xing' || tag === 'Info') && (data.readUInt32BE(at + 4) & 1) === 1) {
    return (data.readUInt32BE(at + 8) * samples) / sampleRate;
  }
  if (data.toString('latin1', 36, 40) === 'VBRI') return (data.readUInt32BE(50) * samples) / sampleRate;
  return (bytes * 8) / (bitRate * 1000);
}
