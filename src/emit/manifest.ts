/** The record of what was written into an output folder: what may be deleted there, and what need not be written again. */

import { join } from 'node:path';
import { byCodeUnit } from '../lib/compare.ts';
import type { Hash } from '../model/brands.ts';
import type { OutputPath } from '../model/output.ts';
import type { FileSystem } from './file-system.ts';
import { isOutputPath } from './output-path.ts';

export interface Written {
  readonly hash: Hash;
  readonly bytes: number;
  /** Modification time in milliseconds: a file that still has it need not be read to be known. */
  readonly modified: number;
  /** Of the page that the file was drawn from; `undefined` where the writer did not say. */
  readonly fingerprint: Hash | undefined;
}

export type Manifest = ReadonlyMap<OutputPath, Written>;

const version = 2;

/** The record at `path`, or `undefined` where there is none that can be trusted: a lost record costs time, no file. */
export function readManifest(path: string, fs: FileSystem): Manifest | undefined {
  if (fs.look(path)?.kind !== 'file') return undefined;
  const data = parsed(Buffer.from(fs.read(path)).toString('utf8'));
  if (!isObject(data) || data.version !== version || !isObject(data.files)) return undefined;
  const manifest = new Map<OutputPath, Written>();
  for (const [file, entry] of Object.entries(data.files)) {
    if (!isOutputPath(file) || !Array.isArray(entry)) return undefined;
    const [hash, bytes, modified, fingerprint = undefined] = entry as unknown[];
    if (!isHash(hash) || typeof bytes !== 'number' || typeof modified !== 'number') return undefined;
    if (fingerprint !== undefined && !isHash(fingerprint)) return undefined;
    manifest.set(file, { hash, bytes, modified, fingerprint });
  }
  return manifest;
}

/** The record as text, sorted by path. */
export function manifestText(manifest: Manifest): string {
  const files = [...manifest].sort(([a], [b]) => byCodeUnit(a, b));
  const lines = files.map(([path, { hash, bytes, modified, fingerprint }]) => {
    const drawn = fingerprint === undefined ? '' : `,"${fingerprint}"`;
    return `${JSON.stringify(path)}:["${hash}",${bytes},${modified}${drawn}]`;
  });
  return `{"version":${version},"files":{\n${lines.join(',\n')}\n}}\n`;
}

/**
 * The part of a record whose files stand in `out` as they were written. A file that was copied there from elsewhere, with
 * the same bytes and another date, is one of them, recorded with the date that it has.
 */
export function intact(manifest: Manifest, out: string, fs: FileSystem): Manifest {
  const standing = new Map<OutputPath, Written>();
  for (const [path, written] of manifest) {
    const file = join(out, path);
    const entry = fs.look(file);
    if (entry?.kind !== 'file' || entry.bytes !== written.bytes) continue;
    if (entry.modified === written.modified) standing.set(path, written);
    else if (fs.hash(file) === written.hash) standing.set(path, { ...written, modified: entry.modified });
  }
  return standing;
}

function isHash(value: unknown): value is Hash {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}

/** JSON, or `undefined` for text that is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Narrows JSON to an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
