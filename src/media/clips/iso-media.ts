/** MP4, M4V and M4A (ISO 14496-12): the movie header tells the length, the header of the first picture track the size. */

import type { Clip, ReadAt } from './clip.ts';

interface Box {
  readonly name: string;
  /** Of its content. */
  readonly start: number;
  readonly end: number;
}

/** So many boxes are looked at on one level. */
const mostBoxes = 200;

export function readIsoMedia(read: ReadAt, bytes: number): Clip {
  const movie = boxes(read, { start: 0, end: bytes }).find(({ name }) => name === 'moov');
  if (movie === undefined) return { seconds: undefined };
  const parts = boxes(read, movie);
  const header = parts.find(({ name }) => name === 'mvhd');
  const sizes = parts.filter(({ name }) => name === 'trak').map((track) => pictureSize(read, track));
  return { seconds: header && lengthOf(read, header), ...sizes.find((size) => size !== undefined) };
}

function boxes(read: ReadAt, { start, end }: Pick<Box, 'start' | 'end'>): readonly Box[] {
  const found: Box[] = [];
  for (let at = start; at + 8 <= end && found.length < mostBoxes; ) {
    const head = read(at, 16);
    const name = head.toString('latin1', 4, 8);
    const written = head.readUInt32BE(0);
    // 0 reaches to the end; 1 is followed by a size of 64 bits.
    const size = written === 0 ? end - at : written === 1 ? Number(head.readBigUInt64BE(8)) : written;
    const header = written === 1 ? 16 : 8;
    if (size < header || at + size > end) break;
    found.push({ name, start: at + header, end: at + size });
    at += size;
  }
  return found;
}

/** 8.2.2: version and flags, two dates, time scale, duration; dates and duration have 64 bits in version 1. */
function lengthOf(read: ReadAt, { start }: Box): number | undefined {
  const head = read(start, 32);
  const isLong = head.readUInt8(0) === 1;
  const scale = head.readUInt32BE(isLong ? 20 : 12);
  const duration = isLong ? Number(head.readBigUInt64BE(24)) : head.readUInt32BE(16);
  return scale === 0 ? undefined : duration / scale;
}

/** 8.3.2: at the end of a track's header the matrix that turns its picture, then width and height as 16.16 numbers. */
function pictureSize(read: ReadAt, track: Box): Pick<Clip, 'width' | 'height'> | undefined {
  const parts = boxes(read, track);
  const header = parts.find(({ name }) => name === 'tkhd');
  if (header === undefined) return undefined;
  const isLong = read(header.start, 1).readUInt8(0) === 1;
  const end = read(header.start + (isLong ? 52 : 40), 44);
  const [width, height] = [end.readUInt32BE(36) / 65_536, end.readUInt32BE(40) / 65_536].map(Math.round);
  if (!width || !height) return undefined;
  const isOnItsSide = end.readInt32BE(0) === 0 && end.readInt32BE(16) === 0;
  return isOnItsSide ? { width: height, height: width } : { width, height };
}
