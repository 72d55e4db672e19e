/**
 * Names that may stand in an address and in a file name on every system, and the making of such names from prose.
 *
 * Windows' reserved names and characters: learn.microsoft.com/windows/win32/fileio/naming-a-file.
 */

import { hashOf } from '../model/hash.ts';

/** UTF-8 bytes; a file system takes 255, and an address has other parts. */
export const slugBytes = 80;

const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const allowed = /[\p{L}\p{N}\p{M}._~-]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Why a text cannot be one part of an address, as a clause to stand after "but"; `undefined` when it can.
 * Letters, digits and marks of every script are allowed, and `-`, `_`, `.`, `~`.
 */
export function unportable(name: string, bytes = slugBytes): string | undefined {
  if (name === '') return 'must not be empty';
  if (name === '.' || name === '..') return 'must not be a step through folders';
  const stray = [...name.normalize('NFC')].find((character) => !allowed.test(character));
  if (stray !== undefined) return `must not hold ${nameOf(stray)}`;
  if (name.startsWith('.')) return 'must not begin with a dot';
  if (name.endsWith('.')) return 'must not end with a dot';
  if (reserved.test(name)) return 'must not be a name that Windows keeps for a device';
  const size = Buffer.byteLength(name.normalize('NFC'));
  return size > bytes ? `must be at most ${bytes} bytes long (it has ${size})` : undefined;
}

/**
 * A slug from the first text that gives one: lower case, NFC, letters and digits of every script kept, all else turned
 * into hyphens, at most 80 bytes, cut between graphemes. Never empty: of texts without a letter it is a hash.
 */
export function slugOf(...texts: readonly string[]): string {
  for (const text of texts) {
    const slug = slugFrom(text);
    if (slug !== '') return slug;
  }
  return hashOf(texts.join('\n')).slice(0, 10);
}

function slugFrom(text: string): string {
  const slug = text
    .normalize('NFC')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^[\p{M}-]+|-+$/gu, '');
  const short = cut(slug, slugBytes).replace(/-+$/, '');
  return reserved.test(short) ? `${short}-1` : short;
}

function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  let size = 0;
  for (const { segment } of graphemes.segment(text.slice(0, bytes + 1))) {
    size += Buffer.byteLength(segment);
    if (size > bytes) break;
    kept += segment;
  }
  return kept;
}

const names: Readonly<Record<string, string>> = {
  ' ': 'a space',
  '/': 'a slash',
  '\\': 'a backslash',
  '%': 'a percent sign',
  ':': 'a colon',
};

function nameOf(character: string): string {
  const known = names[character];
  if (known !== undefined) return known;
  const point = character.codePointAt(0) ?? 0;
  return /[\p{C}\p{Z}]/u.test(character)
    ? `the character U+${point.toString(16).toUpperCase().padStart(4, '0')}`
    : `“${character}”`;
}
