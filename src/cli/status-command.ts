/** `broadsheet status`: what the clock will do to the site. It writes nothing and needs no lock. */

import { openStore } from '../memory/store.ts';
import { applyRules } from '../model/rules.ts';
import { buildUnkept } from './build-unkept.ts';
import { exitCodes } from './exit-codes.ts';
import { loadProject } from './load-project.ts';
import { statusAsJson, statusAsText } from './status-report.ts';
import { colorsFor, type Terminal } from './terminal.ts';
import { diagnosticsAsText } from './text-report.ts';

export interface StatusOptions {
  /** Absolute. */
  readonly root: string;
  /** Where what builds remember is kept; absolute. */
  readonly cache: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly format: 'text' | 'json';
}

/** Reports on the terminal and gives the exit code. Only bugs are thrown. */
export async function statusCommand({ root, cache, now, format }: StatusOptions, terminal: Terminal): Promise<number> {
  const { stdout, stderr, env } = terminal;
  const store = openStore(cache);
  try {
    const known = { ...store, began: Date.now() };
    const { project, diagnostics, textOf } = await loadProject({ root, now, drafts: false, known });
    if (project === undefined) {
      const found = applyRules(diagnostics, {});
      stderr.write(diagnosticsAsText(found, { colors: colorsFor(stderr, env), textOf, verbose: false }));
      return exitCodes.usage;
    }
    const result = buildUnkept(project, store);
    const all = applyRules([...diagnostics, ...result.diagnostics], project.site.rules);
    const status = {
      schedule: result.schedule,
      nextBuildAt: result.nextBuildAt,
      now,
      zone: project.site.zone,
      published: result.edition.cards.length,
      errors: all.filter(({ level }) => level === 'error').length,
    };
    stdout.write(format === 'json' ? statusAsJson(status) : statusAsText(status, colorsFor(stdout, env)));
    return exitCodes.done;
  } finally {
    store.close();
  }
}
