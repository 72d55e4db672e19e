/** Tells what a file is by its first bytes, whatever its name says. */

import type { Signature } from './formats.ts';

/** How many bytes `signatureOf` wants to see. */
const signatureBytes = 4096;

/** The format that these first bytes begin, or `undefined` for anything else, plain text included. */
export function signatureOf(start: Buffer): Signature | undefined {
  const text = start.toString('latin1', 0, signatureBytes);
  return binaries.find(([, begins]) => begins(text))?.[0] ?? markup(text);
}

/** The signatures of the formats' specifications, ISO base media files by their brand (ISO 14496-12, 4.3). */
const binaries: readonly (readonly [Signature, (text: string) => boolean])[] = [
  ['jpeg', (text) => text.startsWith('\xff\xd8\xff')],
  ['png', (text) => text.startsWith('\x89PNG\r\n\x1a\n')],
  ['gif', (text) => /^GIF8[79]a/.test(text)],
  ['webp', (text) => text.startsWith('RIFF') && text.startsWith('WEBP', 8)],
  ['wav', (text) => text.startsWith('RIFF') && text.startsWith('WAVE', 8)],
  ['avif', (text) => brands(text).some((brand) => brand === 'avif' || brand === 'avis')],
  ['heic', (text) => brands(text).some((brand) => /^(?:hei[cx]|hev[cx]|mif1|msf1)$/.test(brand))],
  ['mp4', (text) => text.startsWith('ftyp', 4)],
  ['webm', (text) => text.startsWith('\x1aE\xdf\xa3')],
  ['ogg', (text) => text.startsWith('OggS')],
  ['mp3', (text) => text.startsWith('ID3')],
  ['zip', (text) => text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')],
  // Readers accept a PDF whose header stands within its first kilobyte.
  ['pdf', (text) => text.slice(0, 1024).includes('%PDF-')],
];

/** The major and compatible brands of an ISO base media file. */
function brands(text: string): readonly string[] {
  if (!text.startsWith('ftyp', 4)) return [];
  const size = Buffer.from(text.slice(0, 4), 'latin1').readUInt32BE(0);
  const box = text.slice(8, Math.min(size, text.length));
  return Array.from({ length: Math.floor(box.length / 4) }, (_, index) => box.slice(index * 4, index * 4 + 4));
}

function markup(text: string): Signature | undefined {
  const plain = text.replace(/^\xef\xbb\xbf/, '');
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(plain)) return 'vtt';
  const trimmed = plain.trimStart();
  if (/^<(?:!doctype\s+html|html)\b/i.test(trimmed)) return 'html';
  return trimmed.startsWith('<') && /<(?:\w+:)?svg[\s>/]/.test(trimmed) ? 'svg' : undefined;
}
