/** What the system says of the disk, told as what stands in the way of a site. */

import { notWritten } from './emit-refusal.ts';

/** What `step` gives. What the system throws comes as an `EmitRefusal`. */
export function guarded<T>(step: () => T): T {
  try {
    return step();
  } catch (cause) {
    throw isDiskError(cause) ? notWritten(cause) : cause;
  }
}

export function isDiskError(cause: unknown): cause is Error {
  return cause instanceof Error && 'code' in cause && 'syscall' in cause;
}
