/** Which paths may be written: those that stay inside the output folder on every system. */

import type { OutputPath } from '../model/output.ts';

/** Whether a path is relative, without empty, `.` or `..` parts, backslashes, drive letters or control characters. */
export function isOutputPath(path: string): path is OutputPath {
  return isPlain(path) || isSafe(path);
}

/** Nearly every path is, and is known to be at one look. */
function isPlain(path: string): boolean {
  return /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/.test(path);
}

function isSafe(path: string): boolean {
  return (
    path !== '' &&
    !/[\\\p{Cc}]|^[A-Za-z]:/u.test(path) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** The folders above a path, the outermost first: `a`, `a/b` for `a/b/c.html`. */
export function foldersOf(path: OutputPath): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** Equal for paths that some disks cannot tell apart. */
export function foldedPath(path: OutputPath): string {
  return path.normalize('NFC').toUpperCase().toLowerCase();
}
