/** Where everything that happens is written down while it happens. */

import type { Options } from '../options.ts';
import type { Tool } from '../tools/tool.ts';
import type { Contender, Machine, Results, Run } from './results.ts';
import type { Listener } from './rounds.ts';
import { scenarios } from './scenarios.ts';

export interface Ledger extends Listener {
  readonly tools: readonly Tool[];
  readonly version: (tool: string, version: string) => void;
  readonly entries: () => Pick<Results, 'tools' | 'runs' | 'floor'> & { readonly rounds: number };
}

/** An empty one. `say` hears a line for each thing that is noted. */
export function newLedger(tools: readonly Tool[], say: (line: string) => void): Ledger {
  const contenders = new Map<string, Contender>(
    tools.map(({ id, label }) => [id, { id, label, version: undefined, out: undefined, verdict: undefined }]),
  );
  const runs: Run[] = [];
  const floor: number[] = [];
  const rounds: number[] = [];
  const note = (id: string, what: Partial<Contender>): void => {
    const contender = contenders.get(id);
    if (contender !== undefined) contenders.set(id, { ...contender, ...what });
  };
  return {
    tools,
    run: (run) => {
      runs.push(run);
      const { round, scenario, tool, seconds, written, faults } = run;
      const wrong = faults.stale + faults.missing + faults.orphans;
      const fault = wrong === 0 ? '' : `, ${wrong} wrong files (${faults.examples.join(', ')})`;
      say(`round ${round} · ${scenario} · ${tool}: ${seconds.toFixed(2)} s, ${written.files} files written${fault}`);
    },
    floor: (seconds) => floor.push(seconds),
    verdict: (id, verdict) => {
      note(id, { verdict });
      say(`${id}: ${verdict.compared} files compared, ${verdict.differences.length} differences`);
      for (const difference of verdict.differences.slice(0, 10)) say(`  ${difference}`);
    },
    out: (id, reason) => {
      note(id, { out: reason });
      say(`${id} is out: ${reason}`);
    },
    version: (id, version) => note(id, { version }),
    roundDone: (round) => rounds.push(round),
    entries: () => ({ tools: [...contenders.values()], runs, floor, rounds: rounds.length }),
  };
}

export function resultsOf(ledger: Ledger, { options, machine }: { options: Options; machine: Machine }): Results {
  const { tools, runs, floor, rounds } = ledger.entries();
  return {
    articles: options.articles,
    seed: options.seed,
    rounds: { wanted: options.runs, done: rounds },
    date: new Date().toISOString().slice(0, 10),
    machine,
    scenarios: scenarios.filter(({ id }) => options.scenarios.includes(id)).map(({ id, label }) => ({ id, label })),
    tools,
    runs,
    floor,
  };
}
