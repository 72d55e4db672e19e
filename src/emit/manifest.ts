/** The record of what was written into an output folder: what may be deleted there, and what need not be written again. */

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

const version = 3;

/** The record as it is kept: a column for each thing known of the files, which is read in a third of the time of rows. */
interface Stored {
  readonly version: typeof version;
  readonly paths: readonly unknown[];
  readonly bytes: readonly unknown[];
  readonly modified: readonly unknown[];
  /** Hashes with a space between, and nothing where there is none. */
  readonly hashes: string;
  readonly fingerprints: string;
}

/** The record at `path`, or `undefined` where there is none that can be trusted: a lost record costs time, no file. */
export function readManifest(path: string, fs: FileSystem): Map<OutputPath, Written> | undefined {
  if (fs.look(path)?.kind !== 'file') return undefined;
  const { buffer, byteOffset, length } = fs.read(path);
  const stored = parsed(Buffer.from(buffer, byteOffset, length).toString('utf8'));
  if (!isStored(stored)) return undefined;
  const { paths } = stored;
  const columns = [stored.hashes.split(' '), stored.bytes, stored.modified, stored.fingerprints.split(' ')] as const;
  if (columns.some(({ length }) => length !== paths.length)) return undefined;
  const [hashes, sizes, dates, fingerprints] = columns;
  const manifest = new Map<OutputPath, Written>();
  for (const [index, file] of paths.entries()) {
    const [hash, bytes, modified] = [hashes[index], sizes[index], dates[index]];
    const fingerprint = fingerprints[index] || undefined;
    if (typeof file !== 'string' || !isOutputPath(file) || !isHash(hash)) return undefined;
    if (typeof bytes !== 'number' || typeof modified !== 'number') return undefined;
    if (fingerprint !== undefined && !isHash(fingerprint)) return undefined;
    manifest.set(file, { hash, bytes, modified, fingerprint });
  }
  return manifest;
}

/** The record as text, sorted by path. */
export function manifestText(manifest: Manifest): string {
  const files = [...manifest].sort(([a], [b]) => byCodeUnit(a, b));
  const stored: Stored = {
    version,
    paths: files.map(([path]) => path),
    bytes: files.map(([, { bytes }]) => bytes),
    modified: files.map(([, { modified }]) => modified),
    hashes: files.map(([, { hash }]) => hash).join(' '),
    fingerprints: files.map(([, { fingerprint = '' }]) => fingerprint).join(' '),
  };
  return `${JSON.stringify(stored)}\n`;
}

function isStored(data: unknown): data is Stored {
  if (!isObject(data) || data.version !== version) return false;
  const { paths, bytes, modified, hashes, fingerprints } = data;
  return (
    [paths, bytes, modified].every(Array.isArray) && [hashes, fingerprints].every((text) => typeof text === 'string')
  );
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
