/** The command line: what may be typed, and what it means. */

import { join, resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { BuildOptions } from './build-options.ts';
import { exitCodes } from './exit-codes.ts';
import { parseInstant, parseSourceDateEpoch } from './now.ts';
import { findPackage } from './package.ts';
import type { SnapshotOptions } from './snapshot-command.ts';
import type { Terminal } from './terminal.ts';

/** Runs the command that `args` (without node and script) names; gives its exit code. Only bugs are thrown. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  const exits: number[] = [];
  const program = programFor(terminal, (code) => exits.push(code));
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause;
    return cause.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  return exits.at(-1) ?? exitCodes.done;
}

function programFor(terminal: Terminal, exit: (code: number) => void): Command {
  const program = new Command('broadsheet')
    .description('The static site generator for newsrooms: Markdown articles in, a complete newspaper out.')
    .version(findPackage().version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    })
    .showHelpAfterError('(broadsheet --help lists what may be typed)');

  program
    .command('build')
    .description('build the site, whole or not at all')
    .option('--root <folder>', 'the folder that holds content/', '.')
    .option('--out <folder>', 'where the site goes (default: dist in the root)')
    .addOption(
      new Option('--now <instant>', 'build as of this moment, such as 2026-03-01T12:00:00Z').argParser((text) => {
        const now = parseInstant(text);
        if (now === undefined) throw new InvalidArgumentError('Give an instant with its offset: 2026-03-01T12:00:00Z.');
        return now;
      }),
    )
    .option('--drafts', 'show what is not public, marked, for a preview', false)
    .option('--cache <folder>', 'where what builds remember is kept (default: .broadsheet/store in the root)')
    .option('--clean', 'forget what earlier builds left to be remembered', false)
    .addOption(
      new Option('--threads <number>', 'how many threads share the work (default: one a processor)').argParser(countOf),
    )
    .option('--strict', 'refuse authors and topics without a file of their own', false)
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .option('--quiet', 'report errors only', false)
    .option('--verbose', 'report every warning, however many there are of a kind', false)
    .action(async (typed: Typed) => {
      const options = optionsOf(typed, program, terminal);
      // Help and mistakes at the command line need not wait for the whole generator.
      const { buildCommand } = await import('./build-command.ts');
      exit(await buildCommand(options, terminal));
    });
  program
    .command('snapshot')
    .description('keep what a post or video at another host says, for articles that embed it; nothing is fetched')
    .argument('[url]', 'its address')
    .option('--root <folder>', 'the folder that holds content/', '.')
    .option('--text <text>', 'what it says, word for word')
    .option('--author <name>', 'whose it is')
    .option('--date <moment>', 'when it was published, such as 2026-03-01T12:00:00Z')
    .option('--image <file>', 'a picture of it, which is copied into content/media/embeds')
    .option('--alt <text>', 'what the picture shows')
    .option('--credit <name>', 'whose picture it is, where that is not the author')
    .option('--title <text>', 'what it is, for the line to be put into the article')
    .option('--name <name>', 'what its file is to be called (default: from its address)')
    .option('--from <file>', 'a YAML file that says all this in place of options')
    .option('--force', 'write a file of that name anew', false)
    .action(async (url: string | undefined, typed: SnapshotTyped) => {
      const { folder } = terminal;
      const from = typed.from === undefined ? undefined : resolve(folder, typed.from);
      const { snapshotCommand } = await import('./snapshot-command.ts');
      exit(await snapshotCommand({ ...typed, url, root: resolve(folder, typed.root), from }, terminal));
    });
  return program;
}

type SnapshotTyped = Omit<SnapshotOptions, 'url'>;

type Typed = Omit<BuildOptions, Unsaid> & Partial<Pick<BuildOptions, Unsaid>>;

/** What has a default that depends on the rest. */
type Unsaid = 'out' | 'cache' | 'now' | 'threads';

function optionsOf(typed: Typed, program: Command, { folder, env }: Terminal): BuildOptions {
  const root = resolve(folder, typed.root);
  const out = typed.out === undefined ? join(root, 'dist') : resolve(folder, typed.out);
  const cache = typed.cache === undefined ? join(root, '.broadsheet', 'store') : resolve(folder, typed.cache);
  return {
    ...typed,
    root,
    out,
    cache,
    threads: typed.threads,
    now: typed.now ?? clock(env.SOURCE_DATE_EPOCH, program),
  };
}

function countOf(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('Give a whole number below 1000.');
  return Number(text);
}

function clock(sourceDateEpoch: string | undefined, program: Command): number {
  if (sourceDateEpoch === undefined || sourceDateEpoch === '') return Date.now();
  const now = parseSourceDateEpoch(sourceDateEpoch);
  return (
    now ?? program.error(`error: SOURCE_DATE_EPOCH is not a number of seconds: ${JSON.stringify(sourceDateEpoch)}`)
  );
}
