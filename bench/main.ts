/** The benchmark: options in, tables and a chart out. Results are written after every round, so none is lost. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { newspaperOf } from './corpus/newspaper.ts';
import { type Options, parseOptions } from './options.ts';
import { chartOf } from './report/chart.ts';
import { describe } from './report/document.ts';
import { writeReadme } from './report/readme.ts';
import { type Ledger, newLedger, resultsOf } from './runs/ledger.ts';
import { describeMachine, type Folders, loadNow, makeFolders } from './runs/machine.ts';
import { hasGnuTime } from './runs/measure.ts';
import type { Results } from './runs/results.ts';
import { type Player, playRounds } from './runs/rounds.ts';
import { scenarios } from './runs/scenarios.ts';
import { prepareWorkspace } from './runs/workspace.ts';
import { ours, peersById } from './tools/tools.ts';

await main(parseOptions(process.argv.slice(2)));

async function main(options: Options): Promise<void> {
  const tools = [ours, ...options.peers.flatMap((id) => peersById.get(id) ?? [])];
  const folders = makeFolders(options.work, options.articles, tools.length);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  const ledger = newLedger(tools, say);
  const load = loadNow();
  const results = (): Results =>
    resultsOf(ledger, { options, machine: describeMachine(folders.outputKind, [load, loadNow()]) });
  try {
    await play({ options, folders, ledger, signal: interruption.signal }, () => write(results(), options));
  } finally {
    write(results(), options);
    if (!options.keep)
      for (const path of [folders.input, folders.output]) rmSync(path, { recursive: true, force: true });
  }
  if (interruption.signal.aborted) process.exitCode = 130;
}

interface Stage {
  readonly options: Options;
  readonly folders: Folders;
  readonly ledger: Ledger;
  readonly signal: AbortSignal;
}

async function play({ options, folders, ledger, signal }: Stage, written: () => void): Promise<void> {
  say(`${options.articles} articles`);
  const paper = newspaperOf(options.articles, options.seed);
  const players: Player[] = [];
  for (const { id, label, prepare } of ledger.tools) {
    const tool = await prepare();
    if ('absent' in tool) {
      ledger.out(id, tool.absent);
      continue;
    }
    ledger.version(id, tool.version);
    say(`${label} ${tool.version}: writing its site`);
    const place = { input: join(folders.input, id), output: join(folders.output, id) };
    players.push({ id, tool, workspace: prepareWorkspace(tool, paper, place) });
  }
  const started = performance.now();
  await playRounds({
    paper,
    players,
    scenarios: scenarios.filter(({ id }) => options.scenarios.includes(id)),
    rounds: options.runs,
    copied: ours.id,
    measuring: {
      scratch: join(folders.input, 'used'),
      timeoutSeconds: options.timeout,
      signal,
      hasTime: await hasGnuTime(),
    },
    listener: {
      ...ledger,
      roundDone: (round) => {
        ledger.roundDone(round);
        written();
        const minutes = ((performance.now() - started) / round / 60_000) * (options.runs - round);
        say(`round ${round} of ${options.runs} done; about ${Math.ceil(minutes)} minutes to go`);
      },
    },
  });
}

function write(results: Results, { out, readme }: Options): void {
  if (results.runs.length === 0) return;
  const name = `articles-${results.articles}`;
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${name}.json`), `${JSON.stringify(results, undefined, 1)}\n`);
  writeFileSync(join(out, `${name}.md`), describe(results, `${name}.svg`));
  writeFileSync(join(out, `${name}.svg`), chartOf(results));
  // Half of a measurement is no news.
  if (readme && results.rounds.done === results.rounds.wanted) writeReadme(results, join(out, name));
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
