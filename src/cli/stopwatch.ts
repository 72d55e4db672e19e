/** How long the stages of a build take. */

export interface Lap {
  readonly stage: string;
  readonly milliseconds: number;
}

export interface Stopwatch {
  /** Ends a stage: the time since the one before, or since the start. */
  lap(stage: string): void;
  readonly laps: readonly Lap[];
}

/** A watch that has just been started. */
export function startStopwatch(now: () => number = () => performance.now()): Stopwatch {
  const laps: Lap[] = [];
  let last = now();
  return {
    laps,
    lap(stage) {
      const at = now();
      laps.push({ stage, milliseconds: at - last });
      last = at;
    },
  };
}
