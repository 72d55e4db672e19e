/** What a build tells the machine that ran it. */

import type { Diagnostic } from '../model/diagnostic.ts';

export const exitCodes = {
  done: 0,
  /** The content has errors; nothing was written. */
  content: 1,
  /** The command line, the configuration or the disk; nothing was written. */
  usage: 2,
  /** Published without what is broken. */
  quarantined: 3,
  /** Another build of the same project is running. */
  locked: 4,
  /** A bug of ours (`EX_SOFTWARE` of sysexits). */
  bug: 70,
  /** 128 and the number of the signal, as shells count. */
  interrupted: { SIGINT: 130, SIGTERM: 143 },
} as const;

/** What a build that found this tells. */
export function exitOf(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.some(({ level }) => level === 'error') ? exitCodes.content : exitCodes.done;
}
