/** What may be typed around a build: a site begun, an article begun, what is to come. */

import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { clock, nowOption } from './clock.ts';
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
}
