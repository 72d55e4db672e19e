/**
 * Packs: files to which texts are appended once, and from which each is read back only if it is whole.
 *
 * Every text is checked against its CRC-32 when it is read, so a pack that was cut off, changed or exchanged gives
 * nothing rather than something wrong.
 */

import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { mostBytes, writeAll } from '../lib/utf8.ts';
import type { Location } from '../model/memory.ts';

export interface PackWriter {
  /** Adds a text, whole or in pieces. */
  append(text: string | readonly string[]): Location;
  /** Makes everything appended so far readable. */
  flush(): void;
  close(): void;
}

const bufferBytes = 1 << 20;

/** A new pack in `folder`, which must exist; the file is made when something is appended. */
export function writePack(folder: string, name: string): PackWriter {
  const buffer = Buffer.allocUnsafe(bufferBytes);
  let descriptor: number | undefined;
  let flushed = 0;
  let filled = 0;

  function put(bytes: Uint8Array): void {
    descriptor ??= openSync(join(folder, name), 'w');
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done, bytes.length - done);
    flushed += bytes.length;
  }

  function flush(): void {
    if (filled === 0) return;
    put(buffer.subarray(0, filled));
    filled = 0;
  }

  /** The bytes of a text, in the buffer if they fit there. */
  function encode(pieces: readonly string[]): Uint8Array {
    const most = mostBytes(pieces);
    if (most > bufferBytes - filled) flush();
    if (most > bufferBytes) return Buffer.from(pieces.join(''));
    return buffer.subarray(filled, writeAll(pieces, buffer, filled));
  }

  return {
    append(text) {
      const bytes = encode(typeof text === 'string' ? [text] : text);
      const location: Location = [name, flushed + filled, bytes.length, crc32(bytes)];
      if (bytes.buffer === buffer.buffer) filled += bytes.length;
      else put(bytes);
      return location;
    },
    flush,
    close() {
      try {
        flush();
      } finally {
        if (descriptor !== undefined) closeSync(descriptor);
        descriptor = undefined;
        filled = 0;
      }
    },
  };
}

export interface PackReader {
  /** The text at a location; `undefined` where it is not there as it was written. */
  read(location: Location): string | undefined;
  close(): void;
}

/** Bytes that are read at one go: whoever asks for a text is likely to ask for its neighbours. */
const stretchBytes = 1 << 16;

/** A pack and the stretch of it that was read last. */
interface OpenPack {
  readonly descriptor: number;
  readonly bytes: Buffer;
  start: number;
  filled: number;
}

/** Reads packs of `folder`. */
export function readPacks(folder: string): PackReader {
  const packs = new Map<string, OpenPack | undefined>();

  function open(name: string): OpenPack | undefined {
    if (packs.has(name)) return packs.get(name);
    let pack: OpenPack | undefined;
    try {
      const descriptor = openSync(join(folder, name), 'r');
      pack = { descriptor, bytes: Buffer.allocUnsafeSlow(stretchBytes), start: 0, filled: 0 };
    } catch {
      // A pack that is not there holds nothing.
    }
    packs.set(name, pack);
    return pack;
  }

  return {
    read([name, offset, length, check]) {
      const pack = open(name);
      if (pack === undefined) return undefined;
      try {
        const found = bytesAt(pack, offset, length);
        return found.length === length && crc32(found) === check ? found.toString('utf8') : undefined;
      } catch {
        return undefined;
      }
    },
    close() {
      for (const pack of packs.values()) if (pack !== undefined) closeSync(pack.descriptor);
      packs.clear();
    },
  };
}

/** The bytes at a place, or fewer where the pack ends. Throws what Node throws. */
function bytesAt(pack: OpenPack, offset: number, length: number): Buffer {
  const start = offset - (offset % stretchBytes);
  const end = offset + length;
  if (end > start + stretchBytes) {
    const apart = Buffer.allocUnsafe(length);
    return apart.subarray(0, readSync(pack.descriptor, apart, 0, length, offset));
  }
  // What was not there when the stretch was read may have been written since.
  if (pack.start !== start || start + pack.filled < end) {
    pack.filled = readSync(pack.descriptor, pack.bytes, 0, stretchBytes, start);
    pack.start = start;
  }
  return pack.bytes.subarray(offset - start, Math.min(end - start, pack.filled));
}
