/** What may be typed behind `npm run bench --`. */

import { relative, resolve } from 'node:path';
import process from 'node:process';
import { Command, InvalidArgumentError } from 'commander';
import { scenarios } from './runs/scenarios.ts';
import { peersById } from './tools/tools.ts';

export interface Options {
  readonly articles: number;
  readonly peers: readonly string[];
  readonly runs: number;
  readonly scenarios: readonly string[];
  readonly seed: number;
  /** Absolute. */
  readonly out: string;
  /** Absolute; `undefined` for the usual folders of the machine. */
  readonly work: string | undefined;
  /** For one run of one tool, in seconds. */
  readonly timeout: number;
  readonly readme: boolean;
  readonly keep: boolean;
}

export function parseOptions(args: readonly string[]): Options {
  const [peers, ids] = [[...peersById.keys()], scenarios.map(({ id }) => id)];
  const program = new Command('npm run bench --')
    .description('builds the same newspaper with Broadsheet and other generators, and compares time, memory and output')
    .option('--articles <number>', 'how many articles the newspaper has', atLeast(50), 10_000)
    .option('--peers <list>', `which others to run: ${peers.join(', ')}, or none`, listOf(peers), peers)
    .option('--runs <number>', 'how many rounds; figures are medians', atLeast(1), 5)
    .option('--scenarios <list>', `which to play: ${ids.join(', ')}; cold is always played`, listOf(ids), ids)
    .option('--seed <number>', 'another newspaper of the same size', atLeast(0), 1)
    .option('--out <folder>', 'where the results go', 'bench/results')
    .option('--work <folder>', 'where to build (default: output in memory if there is room)')
    .option('--timeout <seconds>', 'after how long one run is given up', atLeast(1), 1_800)
    .option('--readme', 'put the table and the chart into README.md', false)
    .option('--keep', 'leave the sites that were built', false)
    .parse([...args], { from: 'user' });
  const typed = program.opts<Omit<Options, 'work'> & { work?: string }>();
  if (typed.readme && relative(process.cwd(), resolve(typed.out)).startsWith('..')) {
    program.error('error: --readme shows results that are in the project: leave --out as it is');
  }
  return {
    ...typed,
    scenarios: ids.filter((id) => id === 'cold' || typed.scenarios.includes(id)),
    out: resolve(typed.out),
    work: typed.work === undefined ? undefined : resolve(typed.work),
  };
}

function atLeast(least: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!Number.isSafeInteger(number) || number < least) {
      throw new InvalidArgumentError(`Give a whole number, ${least} or more.`);
    }
    return number;
  };
}

function listOf(known: readonly string[]): (text: string) => readonly string[] {
  return (text) => {
    const names = text.split(',').filter((name) => name !== '' && name !== 'none');
    const wrong = names.find((name) => !known.includes(name));
    if (wrong !== undefined) throw new InvalidArgumentError(`There is no “${wrong}”: ${known.join(', ')}.`);
    return names;
  };
}
