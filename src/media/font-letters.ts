/** Which letters a font can draw: its character map (OpenType 1.9, "cmap"), out of a WOFF file (W3C, WOFF 1.0) or a bare font. */

import { inflateSync } from 'node:zlib';

/** A function that tells whether the font draws a character. A font that cannot be read draws none. */
export function lettersOf(font: Uint8Array): (character: string) => boolean {
  const bytes = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  try {
    const spans = spansOf(characterMap(bytes));
    return (character) => {
      const code = character.codePointAt(0) ?? 0;
      return spans.some(([first, last]) => code >= first && code <= last);
    };
  } catch {
    return () => false;
  }
}

type Span = readonly [first: number, last: number];

function characterMap(bytes: Buffer): Buffer {
  const isWoff = bytes.toString('latin1', 0, 4) === 'wOFF';
  const [start, step] = isWoff ? [44, 20] : [12, 16];
  const count = bytes.readUInt16BE(isWoff ? 12 : 4);
  for (let at = start; at < start + count * step; at += step) {
    if (bytes.toString('latin1', at, at + 4) !== 'cmap') continue;
    const [offset, packed] = isWoff
      ? [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)]
      : [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    const table = bytes.subarray(offset, offset + packed);
    const isPacked = isWoff && packed < bytes.readUInt32BE(at + 12);
    return isPacked ? inflateSync(table, { maxOutputLength: 10_000_000 }) : table;
  }
  throw new Error('the font has no character map');
}

/** The spans of its Unicode subtables of the formats 4 and 12. */
function spansOf(table: Buffer): readonly Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const subtable = table.subarray(table.readUInt32BE(4 + index * 8 + 4));
    const format = subtable.readUInt16BE(0);
    if (format === 4) spans.push(...segments(subtable));
    if (format === 12) spans.push(...groups(subtable));
  }
  return spans;
}

function segments(table: Buffer): readonly Span[] {
  const size = table.readUInt16BE(6);
  const spans = Array.from({ length: size / 2 }, (_, index): Span => {
    return [table.readUInt16BE(16 + size + index * 2), table.readUInt16BE(14 + index * 2)];
  });
  // The last segment only marks the end.
  return spans.filter(([first]) => first !== 0xffff);
}

function groups(table: Buffer): readonly Span[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index): Span => {
    return [table.readUInt32BE(16 + index * 12), table.readUInt32BE(20 + index * 12)];
  });
}
