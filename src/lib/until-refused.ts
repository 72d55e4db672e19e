/** Steps of which a disk may refuse one, and that may be left out. */

/** A function that takes steps until the system refuses one, and none after that. Throws every other error. */
export function untilRefused(): (step: () => void) => void {
  let isRefused = false;
  return (step) => {
    if (isRefused) return;
    try {
      step();
    } catch (cause) {
      if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
      isRefused = true;
    }
  };
}
