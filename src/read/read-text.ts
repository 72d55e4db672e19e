/** One text file into memory, once, and only if it is a plain file of bounded size. */

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import type { Outcome } from '../model/diagnostic.ts';
import type { FileStamp, SourceFile } from '../model/source.ts';
import { notRegular, tooLarge, unreadable } from './mistakes.ts';
import { sourceOf, textLimit } from './source-text.ts';
import { stampOf } from './stamp.ts';
import { type Found, reasonOf } from './walk.ts';

// A link or pipe that took the file's place since it was listed must not be followed or waited for.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A file with how it looked while it was read. */
export interface TextFile extends SourceFile {
  readonly stamp: FileStamp;
}

/** Reads a file that `walk` found, or says why not. */
export function readText(found: Found): Outcome<TextFile> {
  try {
    const descriptor = openSync(found.file, flags);
    try {
      return readOpen(found, descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (cause) {
    const isLink = cause instanceof Error && 'code' in cause && cause.code === 'ELOOP';
    const diagnostic = isLink ? notRegular(found.path, 'symbolic link') : unreadable(found.path, reasonOf(cause));
    return { value: undefined, diagnostics: [diagnostic] };
  }
}

function readOpen({ path }: Found, descriptor: number): Outcome<TextFile> {
  const status = fstatSync(descriptor);
  if (!status.isFile()) return { value: undefined, diagnostics: [notRegular(path, 'special file')] };
  if (status.size > textLimit) return { value: undefined, diagnostics: [tooLarge(path, status.size, textLimit)] };

  // One byte more than announced, so that a file that grows while it is read is noticed.
  const buffer = Buffer.allocUnsafe(status.size + 1);
  let length = 0;
  for (let count = -1; count !== 0 && length < buffer.length; length += count) {
    count = readSync(descriptor, buffer, length, buffer.length - length, length);
  }
  if (length > status.size)
    return { value: undefined, diagnostics: [unreadable(path, 'it was changed while it was read')] };

  const { value, diagnostics } = sourceOf(path, buffer.subarray(0, length));
  return { value: value && { ...value, stamp: stampOf(status) }, diagnostics };
}
