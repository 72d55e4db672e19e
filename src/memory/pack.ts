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
      flush();
      if (descriptor !== undefined) closeSync(descriptor);
      descriptor = undefined;
    },
  };
}

export interface PackReader {
  /** The text at a location; `undefined` where it is not there as it was written. */
  read(location: Location): string | undefined;
  close(): void;
}

/** Reads packs of `folder`. */
export function readPacks(folder: string): PackReader {
  const descriptors = new Map<string, number | undefined>();
  let buffer = Buffer.allocUnsafe(1 << 16);

  function open(pack: string): number | undefined {
    if (descriptors.has(pack)) return descriptors.get(pack);
    let descriptor: number | undefined;
    try {
      descriptor = openSync(join(folder, pack), 'r');
    } catch {
      // A pack that is not there holds nothing.
    }
    descriptors.set(pack, descriptor);
    return descriptor;
  }

  return {
    read([pack, offset, bytes, check]) {
      const descriptor = open(pack);
      if (descriptor === undefined) return undefined;
      if (buffer.length < bytes) buffer = Buffer.allocUnsafe(2 * bytes);
      try {
        if (readSync(descriptor, buffer, 0, bytes, offset) !== bytes) return undefined;
      } catch {
        return undefined;
      }
      const found = buffer.subarray(0, bytes);
      return crc32(found) === check ? found.toString('utf8') : undefined;
    },
    close() {
      for (const descriptor of descriptors.values()) if (descriptor !== undefined) closeSync(descriptor);
      descriptors.clear();
    },
  };
}
