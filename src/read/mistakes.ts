/** What can be wrong with the files of a content folder before anybody reads what they say. */

import type { SourcePath } from '../model/brands.ts';
import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';

export function noContentFolder(root: string): Diagnostic {
  return error(
    'site/missing',
    `There is no folder named content in ${root}.`,
    'Run broadsheet in the folder that holds content/, or name that folder with --root.',
  );
}

export function noSiteFile(path: SourcePath, looksLike: SourcePath | undefined): Diagnostic {
  return error(
    'site/missing',
    `There is no ${path}, which gives the site its name, address and sections.`,
    looksLike === undefined
      ? `Create ${path} with at least name, url and sections.`
      : `Rename ${looksLike} to ${path}.`,
    start(path),
  );
}

/** `what` is the thing found: "symbolic link", "named pipe". */
export function notRegular(path: SourcePath, what: string): Diagnostic {
  return error(
    'file/not-regular',
    `${path} is a ${what}, and only plain files and folders are read.`,
    what === 'symbolic link' ? 'Put a copy of what it points at in its place.' : 'Move it out of the content folder.',
    start(path),
  );
}

/** `character` is its name: U+202E. */
export function badName(path: SourcePath, character: string): Diagnostic {
  return error(
    'file/name',
    `The name of ${path} holds ${character}, which no address can hold.`,
    'Rename it without control characters, text-direction marks and backslashes.',
    start(path),
  );
}

export function sameName(path: SourcePath, other: SourcePath): Diagnostic {
  return error(
    'file/same-name',
    `${path} and ${other} have names that differ only in upper and lower case or in how accents are stored.`,
    'Many computers cannot keep the two apart: rename one of them.',
    start(path),
    start(other),
  );
}

export function tooLarge(path: SourcePath, bytes: number, limit: number): Diagnostic {
  return error(
    'file/too-large',
    `${path} has ${megabytes(bytes)} MB of text, more than the ${megabytes(limit)} MB that a file may have.`,
    'Split it, or publish it as a document under content/media.',
    start(path),
  );
}

export function unreadable(path: SourcePath, reason: string): Diagnostic {
  return error(
    'file/unreadable',
    `${path} cannot be read: ${reason}.`,
    'Check its permissions and the disk.',
    start(path),
  );
}

export function otherEncoding(path: SourcePath, encoding: string): Diagnostic {
  return error(
    'file/encoding',
    `${path} is saved as ${encoding}, not as UTF-8.`,
    'Save it again with the encoding UTF-8.',
    start(path),
  );
}

/** `byte` counts from 1. */
export function badByte(place: Place, byte: number): Diagnostic {
  return error(
    'file/encoding',
    `${place.file} is not UTF-8 text: it stops being so at byte ${byte}, on line ${place.line}.`,
    'Save it again with the encoding UTF-8, and look at the letters of that line.',
    place,
  );
}

/** `byte` counts from 1. */
export function nul(place: Place, byte: number): Diagnostic {
  return error(
    'file/encoding',
    `${place.file} holds a NUL character at byte ${byte}, which no text does.`,
    'Delete it, or save the file again with the encoding UTF-8 if it was UTF-16.',
    place,
  );
}

export function lfsPointer(path: SourcePath): Diagnostic {
  return error(
    'file/lfs-pointer',
    `${path} is not the text itself, but a pointer of Git LFS to it.`,
    'Run git lfs pull. Texts are better kept in git itself: take *.md and *.yaml out of .gitattributes.',
    start(path),
  );
}

export function unread(path: SourcePath, hint: string): Diagnostic {
  return warning('file/unread', `${path} is not part of the site: nothing reads it there.`, hint, start(path));
}

function start(file: SourcePath): Place {
  return { file, line: 1, column: 1, length: 1 };
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 100_000) / 10);
}
