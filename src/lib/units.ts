/** A text as numbers, in memory that is used again and again: to go through these takes half the time of its characters. */

import { Buffer } from 'node:buffer';
import { endianness } from 'node:os';

/** A function that gives the UTF-16 units of a text. They are good until it is called again. */
export function createUnits(): (text: string) => Uint16Array {
  let buffer = Buffer.allocUnsafeSlow(1 << 16);
  return (text) => {
    const bytes = text.length * 2;
    if (buffer.length < bytes) buffer = Buffer.allocUnsafeSlow(bytes * 2);
    buffer.write(text, 'utf16le');
    if (endianness() === 'BE') buffer.subarray(0, bytes).swap16();
    return new Uint16Array(buffer.buffer, buffer.byteOffset, text.length);
  };
}
