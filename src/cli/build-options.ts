/** What a build is told by the command line, and what it needs of its process. */

import type { Interruption } from './interruption.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { Terminal } from './terminal.ts';

export interface BuildOptions {
  /** Absolute. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  /** Where what builds remember is kept; absolute. */
  readonly cache: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly drafts: boolean;
  readonly strict: boolean;
  /** Whether a broken article is left as it was, and the rest published. */
  readonly keepGoing: boolean;
  /** Whether to remember nothing of earlier builds. */
  readonly clean: boolean;
  /** How many threads share the work; 0 for none. By default as many as there are processors, where that pays. */
  readonly threads: number | undefined;
  /** Whether to compare what stands with a site drawn without any memory. */
  readonly verify: boolean;
  /** Whether to say how long each stage took. */
  readonly stats: boolean;
  /** Whether to record where the processor spends its time. */
  readonly profile: boolean;
  readonly format: 'text' | 'json';
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** What a build needs of the process it runs in. */
export interface Run {
  /** By `performance.now`. */
  readonly started: number;
  readonly stopwatch: Stopwatch;
  readonly terminal: Terminal;
  readonly interruption: Interruption;
}
