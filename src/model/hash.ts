/** Content hashes: SHA-256, cut to 128 bits, in lower-case hexadecimal so that they may stand in a file name. */

import { createHash, hash } from 'node:crypto';
import type { Hash } from './brands.ts';

/** The hash of a text (as UTF-8) or of bytes. */
export function hashOf(content: string | Uint8Array): Hash {
  return inHex(hash('sha256', content, 'buffer'));
}

/** The same for bytes that come in pieces: `add` each, then `end`. */
export function startHash(): { add(bytes: Uint8Array): void; end(): Hash } {
  const growing = createHash('sha256');
  return {
    add: (bytes) => void growing.update(bytes),
    end: () => inHex(growing.digest()),
  };
}

/** Not a slice of all of it: that would hold the rest as well. */
function inHex(digest: Buffer): Hash {
  return digest.toString('hex', 0, 16) as Hash;
}
