/** WebM (RFC 9559): the segment's information tells the length, its video track the size. */

import type { Clip, ReadAt } from './clip.ts';

interface Element {
  readonly id: number;
  /** Of its content. */
  readonly start: number;
  readonly end: number;
}

const ids = {
  segment: 0x18538067,
  info: 0x1549a966,
  scale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  entry: 0xae,
  video: 0xe0,
  width: 0xb0,
  height: 0xba,
  cluster: 0x1f43b675,
};

/** So many elements are looked at on one level. */
const mostElements = 200;

export function readMatroska(read: ReadAt, bytes: number): Clip {
  const segment = elements(read, { start: 0, end: bytes }).find(({ id }) => id === ids.segment);
  if (segment === undefined) return { seconds: undefined };
  const parts = elements(read, segment);
  const info = parts.find(({ id }) => id === ids.info);
  const tracks = parts.find(({ id }) => id === ids.tracks);
  return { seconds: info && lengthOf(read, info), ...(tracks && sizeOf(read, tracks)) };
}

function elements(read: ReadAt, { start, end }: Pick<Element, 'start' | 'end'>): readonly Element[] {
  const found: Element[] = [];
  for (let at = start; at + 2 <= end && found.length < mostElements; ) {
    const head = read(at, 12);
    const [id, idLength] = readId(head);
    const [size, sizeLength] = readSize(head.subarray(idLength));
    const content = at + idLength + sizeLength;
    // Of unknown size is what is written while it is recorded: it reaches to the end.
    const next = size === undefined ? end : content + size;
    if (next > end && id !== ids.segment) break;
    found.push({ id, start: content, end: Math.min(next, end) });
    if (id === ids.cluster) break;
    at = next;
  }
  return found;
}

/** RFC 8794, 5: the leading zeros of the first byte tell the length; the marker belongs to the id. */
function readId(head: Buffer): readonly [id: number, length: number] {
  const length = Math.clz32(head.readUInt8(0)) - 23;
  if (length > 4) throw new RangeError('no id of an element');
  return [head.readUIntBE(0, length), length];
}

/** RFC 8794, 4 and 6: all ones stand for an unknown size. */
function readSize(head: Buffer): readonly [size: number | undefined, length: number] {
  const length = Math.clz32(head.readUInt8(0)) - 23;
  if (length > 8) throw new RangeError('no size of an element');
  const bits = BigInt(7 * length);
  const value = BigInt(`0x${head.toString('hex', 0, length)}`) & ((1n << bits) - 1n);
  if (head.length < length) throw new RangeError('the size of an element is cut off');
  return [value === (1n << bits) - 1n ? undefined : Number(value), length];
}

function lengthOf(read: ReadAt, info: Element): number | undefined {
  const parts = elements(read, info);
  const scale = parts.find(({ id }) => id === ids.scale);
  const duration = parts.find(({ id }) => id === ids.duration);
  if (duration === undefined) return undefined;
  const bytes = read(duration.start, duration.end - duration.start);
  const ticks = bytes.length === 4 ? bytes.readFloatBE(0) : bytes.readDoubleBE(0);
  return (ticks * (scale === undefined ? 1_000_000 : numberIn(read, scale))) / 1e9;
}

function sizeOf(read: ReadAt, tracks: Element): Pick<Clip, 'width' | 'height'> | undefined {
  for (const entry of elements(read, tracks).filter(({ id }) => id === ids.entry)) {
    const video = elements(read, entry).find(({ id }) => id === ids.video);
    const parts = video === undefined ? [] : elements(read, video);
    const [width, height] = [ids.width, ids.height].map((wanted) => parts.find(({ id }) => id === wanted));
    if (width && height) return { width: numberIn(read, width), height: numberIn(read, height) };
  }
  return undefined;
}

function numberIn(read: ReadAt, { start, end }: Element): number {
  return read(start, Math.min(6, end - start)).readUIntBE(0, Math.min(6, end - start));
}
