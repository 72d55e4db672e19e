/** Ctrl-C and a polite kill: stop, clean up, and say so with the right exit code. */

import process from 'node:process';
import { stopped } from '../emit/emit-refusal.ts';
import { exitCodes } from './exit-codes.ts';

type Stop = 'SIGINT' | 'SIGTERM';

export interface Interruption {
  readonly signal: AbortSignal;
  /** Which signal came, if one did. */
  readonly by: () => Stop | undefined;
  readonly release: () => void;
}

/**
 * Listens until released. Whoever waits for something long looks at `signal`; what computes is not stopped in the middle,
 * and lasts seconds at most, since long work is done by threads. As the first process of a container nothing else would end us.
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

/** What `work` gives, unless the signal comes first: then what it was sent with is thrown, and the work is nobody's. */
export async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  return await new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** The exit code of what was refused or stopped. */
export function exitAfter({ by }: Interruption): number {
  const signal = by();
  return signal === undefined ? exitCodes.usage : exitCodes.interrupted[signal];
}
