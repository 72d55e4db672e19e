/** Lists a content folder: plain files only, never through a link, in an order that no disk decides. */

import { type Dirent, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { byCodeUnit } from '../lib/compare.ts';
import { flat } from '../lib/flat.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { badName, notRegular, sameName, unreadable } from './mistakes.ts';

export interface Found {
  readonly path: SourcePath;
  /** The absolute path, spelt as the disk spells it. */
  readonly file: string;
}

/** Every plain file below `folder` of `root`, sorted by path; what may not be read is reported and left out. */
export function walk(root: string, folder: string): Outcome<readonly Found[]> {
  const diagnostics: Diagnostic[] = [];
  const files: Found[] = [];
  const waiting: Found[] = [{ path: folder as SourcePath, file: join(root, folder) }];

  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of list(next, diagnostics)) {
      const found = {
        path: flat(`${next.path}/${entry.name.normalize('NFC')}`) as SourcePath,
        file: flat(`${next.file}${sep}${entry.name}`),
      };
      if (isIgnored(entry.name)) continue;
      const unsafe = unsafeName.exec(entry.name)?.[0];
      if (unsafe !== undefined) diagnostics.push(badName(found.path, nameOf(unsafe)));
      else if (entry.isDirectory()) waiting.push(found);
      else if (entry.isFile()) files.push(found);
      else diagnostics.push(notRegular(found.path, kindOf(entry)));
    }
  }
  files.sort((a, b) => byCodeUnit(a.path, b.path) || byCodeUnit(a.file, b.file));
  return { value: distinct(files, diagnostics), diagnostics };
}

/** Control characters, line separators, marks that reorder text, backslashes, and what was no Unicode. */
const unsafeName = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\\\ufffd]/u;

function nameOf(character: string): string {
  if (character === '\\') return 'a backslash';
  return `the character U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a file of a listing is one that is read: no part of its path is left behind by an editor or unsafe. */
export function isReadable(path: SourcePath): boolean {
  return !path.split('/').some((name) => isIgnored(name) || unsafeName.test(name));
}

/** What editors and operating systems leave behind. */
function isIgnored(name: string): boolean {
  return /^\.|~$|\.sw[a-p]$|^#.*#$|^(?:thumbs\.db|desktop\.ini)$/i.test(name);
}

function list(folder: Found, diagnostics: Diagnostic[]): readonly Dirent[] {
  try {
    return readdirSync(folder.file, { withFileTypes: true });
  } catch (cause) {
    diagnostics.push(unreadable(folder.path, reasonOf(cause)));
    return [];
  }
}

function kindOf(entry: Dirent): string {
  if (entry.isSymbolicLink()) return 'symbolic link';
  if (entry.isFIFO()) return 'named pipe';
  return entry.isSocket() ? 'socket' : 'device';
}

/** Drops and reports every file whose name another computer could not tell from one before it. */
function distinct(files: readonly Found[], diagnostics: Diagnostic[]): readonly Found[] {
  const taken = new Map<string, SourcePath>();
  return files.filter(({ path }) => {
    // What is plain needs no look at the rules of Unicode.
    const folded = /[^\x20-\x7e]/.test(path) ? path.toUpperCase().toLowerCase().normalize('NFC') : path.toLowerCase();
    const other = taken.get(folded);
    if (other === undefined) taken.set(folded, path);
    else diagnostics.push(sameName(path, other));
    return other === undefined;
  });
}

/** The system's word for a failed call: `EACCES: permission denied`. */
export function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message.split(/, (?=[a-z]+(?: |$))/)[0] ?? cause.message;
}
