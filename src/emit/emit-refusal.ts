/** Why a site was not written: something about the disk that the person at the keyboard can change. */

import type { Diagnostic } from '../model/diagnostic.ts';
import { error } from '../model/diagnostic.ts';

/** Thrown by `emit`; `diagnostic` says what is in the way, and the site that was there before still stands. */
export class EmitRefusal extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, cause?: unknown) {
    super(diagnostic.message, { cause });
    this.name = 'EmitRefusal';
    this.diagnostic = diagnostic;
  }
}

/** `why` completes "The site cannot be written to <out>: ". */
export function badFolder(out: string, why: string): EmitRefusal {
  return new EmitRefusal(
    error(
      'emit/bad-folder',
      `The site cannot be written to ${out}: ${why}.`,
      'Name a folder that is for the site alone with --out, for example --out dist.',
    ),
  );
}

export function badStore(store: string): EmitRefusal {
  return new EmitRefusal(
    error('emit/bad-folder', `${store} is not a folder of the project.`, `Delete ${store}; it is made again.`),
  );
}

/** `paths` are relative to the output folder. */
export function foreignFiles(out: string, paths: readonly string[]): EmitRefusal {
  const named = paths.slice(0, 10).join(', ') + (paths.length > 10 ? ` and ${paths.length - 10} more` : '');
  return new EmitRefusal(
    error(
      'emit/foreign-file',
      `The site needs a place in ${out} where something stands that Broadsheet did not write: ${named}.`,
      'Move it away, or name another folder with --out.',
    ),
  );
}

/** The disk failed before anything of the old site was touched. */
export function notWritten(cause: unknown): EmitRefusal {
  return new EmitRefusal(
    error(
      'emit/failed',
      `The site could not be written (${reasonOf(cause)}). The site that was there before is unchanged.`,
      hintFor(cause),
    ),
    cause,
  );
}

/** The disk failed while finished files took the place of old ones. */
export function halfCommitted(out: string, cause: unknown): EmitRefusal {
  return new EmitRefusal(
    error(
      'emit/unfinished',
      `The disk failed while the new site took the place of the old one in ${out} (${reasonOf(cause)}).`,
      `Publish nothing from ${out} yet: the next broadsheet build finishes the exchange first.`,
    ),
    cause,
  );
}

export function sourceChanged(path: string): EmitRefusal {
  return new EmitRefusal(
    error('emit/source-changed', `${path} was changed while the site was being built.`, 'Build again.'),
  );
}

/** A signal asked to stop. */
export function stopped(): EmitRefusal {
  return new EmitRefusal(
    error('emit/stopped', 'The build was stopped. The site that was there before is unchanged.', undefined),
  );
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? String(cause.code) : '';
  return reasons[code] ?? cause.message;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  EIO: 'the disk reports an input/output error',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
};

function hintFor(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'Make room on the disk and build again.';
  if (code === 'ENAMETOOLONG') return 'Give the article or file a shorter slug or name.';
  return 'Check the permissions of the output folder and of the folder that holds it.';
}
