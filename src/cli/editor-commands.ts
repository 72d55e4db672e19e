/** What may be typed around a build: a site begun, an article begun, what is to come. */

import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { clock, nowOption } from './clock.ts';
import type { SnapshotOptions } from './snapshot-command.ts';
import type { Terminal } from './terminal.ts';

interface Typed {
  readonly root: string;
  readonly now?: number;
}

/** Adds the commands to `program`; each hands its exit code to `exit`. */
export function addEditorCommands(program: Command, terminal: Terminal, exit: (code: number) => void): void {
  const { folder, env } = terminal;

  program
    .command('status')
    .description('show what is to be published, what expires, and when')
    .option('--root <folder>', 'the folder that holds content/', '.')
    .addOption(nowOption('report'))
    .option('--cache <folder>', 'where what builds remember is kept (default: .broadsheet/store in the root)')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .action(async (typed: Typed & { readonly cache?: string; readonly format: 'text' | 'json' }) => {
      const { statusCommand } = await import('./status-command.ts');
      const root = resolve(folder, typed.root);
      const cache = typed.cache === undefined ? join(root, '.broadsheet', 'store') : resolve(folder, typed.cache);
      exit(await statusCommand({ root, cache, now: typed.now ?? clock(env, program), format: typed.format }, terminal));
    });

  program
    .command('new')
    .description('begin an article, as a draft with an id of its own')
    .argument('<headline>', 'its headline')
    .option('--root <folder>', 'the folder that holds content/', '.')
    .option('--section <id>', 'its section (default: the first of site.yaml)')
    .addOption(nowOption('begin it'))
    .action(async (headline: string, typed: Typed & { readonly section?: string }) => {
      const { newCommand } = await import('./new-command.ts');
      const now = typed.now ?? clock(env, program);
      exit(await newCommand({ headline, root: resolve(folder, typed.root), section: typed.section, now }, terminal));
    });

  program
    .command('init')
    .description('begin a newspaper: a small one, whole, with the files that publish it')
    .argument('[folder]', 'where; it is made if it is not there', '.')
    .addOption(nowOption('begin it'))
    .action(async (target: string, typed: Pick<Typed, 'now'>) => {
      const { initCommand } = await import('./init-command.ts');
      exit(await initCommand({ root: resolve(folder, target), now: typed.now ?? clock(env, program) }, terminal));
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
    .action(async (url: string | undefined, typed: Omit<SnapshotOptions, 'url'>) => {
      const from = typed.from === undefined ? undefined : resolve(folder, typed.from);
      const { snapshotCommand } = await import('./snapshot-command.ts');
      exit(await snapshotCommand({ ...typed, url, root: resolve(folder, typed.root), from }, terminal));
    });
}
