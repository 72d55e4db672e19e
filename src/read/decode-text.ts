/** Bytes to text: UTF-8 and nothing else, and a refusal names the byte. */

import { isUtf8 } from 'node:buffer';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome, Place } from '../model/diagnostic.ts';
import { badByte, nul, otherEncoding } from './mistakes.ts';

/** The text without a byte order mark, every line ended by `\n`; or `file/encoding`. */
export function decodeText(path: SourcePath, bytes: Buffer): Outcome<string> {
  const mark = foreignMark(bytes);
  if (mark !== undefined) return refused(otherEncoding(path, mark));
  if (!isUtf8(bytes)) {
    const good = goodStart(bytes);
    return refused(badByte(placeAfter(path, good), Buffer.byteLength(good) + 1));
  }
  const text = bytes.toString('utf8');
  const zero = text.indexOf('\0');
  if (zero >= 0) return refused(nul(placeAfter(path, text.slice(0, zero)), Buffer.byteLength(text.slice(0, zero)) + 1));
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
  return { value: plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain, diagnostics: [] };
}

function refused(diagnostic: Diagnostic): Outcome<string> {
  return { value: undefined, diagnostics: [diagnostic] };
}

function foreignMark([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'UTF-32' : undefined;
}

/** The whole characters of bytes that may stop inside one; `undefined` if they cannot be the start of UTF-8. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** The text before the first character that is none, found by halving: decoders do not say where they failed. */
function goodStart(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decoded(bytes.subarray(0, middle)) === undefined) bad = middle;
    else good = middle;
  }
  return decoded(bytes.subarray(0, good)) ?? '';
}

/** The point after `before`, in the lines and columns of the text as it is read. */
function placeAfter(file: SourcePath, before: string): Place {
  const lines = before.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, length: 1 };
}
