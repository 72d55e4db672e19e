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

const version = 4;

/** The record as it is kept: a column for each thing known of the files, which is read in a third of the time of rows. */
export interface Columns {
  readonly paths: readonly OutputPath[];
  readonly bytes: readonly number[];
  readonly modified: readonly number[];
  /** Hashes with a space between; as many spaces where there is none. */
  readonly hashes: string;
  readonly fingerprints: string;
}

interface Stored extends Columns {
  readonly version: typeof version;
}

/** The record at `path`, or `undefined` where there is none that can be trusted: a lost record costs time, no file. */
export function readManifest(path: string, fs: FileSystem): Manifest | undefined {
  const columns = readColumns(path, fs);
  return columns && manifestOf(columns);
}

/** The same, in columns. */
export function readColumns(path: string, fs: FileSystem): Columns | undefined {
  if (fs.look(path)?.kind !== 'file') return undefined;
  const { buffer, byteOffset, length } = fs.read(path);
  const stored = parsed(Buffer.from(buffer, byteOffset, length).toString('utf8'));
  return isStored(stored) ? stored : undefined;
}

/** A map of columns. */
export function manifestOf({ paths, bytes, modified, ...joined }: Columns): Map<OutputPath, Written> {
  const manifest = new Map<OutputPath, Written>();
  for (const [index, path] of paths.entries()) {
    const [hash, fingerprint] = [hashAt(joined.hashes, index), hashAt(joined.fingerprints, index)];
    manifest.set(path, {
      hash,
      bytes: bytes[index] ?? 0,
      modified: modified[index] ?? 0,
      fingerprint: fingerprint === noHash ? undefined : fingerprint,
    });
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
    fingerprints: files.map(([, { fingerprint = noHash }]) => fingerprint).join(' '),
  };
  return `${JSON.stringify(stored)}\n`;
}

function isStored(data: unknown): data is Stored {
  if (!isObject(data) || data.version !== version) return false;
  const { paths, bytes, modified, hashes, fingerprints } = data;
  if (!isList(paths, isPath) || !isList(bytes, isNumber) || !isList(modified, isNumber)) return false;
  const lengths = [bytes.length, modified.length, countHashes(hashes), countHashes(fingerprints)];
  return lengths.every((length) => length === paths.length);
}

/** How many hashes are joined. A wrong hash is that of no file, so only their number has to be right. */
function countHashes(joined: unknown): number | undefined {
  if (typeof joined !== 'string') return undefined;
  return joined === '' ? 0 : (joined.length + 1) / (noHash.length + 1);
}

const noHash = ' '.repeat(32);

function hashAt(joined: string, index: number): Hash {
  const start = index * (noHash.length + 1);
  return joined.slice(start, start + noHash.length) as Hash;
}

function isList<Item>(value: unknown, is: (item: unknown) => item is Item): value is readonly Item[] {
  return Array.isArray(value) && value.every(is);
}

function isPath(value: unknown): value is OutputPath {
  return typeof value === 'string' && isOutputPath(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
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
