/** Files of JSON that are read whole or not at all: what was cut off, changed or made by another version is not there. */

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';

export interface WholeFile {
  readonly path: string;
  /** What is in it, and in which form; raised with every change of that. */
  readonly form: string;
}

/** The value in a file; `undefined` where there is none that is whole and of this form. */
export function readWhole({ path, form }: WholeFile): unknown {
  try {
    const bytes = readFileSync(path);
    const end = bytes.indexOf(10);
    const rest = bytes.subarray(end + 1);
    return bytes.toString('latin1', 0, end) === headOf(form, rest) ? JSON.parse(rest.toString('utf8')) : undefined;
  } catch {
    return undefined;
  }
}

/** Replaces a file whole. Throws what Node throws. */
export function writeWhole({ path, form }: WholeFile, value: unknown): void {
  const rest = Buffer.from(JSON.stringify(value));
  writeFileSync(`${path}.part`, Buffer.concat([Buffer.from(`${headOf(form, rest)}\n`), rest]));
  renameSync(`${path}.part`, path);
}

function headOf(form: string, rest: Uint8Array): string {
  return `broadsheet ${form} ${crc32(rest)}`;
}
