/** Measures and fingerprints the pictures and other files of a site, and looks into each picture once. */

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hashOf, startHash } from '../model/hash.ts';
import type { Size } from '../model/rendition.ts';
import type { PicturePolicy } from '../model/site.ts';
import type { MediaFile, MediaOutcome } from '../model/source.ts';
import { activePart } from './active-vector.ts';
import { type ReadAt, readClip } from './clips/clip.ts';
import { placeOnDisk } from './disk.ts';
import { encoderVersion, loadEncoder } from './encoder.ts';
import { type Examined, examine, type Unfit } from './examine.ts';
import { endingFor, endingOf, type Format, formats, type Signature } from './formats.ts';
import { createGate, inLanes } from './gate.ts';
import { isWhole } from './is-whole.ts';
import { type KnownPictures, keepKnownPictures, readKnownPictures } from './known-pictures.ts';
import * as mistakes from './mistakes.ts';
import { pictureSize } from './picture-size.ts';
import { signatureOf } from './signature.ts';

export interface ReadMediaOptions {
  readonly limits: Pick<PicturePolicy, 'megapixels' | 'megabytes'>;
  /** Where what came of looking at pictures is remembered; nowhere by default. */
  readonly folder?: string | undefined;
}

const chunkBytes = 1 << 20;
/** A file of data of which a chart can be drawn. */
const dataByteLimit = 200_000;
/** The longest piece of a clip that is looked at. */
const mostRead = 1 << 17;
/** Pictures in hand at a time, and millions of pixels that they may have together. */
const lanes = 2;
const megapixelsInHand = 60;

const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * What comes of each of these files of `root`, in the given order. A file that cannot be published is there with its
 * `fault`: `media/wrong-extension`, `media/unreadable`, `media/active`, `media/animated` or `limit/picture`. A kind of file that
 * no site publishes is left out, with `media/unknown-kind`.
 */
export async function readMedia(
  root: string,
  paths: readonly SourcePath[],
  { limits, folder }: ReadMediaOptions,
): Promise<readonly MediaOutcome[]> {
  const encoder = encoderVersion();
  const known = createKnown(folder, encoder);
  const gate = createGate(lanes, megapixelsInHand);
  const pixels = limits.megapixels * 1e6;

  async function look(picture: Loaded, signature: Signature, size: Size): Promise<Examined | Unfit> {
    const { hash } = picture.file;
    const looked = known.find(hash);
    if (looked !== undefined) return looked;
    const sharp = await loadEncoder();
    const load = (size.width * size.height) / 1e6;
    const found = await gate(load, () => examine({ bytes: picture.bytes, signature, hash, encoder, pixels }, sharp));
    known.note(hash, found);
    return found;
  }

  const outcomes = await inLanes(paths, lanes, async (path): Promise<MediaOutcome> => {
    const { value: loaded, diagnostics } = readOne(root, path, limits);
    if (loaded === undefined) return { value: undefined, diagnostics };
    const { file, signature, size } = loaded;
    if (file.fault !== undefined || file.kind !== 'picture' || signature === undefined || signature === 'svg' || !size)
      return { value: file, diagnostics };
    return described(file, await look(loaded, signature, size));
  });
  known.keep();
  return outcomes;
}

interface Loaded {
  readonly file: MediaFile;
  /** The whole of a picture, the start of anything else. */
  readonly bytes: Buffer;
  readonly signature: Signature | undefined;
  readonly size: Size | undefined;
}

function createKnown(folder: string | undefined, encoder: string) {
  const found = new Map<Hash, Examined | Unfit>();
  let known: KnownPictures | undefined;
  return {
    find(hash: Hash): Examined | Unfit | undefined {
      known ??= folder === undefined ? new Map() : readKnownPictures(folder, encoder);
      return found.get(hash) ?? known.get(hash);
    },
    note: (hash: Hash, examined: Examined | Unfit) => void found.set(hash, examined),
    keep(): void {
      if (folder !== undefined && found.size > 0)
        keepKnownPictures(folder, encoder, new Map([...(known ?? []), ...found]));
    },
  };
}

function described(file: MediaFile, found: Examined | Unfit): MediaOutcome {
  if ('damaged' in found) return faulty(file, mistakes.unreadable(file.path, `it is damaged (${found.damaged})`));
  if ('unfit' in found) return faulty(file, mistakes.animated(file.path));
  const { size, picture, isWithheld } = found;
  const value = { ...file, ...size, picture };
  return { value, diagnostics: isWithheld ? [mistakes.withheldRecord(file.path)] : [] };
}

function faulty(file: MediaFile, fault: Diagnostic): MediaOutcome {
  return { value: { ...file, fault }, diagnostics: [] };
}

function readOne(root: string, path: SourcePath, limits: ReadMediaOptions['limits']): Outcome<Loaded> {
  const ending = endingOf(path);
  const format = Object.hasOwn(formats, ending) ? formats[ending] : undefined;
  if (format === undefined) return refused(mistakes.unknownKind(path, Object.keys(formats)));
  try {
    const descriptor = openSync(placeOnDisk(root, path), flags);
    try {
      return whole(readOpen(path, format, { descriptor, limits }));
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    return whole(unread(path, format, mistakes.unreadable(path, `the system refuses to read it (${code})`)));
  }
}

interface Opened {
  readonly descriptor: number;
  readonly limits: ReadMediaOptions['limits'];
}

function readOpen(path: SourcePath, format: Format, { descriptor, limits }: Opened): Loaded {
  const status = fstatSync(descriptor);
  const isPicture = format.kind === 'picture';
  const byteLimit = limits.megabytes * 1e6;
  if (!status.isFile()) return unread(path, format, mistakes.unreadable(path, 'it is no plain file'));
  if (status.size === 0) return unread(path, format, mistakes.unreadable(path, 'it is empty'));
  if (isPicture && status.size > byteLimit)
    return unread(path, format, mistakes.pictureTooHeavy(path, status.size, byteLimit));

  // A picture is looked at whole, anything else in pieces of bounded size.
  const buffer = Buffer.allocUnsafe(Math.min(status.size, isPicture ? byteLimit : chunkBytes));
  const hash = startHash();
  const start = buffer.subarray(0, fill(descriptor, buffer, 0));
  hash.add(start);
  const signature = signatureOf(start);
  const { value: size, diagnostics } = check(path, { format, signature, bytes: start, limits });
  const [fault] = diagnostics;
  if (fault !== undefined) return unread(path, format, fault);

  let bytes = start.length;
  for (let count = isPicture ? 0 : start.length; count > 0; bytes += count) {
    count = fill(descriptor, buffer, bytes);
    hash.add(buffer.subarray(0, count));
  }
  const { kind, type } = format;
  const clip = kind === 'video' || kind === 'audio' ? readClip(reader(descriptor), bytes, signature) : undefined;
  const text = type === 'text/csv' ? dataText(start, bytes) : undefined;
  const { width, height } = size ?? clip ?? {};
  const file = { path, hash: hash.end(), bytes, kind, type, width, height, seconds: clip?.seconds, text };
  return { file, bytes: start, signature, size };
}

function reader(descriptor: number): ReadAt {
  return (position, length) => {
    const buffer = Buffer.alloc(Math.min(length, mostRead));
    return buffer.subarray(0, fill(descriptor, buffer, position));
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

interface Checked {
  readonly format: Format;
  readonly signature: Signature | undefined;
  readonly bytes: Buffer;
  readonly limits: ReadMediaOptions['limits'];
}

function check(path: SourcePath, { format, signature, bytes, limits }: Checked): Outcome<Size> {
  if (signature === undefined) {
    if (bytes.toString('latin1', 0, 64).startsWith('version https://git-lfs.github.com/')) {
      return refused(mistakes.unreadable(path, 'it is a pointer of Git LFS, whose file git lfs pull fetches'));
    }
    if (format.lenient) return { value: undefined, diagnostics: [] };
    return refused(mistakes.unreadable(path, `it is damaged, or no ${endingOf(path).toUpperCase()} file at all`));
  }
  if (format.signature === undefined ? isBinary(signature) : signature !== format.signature) {
    return refused(mistakes.wrongExtension(path, signature, endingFor(signature)));
  }
  if (format.kind !== 'picture') return { value: undefined, diagnostics: [] };
  return checkPicture(path, { signature, bytes, pixelLimit: limits.megapixels * 1e6 });
}

function checkPicture(
  path: SourcePath,
  { signature, bytes, pixelLimit }: { signature: Signature; bytes: Buffer; pixelLimit: number },
): Outcome<Size> {
  const active = signature === 'svg' ? activePart(bytes.toString('utf8')) : undefined;
  if (active !== undefined) return refused(mistakes.activeVector(path, active));
  const size = pictureSize(bytes, signature);
  if (size === undefined && signature !== 'svg')
    return refused(mistakes.unreadable(path, 'it is damaged: its size is not in it'));
  if (!isWhole(bytes, signature)) return refused(mistakes.unreadable(path, 'it is cut off: its end is missing'));
  if (size !== undefined && signature !== 'svg' && size.width * size.height > pixelLimit) {
    return refused(mistakes.pictureTooWide(path, size, pixelLimit));
  }
  return { value: size, diagnostics: [] };
}

/** Whether content of this kind cannot be the plain text that a name promises. */
function isBinary(signature: Signature): boolean {
  return !['svg', 'html', 'vtt', 'pdf'].includes(signature);
}

/** A file with a fault: what it holds is of no more interest. */
function unread(path: SourcePath, { kind, type }: Format, fault: Diagnostic): Loaded {
  const hash = hashOf(`${path}\n${fault.message}`);
  const file = { path, hash, bytes: 0, kind, type, width: undefined, height: undefined, fault };
  return { file, bytes: Buffer.alloc(0), signature: undefined, size: undefined };
}

function whole(value: Loaded): Outcome<Loaded> {
  return { value, diagnostics: [] };
}

function refused(...diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { value: undefined, diagnostics };
}
