/** Content hashes: SHA-256, cut to 128 bits, in lower-case hexadecimal so that they may stand in a file name. */

import { createHash, hash } from 'node:crypto';
import type { Hash } from './brands.ts';

/** The hash of a text (as UTF-8) or of bytes. */
export function hashOf(content: string | Uint8Array): Hash {
  return hash('sha256', content, 'hex').slice(0, 32) as Hash;
}

/** The same for bytes that come in pieces: `add` each, then `end`. */
export function startHash(): { add(bytes: Uint8Array): void; end(): Hash } {
  const growing = createHash('sha256');
  return {
    add: (bytes) => void growing.update(bytes),
    end: () => growing.digest('hex').slice(0, 32) as Hash,
  };
}
