/** Finds the signed record of how a picture was made: a C2PA manifest (spec.c2pa.org, "Embedding manifests"). */

import { isoBoxes, jpegSegments, type Part, pngChunks, riffChunks } from './containers.ts';
import type { Signature } from './formats.ts';

const c2paBox = Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex');

/** The bytes of the manifest store, as they lie in the file; `undefined` where there is none. */
export function signedRecord(bytes: Buffer, signature: Signature): Buffer | undefined {
  const parts = [...recordParts(bytes, signature)];
  const record = Buffer.concat(parts.map(({ data }) => data));
  return record.includes('c2pa') ? record : undefined;
}

function recordParts(bytes: Buffer, signature: Signature): readonly Part[] {
  switch (signature) {
    case 'jpeg':
      // APP11 holds JPEG XT boxes, which begin with JP.
      return [...jpegSegments(bytes)].filter(
        ({ name, data }) => name === 'eb' && data.toString('latin1', 0, 2) === 'JP',
      );
    case 'png':
      return [...pngChunks(bytes)].filter(({ name }) => name === 'caBX');
    case 'webp':
      return [...riffChunks(bytes)].filter(({ name }) => name === 'C2PA');
    case 'avif':
      return [...isoBoxes(bytes)].filter(({ name, data }) => name === 'uuid' && data.subarray(0, 16).equals(c2paBox));
    default:
      return [];
  }
}
