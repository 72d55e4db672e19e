/** Names that may stand in an address and in a file name on every system, and slugs for what has none. */

import { isDeviceName, nameBytes, portableName } from '../lib/portable-name.ts';
import { hashOf } from '../model/hash.ts';

/** UTF-8 bytes. */
export const slugBytes = nameBytes;

const stranger = /[^\p{L}\p{N}\p{M}._~-]/u;

/**
 * Why a text cannot be one part of an address, as a clause to stand after "but"; `undefined` when it can.
 * Letters, digits and marks of every script are allowed, and `-`, `_`, `.`, `~`.
 */
export function unportable(name: string, bytes = slugBytes): string | undefined {
  if (name === '') return 'must not be empty';
  if (name === '.' || name === '..') return 'must not be a step through folders';
  const stray = stranger.exec(name.normalize('NFC'));
  if (stray !== null) return `must not hold ${nameOf(stray[0])}`;
  if (name.startsWith('.')) return 'must not begin with a dot';
  if (name.endsWith('.')) return 'must not end with a dot';
  if (isDeviceName(name)) return 'must not be a name that Windows keeps for a device';
  const size = Buffer.byteLength(name.normalize('NFC'));
  return size > bytes ? `must be at most ${bytes} bytes long (it has ${size})` : undefined;
}

/**
 * A slug from the first text that gives one (`portableName`). Never empty: of texts without a letter it is a hash.
 */
export function slugOf(...texts: readonly string[]): string {
  for (const text of texts) {
    const slug = portableName(text, '');
    if (slug !== '') return slug;
  }
  return hashOf(texts.join('\n')).slice(0, 10);
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
