/** Mistakes of editors, as values: what is wrong, where, and the way out. Bugs of ours are thrown instead. */

import type { SourcePath } from './brands.ts';

/** `error` refuses the build, `warn` does not, `info` is a hint. */
export type Level = 'error' | 'warn' | 'info';

/** A stretch of one line of a source file. `line` and `column` count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: SourcePath;
  readonly line: number;
  readonly column: number;
  /** How many UTF-16 units of that line are meant; 1 when only a point is known. */
  readonly length: number;
}

/**
 * One mistake.
 *
 * `code` is permanent and has the form `subject/what` (`link/dead`). `message` is one sentence in the editor's words,
 * `hint` says what to do. The first place is the culprit; further ones are the other parties.
 */
export interface Diagnostic {
  readonly code: string;
  readonly level: Level;
  readonly message: string;
  readonly hint: string | undefined;
  readonly places: readonly Place[];
}

/** What a stage makes of one thing: the value where it could be made, and all that is to be said about it. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A mistake that refuses the build. */
export function error(
  code: string,
  message: string,
  hint: string | undefined,
  ...places: readonly Place[]
): Diagnostic {
  return { code, level: 'error', message, hint, places };
}

/** Something to look at that does not refuse the build. */
export function warning(
  code: string,
  message: string,
  hint: string | undefined,
  ...places: readonly Place[]
): Diagnostic {
  return { code, level: 'warn', message, hint, places };
}

/** A remark: nothing is wrong. */
export function info(code: string, message: string, hint: string | undefined, ...places: readonly Place[]): Diagnostic {
  return { code, level: 'info', message, hint, places };
}
