/** `broadsheet build`: a folder in, a site out, an exit code. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Build, build } from '../build.ts';
import { emit, preparePlace } from '../emit/emit.ts';
import { EmitRefusal } from '../emit/emit-refusal.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { error } from '../model/diagnostic.ts';
import { nothingRemembered } from '../model/memory.ts';
import type { Project } from '../model/project.ts';
import { applyRules } from '../model/rules.ts';
import { TemplateError } from '../model/template.ts';
import { takeLock } from './build-lock.ts';
import { type BuildReport, nothingDone, reportAsJson } from './build-report.ts';
import { exitCodes } from './exit-codes.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';
import { type Loaded, loadProject } from './load-project.ts';
import { startProgress } from './progress.ts';
import { colorsFor, type Terminal } from './terminal.ts';
import { diagnosticsAsText, summaryAsText } from './text-report.ts';

export interface BuildOptions {
  /** Absolute. */
  readonly root: string;
  /** Absolute. */
  readonly out: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly drafts: boolean;
  readonly strict: boolean;
  readonly format: 'text' | 'json';
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Builds, reports on the terminal and gives the exit code. Only bugs are thrown. */
export async function buildCommand(options: BuildOptions, terminal: Terminal): Promise<number> {
  const started = performance.now();
  const { report, exit, textOf } = await attempt(options, started, terminal);
  const seconds = Math.round(performance.now() - started) / 1000;
  print({ ...report, seconds }, textOf, { options, terminal });
  return exit;
}

interface Result {
  readonly report: BuildReport;
  readonly exit: number;
  readonly textOf: Loaded['textOf'];
}

async function attempt(options: BuildOptions, started: number, terminal: Terminal): Promise<Result> {
  // Nothing is put into a folder that turns out to be no project.
  if (!existsSync(join(options.root, 'content'))) return buildLocked(options, started, terminal);
  try {
    const lock = takeLock(options.root);
    if ('heldBy' in lock) return refused(locked(lock.heldBy, options.root), exitCodes.locked);
    try {
      preparePlace(options);
      return await buildLocked(options, started, terminal);
    } finally {
      lock.release();
    }
  } catch (cause) {
    if (cause instanceof EmitRefusal) return refused(cause.diagnostic, exitCodes.usage);
    if (cause instanceof Error && 'syscall' in cause) return refused(noStore(options.root, cause), exitCodes.usage);
    throw cause;
  }
}

async function buildLocked(options: BuildOptions, started: number, terminal: Terminal): Promise<Result> {
  const loaded = await loadProject(options);
  const { project, diagnostics, textOf } = loaded;
  if (project === undefined) {
    const report = { ...nothingDone, diagnostics: applyRules(diagnostics, {}) };
    return { report, exit: exitCodes.usage, textOf };
  }
  const result = build(project, nothingRemembered);
  const report = describe(result, judged([...diagnostics, ...result.diagnostics], project, options));
  if (report.diagnostics.some(({ level }) => level === 'error')) return { report, exit: exitCodes.content, textOf };
  return write(result, { report, options, loaded, started, terminal });
}

/** The levels that the site and the command line want. What a site's own rules decide, `--strict` leaves alone. */
function judged(
  diagnostics: readonly Diagnostic[],
  { site }: Project,
  { strict }: BuildOptions,
): readonly Diagnostic[] {
  const ruled = applyRules(diagnostics, site.rules);
  if (!strict) return ruled;
  return ruled.map((diagnostic) =>
    strictCodes.includes(diagnostic.code) && diagnostic.level === 'warn' && !(diagnostic.code in site.rules)
      ? { ...diagnostic, level: 'error' }
      : diagnostic,
  );
}

/** Names of people and topics without a file of their own. */
const strictCodes = ['author/unknown', 'topic/unknown'];

function describe({ edition, pages, parsed, nextBuildAt }: Build, diagnostics: readonly Diagnostic[]): BuildReport {
  return { ...nothingDone, diagnostics, articles: edition.cards.length, pages: pages.length, parsed, nextBuildAt };
}

interface Writing {
  readonly report: BuildReport;
  readonly options: BuildOptions;
  readonly loaded: Loaded;
  readonly started: number;
  readonly terminal: Terminal;
}

async function write(result: Build, { report, options, loaded, started, terminal }: Writing): Promise<Result> {
  const { textOf } = loaded;
  const interruption = listenForInterruption();
  const progress = await startProgress(result.stale.length, started, terminal);
  try {
    const emitted = await emit(result.outputs(), {
      root: options.root,
      out: options.out,
      keep: result.paths,
      signal: interruption.signal,
      onOutput: progress.step,
    });
    return { report: { ...report, ...emitted, drawn: result.stale.length }, exit: exitCodes.done, textOf };
  } catch (cause) {
    const diagnostic = refusalOf(cause, loaded);
    if (diagnostic === undefined) throw cause;
    return {
      report: { ...report, diagnostics: [...report.diagnostics, diagnostic] },
      exit: exitFor(interruption),
      textOf,
    };
  } finally {
    progress.stop();
    interruption.release();
  }
}

/** What stopped the writing, where it is for the person at the keyboard to mend. */
function refusalOf(cause: unknown, { ownTemplates }: Loaded): Diagnostic | undefined {
  if (cause instanceof EmitRefusal) return cause.diagnostic;
  return ownTemplates && cause instanceof TemplateError ? templateFailed(cause.message) : undefined;
}

function templateFailed(reason: string): Diagnostic {
  return error(
    'theme/template-failed',
    `A template of the site stopped with a fault: ${reason}`,
    'Correct the template; it may use what docs/templates.md lists.',
  );
}

function exitFor({ by }: Interruption): number {
  const signal = by();
  return signal === undefined ? exitCodes.usage : exitCodes.interrupted[signal];
}

function refused(diagnostic: Diagnostic, exit: number): Result {
  return { report: { ...nothingDone, diagnostics: [diagnostic] }, exit, textOf: () => undefined };
}

function locked(pid: number, root: string): Diagnostic {
  return error(
    'emit/locked',
    `Another build of this project is running, as process ${pid}.`,
    `Wait until it is done. If there is no such build, delete ${join(root, '.broadsheet', 'lock')}.`,
  );
}

function noStore(root: string, cause: Error): Diagnostic {
  return error(
    'emit/failed',
    `The records of the project cannot be kept in ${join(root, '.broadsheet')} (${cause.message}).`,
    'Let the project folder be written to.',
  );
}

function print(report: BuildReport, textOf: Loaded['textOf'], to: { options: BuildOptions; terminal: Terminal }): void {
  const { options, terminal } = to;
  if (options.format === 'json') {
    terminal.stdout.write(reportAsJson(report));
    return;
  }
  const shown = options.quiet ? report.diagnostics.filter(({ level }) => level === 'error') : report.diagnostics;
  const colors = colorsFor(terminal.stderr, terminal.env);
  terminal.stderr.write(diagnosticsAsText(shown, { colors, textOf, verbose: options.verbose }));
  if (!options.quiet) terminal.stdout.write(summaryAsText(report, colorsFor(terminal.stdout, terminal.env)));
}
