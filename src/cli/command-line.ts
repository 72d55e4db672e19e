/** The command line: what may be typed, and what it means. */

import { join, resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { BuildOptions } from './build-options.ts';
import type { CheckOptions } from './check-command.ts';
import { clock, nowOption } from './clock.ts';
import { addEditorCommands } from './editor-commands.ts';
import { exitCodes } from './exit-codes.ts';
import { findPackage } from './package.ts';
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
    .addOption(nowOption('build'))
    .option('--drafts', 'show what is not public, marked, for a preview', false)
    .option('--cache <folder>', 'where what builds remember is kept (default: .broadsheet/store in the root)')
    .option('--clean', 'forget what earlier builds left to be remembered', false)
    .addOption(
      new Option('--threads <number>', 'how many threads share the work (default: one a processor)').argParser(countOf),
    )
    .option('--keep-going', 'publish the rest when an article is broken, which stays as it was', false)
    .option('--strict', 'refuse authors and topics without a file of their own', false)
    .option('--verify', 'compare the site with one drawn from nothing', false)
    .option('--stats', 'say how long each stage took', false)
    .option('--profile', 'write a .cpuprofile of the build into the current folder', false)
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
    .command('why')
    .description('say what changed in a page since it was last drawn')
    .argument('<url>', 'the address of the page, such as /politics/')
    .option('--root <folder>', 'the folder that holds content/', '.')
    .option('--out <folder>', 'where the site is (default: dist in the root)')
    .option('--cache <folder>', 'where what builds remember is kept (default: .broadsheet/store in the root)')
    .addOption(nowOption('describe'))
    .option('--drafts', 'look at the preview', false)
    .action(async (url: string, typed: Typed) => {
      const options = optionsOf(typed, program, terminal);
      const { whyCommand } = await import('./why-command.ts');
      exit(await whyCommand(url, options, terminal));
    });

  program
    .command('check')
    .description('say what is wrong with the site, and what readers would lose; write nothing')
    .option('--root <folder>', 'the folder that holds content/', '.')
    .option('--base <revision>', 'the commit that is published: compare the site with it')
    .option('--merge-base', 'compare with the commit where this branch began from --base', false)
    .addOption(nowOption('check'))
    .option('--drafts', 'check what is not public too, as a preview shows it', false)
    .option('--strict', 'refuse authors and topics without a file of their own', false)
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json', 'github']).default('text'))
    .option('--quiet', 'report errors only', false)
    .option('--verbose', 'report every warning, however many there are of a kind', false)
    .action(async (typed: Omit<CheckOptions, 'now'> & { readonly now?: number }) => {
      if (typed.mergeBase && typed.base === undefined) program.error('error: --merge-base needs --base');
      const root = resolve(terminal.folder, typed.root);
      const now = typed.now ?? clock(terminal.env, program);
      const { checkCommand } = await import('./check-command.ts');
      exit(await checkCommand({ ...typed, base: typed.base, root, now }, terminal));
    });
  addEditorCommands(program, terminal, exit);
  return program;
}

type Typed = Omit<BuildOptions, Unsaid> & Partial<Pick<BuildOptions, Unsaid>>;

/** What has a default that depends on the rest. */
type Unsaid = 'out' | 'cache' | 'now' | 'threads';

function optionsOf(typed: Typed, program: Command, { folder, env }: Terminal): BuildOptions {
  const root = resolve(folder, typed.root);
  const out = typed.out === undefined ? join(root, 'dist') : resolve(folder, typed.out);
  const cache = typed.cache === undefined ? join(root, '.broadsheet', 'store') : resolve(folder, typed.cache);
  return { ...typed, root, out, cache, threads: typed.threads, now: typed.now ?? clock(env, program) };
}

function countOf(text: string): number {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError('Give a whole number below 1000.');
  return Number(text);
}
