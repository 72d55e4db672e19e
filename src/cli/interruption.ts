/** Ctrl-C and a polite kill while files are being written: stop, clean up, and say so with the right exit code. */

import process from 'node:process';
import { stopped } from '../emit/emit-refusal.ts';

type Stop = 'SIGINT' | 'SIGTERM';

export interface Interruption {
  readonly signal: AbortSignal;
  /** Which signal came, if one did. */
  readonly by: () => Stop | undefined;
  readonly release: () => void;
}

/**
 * Listens until released. Only while there is something to clean up: at other times the system's own way of ending a
 * process is quicker, since a listener waits for whatever is being computed.
 */
export function listenForInterruption(): Interruption {
  const controller = new AbortController();
  let by: Stop | undefined;
  const listen = (signal: NodeJS.Signals): void => {
    by = signal === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
    controller.abort(stopped());
  };
  process.on('SIGINT', listen).on('SIGTERM', listen);
  return {
    signal: controller.signal,
    by: () => by,
    release: () => void process.off('SIGINT', listen).off('SIGTERM', listen),
  };
}
