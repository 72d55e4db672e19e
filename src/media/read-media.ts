/** Measures and fingerprints every file that a site publishes as it is. Nothing is decoded and nothing is changed. */

import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { locate } from '../lib/locate.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { startHash } from '../model/hash.ts';
import type { MediaFile } from '../model/source.ts';
import { activePart } from './active-vector.ts';
import { endingFor, endingOf, type Format, formats, type Signature } from './formats.ts';
import { isWhole } from './is-whole.ts';
import { activeVector, pictureTooHeavy, pictureTooWide, unknownKind, unreadable, wrongExtension } from './mistakes.ts';
import { pictureSize, type Size } from './picture-size.ts';
import { signatureOf } from './signature.ts';

const pictureByteLimit = 40_000_000;
const picturePixelLimit = 50_000_000;
const chunkBytes = 1 << 20;
/** A file of data of which a chart can be drawn. */
const dataByteLimit = 200_000;

const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const disk = {
  has: (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
  list: (folder: string) => readdirSync(folder),
};

/**
 * The good ones of these files of `root`, in the given order. Reports `media/unknown-kind`, `media/wrong-extension`,
 * `media/unreadable`, `media/active` and `limit/picture`, and leaves what it reports out.
 */
export async function readMedia(root: string, paths: readonly SourcePath[]): Promise<Outcome<readonly MediaFile[]>> {
  const diagnostics: Diagnostic[] = [];
  const files: MediaFile[] = [];
  for (const path of paths) {
    const outcome = readOne(root, path);
    if (outcome.value !== undefined) files.push(outcome.value);
    diagnostics.push(...outcome.diagnostics);
  }
  return { value: files, diagnostics };
}

function readOne(root: string, path: SourcePath): Outcome<MediaFile> {
  const ending = endingOf(path);
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
  if (format === undefined) return refused(unknownKind(path, Object.keys(formats)));
  try {
    const descriptor = openSync(locate(disk, root, path), flags);
    try {
      return readOpen(path, format, descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    return refused(unreadable(path, `the system refuses to read it (${code})`));
  }
}

function readOpen(path: SourcePath, format: Format, descriptor: number): Outcome<MediaFile> {
  const status = fstatSync(descriptor);
  const isPicture = format.kind === 'picture';
  if (!status.isFile()) return refused(unreadable(path, 'it is no plain file'));
  if (status.size === 0) return refused(unreadable(path, 'it is empty'));
  if (isPicture && status.size > pictureByteLimit) return refused(pictureTooHeavy(path, status.size, pictureByteLimit));

  // A picture is looked at whole, anything else in pieces of bounded size.
  const buffer = Buffer.allocUnsafe(Math.min(status.size, isPicture ? pictureByteLimit : chunkBytes));
  const hash = startHash();
  const start = buffer.subarray(0, fill(descriptor, buffer, 0));
  hash.add(start);
  const checked = check(path, format, start);
  if (checked.diagnostics.length > 0) return refused(...checked.diagnostics);

  let bytes = start.length;
  for (let count = start.length; count > 0; bytes += count) {
    count = fill(descriptor, buffer, bytes);
    hash.add(buffer.subarray(0, count));
  }
  return {
    value: {
      path,
      hash: hash.end(),
      bytes,
      kind: format.kind,
      type: format.type,
      width: checked.value?.width,
      height: checked.value?.height,
      ...(format.type === 'text/csv' ? { text: dataText(start, bytes) } : {}),
    },
    diagnostics: [],
  };
}

/** The text of a whole file of data, where it is small enough and in UTF-8. */
function dataText(start: Buffer, bytes: number): string | undefined {
  if (bytes > dataByteLimit || start.length < bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(start);
  } catch {
    return undefined;
  }
}

/** Reads from `position` until the buffer is full or the file ends; gives the number of bytes. */
function fill(descriptor: number, buffer: Buffer, position: number): number {
  let length = 0;
  for (let count = -1; count !== 0 && length < buffer.length; length += count) {
    count = readSync(descriptor, buffer, length, buffer.length - length, position + length);
  }
  return length;
}

function check(path: SourcePath, format: Format, start: Buffer): Outcome<Size> {
  const signature = signatureOf(start);
  if (signature === undefined) {
    if (start.toString('latin1', 0, 64).startsWith('version https://git-lfs.github.com/')) {
      return refused(unreadable(path, 'it is a pointer of Git LFS, whose file git lfs pull fetches'));
    }
    if (format.lenient) return { value: undefined, diagnostics: [] };
    return refused(unreadable(path, `it is damaged, or no ${endingOf(path).toUpperCase()} file at all`));
  }
  if (format.signature === undefined ? isBinary(signature) : signature !== format.signature) {
    return refused(wrongExtension(path, signature, endingFor(signature)));
  }
  return format.kind === 'picture' ? checkPicture(path, signature, start) : { value: undefined, diagnostics: [] };
}

function checkPicture(path: SourcePath, signature: Signature, bytes: Buffer): Outcome<Size> {
  const active = signature === 'svg' ? activePart(bytes.toString('utf8')) : undefined;
  if (active !== undefined) return refused(activeVector(path, active));
  const size = pictureSize(bytes, signature);
  if (size === undefined && signature !== 'svg')
    return refused(unreadable(path, 'it is damaged: its size is not in it'));
  if (!isWhole(bytes, signature)) return refused(unreadable(path, 'it is cut off: its end is missing'));
  if (size !== undefined && signature !== 'svg' && size.width * size.height > picturePixelLimit) {
    return refused(pictureTooWide(path, size, picturePixelLimit));
  }
  return { value: size, diagnostics: [] };
}

/** Whether content of this kind cannot be the plain text that a name promises. */
function isBinary(signature: Signature): boolean {
  return !['svg', 'html', 'vtt', 'pdf'].includes(signature);
}

function refused(...diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { value: undefined, diagnostics };
}
