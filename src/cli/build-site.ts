/** One build under a lock: what is remembered in, the site out, and what to remember kept. */

import { type Build, build } from '../build.ts';
import { emit, standingSite } from '../emit/emit.ts';
import { EmitRefusal } from '../emit/emit-refusal.ts';
import type { SitePlace } from '../emit/site-place.ts';
import { openStore, type Store } from '../memory/store.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Project } from '../model/project.ts';
import { applyRules } from '../model/rules.ts';
import { TemplateError } from '../model/template.ts';
import type { BuildOptions, Run } from './build-options.ts';
import { type BuildReport, nothingDone } from './build-report.ts';
import { exitCodes } from './exit-codes.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';
import { type LastBuild, lastBuildNote, readLastBuild } from './last-build.ts';
import { type Loaded, loadProject } from './load-project.ts';
import { startProgress } from './progress.ts';

export interface Built {
  readonly report: BuildReport;
  readonly exit: number;
  readonly textOf: Loaded['textOf'];
}

/** Builds into `place`; without one, only says what is wrong with the project. Throws `StoreDamaged` and bugs. */
export async function buildSite(options: BuildOptions, place: SitePlace | undefined, run: Run): Promise<Built> {
  const store = openStore(options.cache);
  try {
    const loaded = await loadProject({ ...options, known: { ...store, began: Date.now() } });
    const { project, diagnostics, textOf } = loaded;
    if (project === undefined || place === undefined) {
      return { report: { ...nothingDone, diagnostics: applyRules(diagnostics, {}) }, exit: exitCodes.usage, textOf };
    }
    const standing = standingSite(place);
    const last = options.clean ? undefined : readLastBuild(store, project, { place, standing });
    const result =
      last ?? build(project, { outcome: store.outcome, pages: options.clean ? new Map() : standing.pages });
    const report = describe(result, judged([...diagnostics, ...result.diagnostics], project, options));
    if (report.diagnostics.some(({ level }) => level === 'error')) return { report, exit: exitCodes.content, textOf };
    if (!('outputs' in result)) return { report, exit: exitCodes.done, textOf };
    return await write(result, { report, options, loaded, run, place, project, store });
  } finally {
    store.close();
  }
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

function describe(result: Build | LastBuild, diagnostics: readonly Diagnostic[]): BuildReport {
  const { nextBuildAt } = result;
  if (!('outputs' in result)) return { ...nothingDone, ...result, diagnostics };
  const { edition, pages, parsed } = result;
  return { ...nothingDone, diagnostics, articles: edition.cards.length, pages: pages.length, parsed, nextBuildAt };
}

interface Writing {
  readonly report: BuildReport;
  readonly options: BuildOptions;
  readonly loaded: Loaded;
  readonly run: Run;
  readonly place: SitePlace;
  readonly project: Project;
  readonly store: Store;
}

async function write(result: Build, writing: Writing): Promise<Built> {
  const { report, options, loaded, run } = writing;
  const { textOf } = loaded;
  const interruption = listenForInterruption();
  const progress = await startProgress(result.stale.length, run.started, run.terminal);
  try {
    const emitted = await emit(result.outputs(), {
      root: options.root,
      out: options.out,
      keep: result.paths,
      fingerprints: result.fingerprints,
      signal: interruption.signal,
      onOutput: progress.step,
    });
    keep(result, writing);
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

/** Remembers the build. Where that fails the site is published all the same, and the next build is a slower one. */
function keep(result: Build, { project, loaded, place, store }: Writing): void {
  const { name, text } = lastBuildNote(result, project, place);
  try {
    store.save({
      configHash: project.configHash,
      readings: result.readings,
      stamps: loaded.stamps,
      media: loaded.settledMedia,
      note: { name, text },
    });
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
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
