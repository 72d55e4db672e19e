/** A build that has something to do: describe, judge, write, remember. */

import { type Build, build, describe } from '../build.ts';
import { emit } from '../emit/emit.ts';
import { EmitRefusal } from '../emit/emit-refusal.ts';
import type { SitePlace } from '../emit/site-place.ts';
import type { Store } from '../memory/store.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { Page } from '../model/page.ts';
import type { Project } from '../model/project.ts';
import { applyRules } from '../model/rules.ts';
import { TemplateError } from '../model/template.ts';
import type { Crew } from '../work/crew.ts';
import { ItemStopped } from '../work/pool.ts';
import type { BuildOptions, Run } from './build-options.ts';
import { type BuildReport, nothingDone } from './build-report.ts';
import type { Built } from './build-site.ts';
import { exitCodes, exitOf } from './exit-codes.ts';
import { type Interruption, listenForInterruption } from './interruption.ts';
import { lastBuildNote } from './last-build.ts';
import type { Inputs, Loaded } from './load-project.ts';
import { startProgress } from './progress.ts';
import { crewFor, itemStopped } from './threads.ts';

export interface Job {
  readonly options: BuildOptions;
  readonly inputs: Inputs;
  readonly loaded: Loaded;
  readonly run: Run;
  readonly place: SitePlace;
  readonly store: Store;
  readonly memory: Memory;
}

/** Builds, writes and remembers. Throws `StoreDamaged` and bugs. */
export async function buildProject(project: Project, job: Job): Promise<Built> {
  const { options, loaded, memory } = job;
  const crew = await crewFor(project, memory, options);
  try {
    const result = crew === undefined ? build(project, memory) : describe(project, await crew.read(memory), memory);
    const { edition, pages, parsed, nextBuildAt } = result;
    const diagnostics = judged([...loaded.diagnostics, ...result.diagnostics], project, options);
    const counts = { articles: edition.cards.length, pages: pages.length, parsed, nextBuildAt };
    const report = { ...nothingDone, ...counts, diagnostics };
    if (exitOf(diagnostics) !== exitCodes.done) return { report, exit: exitOf(diagnostics), textOf: loaded.textOf };
    return await write(result, report, { ...job, project, crew });
  } catch (cause) {
    if (!(cause instanceof ItemStopped)) throw cause;
    const diagnostics = [...loaded.diagnostics, itemStopped(cause)];
    return { report: { ...nothingDone, diagnostics }, exit: exitCodes.content, textOf: loaded.textOf };
  } finally {
    await crew?.close();
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

interface Writing extends Job {
  readonly project: Project;
  readonly crew: Crew | undefined;
}

async function write(result: Build, report: BuildReport, job: Writing): Promise<Built> {
  const { options, loaded, run, crew } = job;
  const { textOf } = loaded;
  const interruption = listenForInterruption();
  const progress = await startProgress(result.stale.length, run.started, run.terminal);
  const [ours, theirs] = shared(result.stale, crew);
  try {
    const emitted = await emit(result.outputs(ours), {
      root: options.root,
      out: options.out,
      keep: result.paths,
      fingerprints: result.fingerprints,
      elsewhere: crew && ((site) => crew.draw(theirs, result.readings, site)),
      signal: interruption.signal,
      onOutput: progress.step,
    });
    keep(result, report, job);
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

/** Copies are made here, and so are pages whose data a plugin made, which may be more than text can say. */
function shared(
  pages: readonly Page[],
  crew: Crew | undefined,
): readonly [ours: readonly Page[], theirs: readonly Page[]] {
  if (crew === undefined) return [pages, []];
  const isOurs = ({ kind }: Page): boolean => kind === 'file' || kind === 'custom';
  return [pages.filter(isOurs), pages.filter((page) => !isOurs(page))];
}

/** Remembers the build. Where that fails the site is published all the same, and the next build is a slower one. */
function keep(result: Build, report: BuildReport, { project, inputs, loaded, place, store, options }: Writing): void {
  const { articles, pages, diagnostics, nextBuildAt } = report;
  const last = { articles, pages, diagnostics, nextBuildAt };
  const asked = { inputs, media: loaded.settledMedia, strict: options.strict, place };
  try {
    store.save({
      configHash: project.configHash,
      readings: result.readings.files,
      stamps: loaded.stamps,
      media: loaded.settledMedia,
      note: lastBuildNote(last, asked, project),
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
