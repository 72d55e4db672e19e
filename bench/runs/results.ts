/** All that a benchmark found out, as plain data: what is kept as JSON, and what tables and charts are made of. */

import type { Verdict } from '../equality/check-site.ts';
import type { Amount, Faults } from './tree.ts';

export interface Run {
  readonly tool: string;
  readonly scenario: string;
  /** From 1. */
  readonly round: number;
  readonly seconds: number;
  readonly cpuSeconds: number | undefined;
  readonly megabytes: number | undefined;
  readonly written: Amount;
  readonly output: Amount;
  /** What the tool keeps for its next run, besides the output. */
  readonly kept: Amount;
  readonly faults: Faults;
}

export interface Contender {
  readonly id: string;
  readonly label: string;
  readonly version: string | undefined;
  /** Why there are no runs, or none any more: not installed, a failed run, another output than the newspaper's. */
  readonly out: string | undefined;
  /** Of the first cold build; `undefined` before it. */
  readonly verdict: Verdict | undefined;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  /** Where tools write: `memory (tmpfs)` or `disk`. */
  readonly output: string;
  /** One-minute load averages before and after. */
  readonly load: readonly [number, number];
}

export interface Results {
  readonly articles: number;
  readonly seed: number;
  readonly rounds: { readonly wanted: number; readonly done: number };
  /** `2026-11-22` */
  readonly date: string;
  readonly machine: Machine;
  /** Ids and labels, in the order in which they were played. */
  readonly scenarios: readonly { readonly id: string; readonly label: string }[];
  readonly tools: readonly Contender[];
  readonly runs: readonly Run[];
  /** Seconds of `cp -r` of Broadsheet's output, a value a round. */
  readonly floor: readonly number[];
}
