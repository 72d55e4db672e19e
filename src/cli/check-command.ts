/** `broadsheet check`: what a build would say, and what readers would lose by it. Nothing is written. */

import { relative, sep } from 'node:path';
import { build } from '../build.ts';
import { nothingRemembered } from '../model/memory.ts';
import { applyRules } from '../model/rules.ts';
import { sitePath } from '../read/shelve.ts';
import type { BuildOptions } from './build-options.ts';
import { type CheckReport, checkAsJson, checkSummary } from './check-report.ts';
import { judged } from './describe-project.ts';
import { exitCodes, exitOf } from './exit-codes.ts';
import { compareWithBase } from './gate.ts';
import { diagnosticsAsAnnotations } from './github-report.ts';
import { type Loaded, loadProject } from './load-project.ts';
import { colorsFor, type Terminal } from './terminal.ts';
import { diagnosticsAsText } from './text-report.ts';

export interface CheckOptions extends Pick<BuildOptions, 'root' | 'now' | 'drafts' | 'strict' | 'quiet' | 'verbose'> {
  /** The commit that is published. */
  readonly base: string | undefined;
  /** Whether to compare with the commit where this branch began instead. */
  readonly mergeBase: boolean;
  readonly format: 'text' | 'json' | 'github';
}

/** Checks, reports on the terminal and gives the exit code. Only bugs are thrown. */
export async function checkCommand(options: CheckOptions, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const { report, exit, textOf } = await check(options, terminal);
  const seconds = Math.round(performance.now() - started) / 1000;
  print({ ...report, seconds }, textOf, { options, terminal });
  return exit;
}

interface Checked {
  readonly report: CheckReport;
  readonly exit: number;
  readonly textOf: Loaded['textOf'];
}

const nothingChecked: CheckReport = { diagnostics: [], articles: 0, pages: 0, base: undefined, seconds: 0 };

async function check(options: CheckOptions, { env }: Terminal): Promise<Checked> {
  const { project, diagnostics, textOf } = await loadProject({ ...options, env });
  if (project === undefined) {
    return { report: { ...nothingChecked, diagnostics: applyRules(diagnostics, {}) }, exit: exitCodes.usage, textOf };
  }
  const result = build(project, nothingRemembered);
  const own = judged([...diagnostics, ...result.diagnostics], project, options);
  const counts = { articles: result.edition.cards.length, pages: result.pages.length };
  const { base: revision, root, mergeBase } = options;
  if (revision === undefined) {
    const report = { ...nothingChecked, ...counts, diagnostics: own };
    return { report, exit: exitOf(own), textOf };
  }
  // Only what is public is compared, whatever a preview shows.
  const shown = project.drafts ? { ...project, drafts: false } : project;
  const candidate = {
    project: shown,
    result: project.drafts ? build(shown, result.memory) : result,
    reading: diagnostics,
    siteText: textOf(sitePath),
  };
  const gate = await compareWithBase({ root, revision, mergeBase, env }, candidate);
  // The levels are settled; with no rules nothing but the order is made.
  const all = applyRules([...own, ...gate.diagnostics], {});
  const report = { ...nothingChecked, ...counts, diagnostics: all, base: gate.value };
  return { report, exit: gate.value === undefined ? exitCodes.usage : exitOf(all), textOf };
}

function print(report: CheckReport, textOf: Loaded['textOf'], to: { options: CheckOptions; terminal: Terminal }): void {
  const { options, terminal } = to;
  const { stdout, stderr, env } = terminal;
  if (options.format === 'json') {
    stdout.write(checkAsJson(report));
    return;
  }
  const shown = options.quiet ? report.diagnostics.filter(({ level }) => level === 'error') : report.diagnostics;
  const colors = colorsFor(stderr, env);
  stderr.write(diagnosticsAsText(shown, { colors, textOf, verbose: options.verbose }));
  // The runner reads commands wherever they stand; people read the rest.
  if (options.format === 'github')
    stdout.write(diagnosticsAsAnnotations(shown, folderIn(env.GITHUB_WORKSPACE, options)));
  if (!options.quiet) stdout.write(checkSummary(report, colorsFor(stdout, env)));
}

/** The root as seen from the folder of the repository: `` or `sites/courier/`. */
function folderIn(workspace: string | undefined, { root }: CheckOptions): string {
  const path = workspace === undefined ? '' : relative(workspace, root).split(sep).join('/');
  return path === '' || path.startsWith('..') ? '' : `${path}/`;
}
