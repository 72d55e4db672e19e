/** A build that has something to do: describe, judge, write, remember. */

import { basename } from 'node:path';
import { type Build, build, describe } from '../build.ts';
import { emit } from '../emit/emit.ts';
import { EmitRefusal } from '../emit/emit-refusal.ts';
import type { SitePlace } from '../emit/site-place.ts';
import type { StandingSite } from '../emit/standing-site.ts';
import { type Developed, develop, pruneDeveloped } from '../media/develop.ts';
import { createCardPainter } from '../media/draw-card.ts';
import type { SiteRecord } from '../memory/site-record.ts';
import type { Store } from '../memory/store.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { Output } from '../model/output.ts';
import type { Page } from '../model/page.ts';
import { isPicturePage, type PicturePage } from '../model/picture-page.ts';
import type { Project } from '../model/project.ts';
import { applyRules } from '../model/rules.ts';
import { TemplateError } from '../model/template.ts';
import { type Quarantine, quarantine } from '../quarantine.ts';
import type { Crew } from '../work/crew.ts';
import { inDrawingOrder } from '../work/drawing-order.ts';
import { ItemStopped } from '../work/pool.ts';
import type { BuildOptions, Run } from './build-options.ts';
import { type BuildReport, nothingDone } from './build-report.ts';
import type { Built } from './build-site.ts';
import { recordDrawings } from './drawn-record.ts';
import { exitCodes, exitOf } from './exit-codes.ts';
import { heapForPlanning } from './heap.ts';
import { exitAfter, unlessStopped } from './interruption.ts';
import { lastBuildText } from './last-build.ts';
import type { Inputs, Loaded } from './load-project.ts';
import { withUsers } from './picture-users.ts';
import { picturesFolder } from './pictures-folder.ts';
import { startProgress } from './progress.ts';
import { crewFor, itemStopped } from './threads.ts';
import { notVerified, verifySite } from './verify.ts';

export interface Job {
  readonly options: BuildOptions;
  readonly inputs: Inputs;
  readonly loaded: Loaded;
  readonly run: Run;
  readonly place: SitePlace;
  readonly standing: StandingSite;
  readonly store: Store;
  readonly memory: Memory;
  /** What was planned last for this place. */
  readonly record: SiteRecord;
}

/** Builds, writes and remembers. Throws `StoreDamaged` and bugs. */
export async function buildProject(project: Project, job: Job): Promise<Built> {
  const { options, loaded, memory } = job;
  heapForPlanning();
  const crew = await crewFor(project, memory, options);
  try {
    const first = await resultOf(project, { ...job, crew });
    const found = judged([...loaded.diagnostics, ...first.diagnostics], project, options);
    const around = options.keepGoing && isRefused(found) ? aroundBroken(first, project, job) : undefined;
    const {
      build: result,
      diagnostics,
      articles: quarantined,
    } = around ?? { build: first, diagnostics: found, articles: [] };
    const { paths, parsed, nextBuildAt, readings } = result;
    const { costs } = readings;
    const counts = { articles: result.articles, pages: paths.size, parsed, nextBuildAt, costs };
    const report = { ...nothingDone, ...counts, diagnostics, quarantined };
    if (around === undefined && isRefused(found)) {
      // Whoever mends a mistake builds again at once, and all other files are still the same.
      keep(result, undefined, { ...job, project, crew });
      return { report, exit: exitCodes.content, textOf: loaded.textOf };
    }
    return await write(result, report, { ...job, project, crew });
  } catch (cause) {
    if (!(cause instanceof ItemStopped)) throw cause;
    const diagnostics = [...loaded.diagnostics, itemStopped(cause)];
    return { report: { ...nothingDone, diagnostics }, exit: exitCodes.content, textOf: loaded.textOf };
  } finally {
    await crew?.close();
  }
}

function isRefused(diagnostics: readonly Diagnostic[]): boolean {
  return exitOf(diagnostics) !== exitCodes.done;
}

function aroundBroken(first: Build, project: Project, { loaded, options, memory }: Job): Quarantine | undefined {
  const judge = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => judged(diagnostics, project, options);
  return quarantine(first, { project, memory, found: loaded.diagnostics, judge });
}

/** The levels that the site and the command line want. What a site's own rules decide, `--strict` leaves alone. */
export function judged(
  diagnostics: readonly Diagnostic[],
  { site }: Project,
  { strict }: Pick<BuildOptions, 'strict'>,
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

async function resultOf(
  project: Project,
  { memory, crew, run }: Job & { readonly crew: Crew | undefined },
): Promise<Build> {
  const { lap } = run.stopwatch;
  const watch = { stage: lap, clock: () => performance.now() };
  if (crew === undefined) return build(project, memory, watch);
  const readings = await unlessStopped(crew.read(memory), run.interruption.signal);
  lap('parse');
  return describe(project, readings, memory, watch);
}

interface Writing extends Job {
  readonly project: Project;
  readonly crew: Crew | undefined;
}

async function write(result: Build, report: BuildReport, job: Writing): Promise<Built> {
  const { project, options, loaded, run, place, record, crew } = job;
  const { textOf } = loaded;
  const pictures = result.stale.filter(isPicturePage);
  const progress = await startProgress(result.stale.length + pictures.length, run.started, run.terminal);
  const [ours, theirs] = shared(result.stale, crew);
  const drawn = recordDrawings({ build: result, project, cache: options.cache, place, record });
  try {
    const developed = await developPictures(pictures, job, progress.step);
    run.stopwatch.lap('pictures');
    if (developed.diagnostics.length > 0) {
      const diagnostics = [...report.diagnostics, ...withUsers(developed.diagnostics, result.pages)];
      return { report: { ...report, diagnostics }, exit: exitCodes.content, textOf };
    }
    const emitted = await emit(all(result.outputs(drawn.each(ours)), developed.outputs), {
      root: options.root,
      out: options.out,
      keep: result.paths,
      fingerprints: result.fingerprints,
      standing: job.standing,
      elsewhere:
        crew &&
        ((site) =>
          crew.draw(theirs, { readings: result.readings, describe: drawn.describe, parts: drawn.parts() }, site)),
      signal: run.interruption.signal,
      onOutput: progress.step,
    });
    run.stopwatch.lap('draw');
    if (developed.made > 0 || emitted.removed.length > 0) {
      pruneDeveloped(picturesFolder(options), result.pages.filter(isPicturePage));
    }
    const isVerified = options.verify && report.quarantined.length === 0;
    const told = options.verify && !isVerified ? [...report.diagnostics, notVerified()] : report.diagnostics;
    const done = {
      ...report,
      ...emitted,
      diagnostics: told,
      drawn: result.stale.length,
      encoded: developed.made,
    };
    if (isVerified) {
      const found = verifySite(job.project, job.place.out, result.paths);
      run.stopwatch.lap('verify');
      if (found.length > 0) return { report: { ...done, diagnostics: found }, exit: exitCodes.bug, textOf };
    }
    keep(result, report, job);
    drawn.keep();
    run.stopwatch.lap('keep');
    const exit = report.quarantined.length === 0 ? exitCodes.done : exitCodes.quarantined;
    return { report: done, exit, textOf };
  } catch (cause) {
    const diagnostic = refusalOf(cause, loaded);
    if (diagnostic === undefined) throw cause;
    return {
      report: { ...report, diagnostics: [...report.diagnostics, diagnostic] },
      exit: exitAfter(run.interruption),
      textOf,
    };
  } finally {
    drawn.end();
    progress.stop();
  }
}

/** Makes the pictures that are not kept. */
function developPictures(pictures: readonly PicturePage[], job: Writing, onPicture: () => void): Promise<Developed> {
  const { snapshot, site, theme } = job.project;
  return develop(pictures, {
    root: job.options.root,
    folder: picturesFolder(job.options),
    media: snapshot.media,
    megapixels: site.pictures.megapixels,
    drawCard: createCardPainter(theme.cardFonts?.files ?? []),
    signal: job.run.interruption.signal,
    onPicture,
  });
}

function* all(...lists: readonly Iterable<Output>[]): Generator<Output> {
  for (const list of lists) yield* list;
}

/** Copies are made here, and so are pages whose data a plugin made, which may be more than text can say. */
function shared(
  pages: readonly Page[],
  crew: Crew | undefined,
): readonly [ours: readonly Page[], theirs: readonly Page[]] {
  const drawn = pages.filter((page) => !isPicturePage(page));
  if (crew === undefined) return [inDrawingOrder(drawn), []];
  const isOurs = ({ kind }: Page): boolean => kind === 'file' || kind === 'custom';
  return [drawn.filter(isOurs), drawn.filter((page) => !isOurs(page))];
}

/**
 * Remembers what was read, and of a build that was written its `report`. Where that fails the site is published all the
 * same, and the next build is a slower one.
 */
function keep(result: Build, report: BuildReport | undefined, writing: Writing): void {
  const { project, inputs, loaded, place, store } = writing;
  const { readingHash, configHash } = project;
  const asked = { inputs, media: loaded.settledMedia, strict: writing.options.strict, place };
  const name = basename(place.manifest, '.json');
  const quarantined = new Set(report?.quarantined.map(({ path }) => path));
  try {
    store.save({
      readingHash,
      configHash,
      readings: result.readings.files,
      // A broken file is looked at again however it looks: its stand-in is not what it holds.
      stamps: new Map([...loaded.stamps].filter(([path]) => !quarantined.has(path))),
      media: loaded.settledMedia,
      isWhole: report !== undefined,
      note: { name, text: report && quarantined.size === 0 ? lastBuildText(report, asked, project) : undefined },
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
