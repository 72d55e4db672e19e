/** What a project has to say: its site described, its mistakes judged, and what is to be drawn taken down. */

import { readFiles } from '../build.ts';
import { type BuildSummary, describePages } from '../describe.ts';
import type { SitePlace } from '../emit/site-place.ts';
import type { StandingSite } from '../emit/standing-site.ts';
import type { SiteRecord } from '../memory/site-record.ts';
import type { Store } from '../memory/store.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { Project } from '../model/project.ts';
import { applyRules } from '../model/rules.ts';
import { type Quarantine, quarantine } from '../quarantine.ts';
import type { Crew } from '../work/crew.ts';
import type { BuildOptions, Run } from './build-options.ts';
import { type BuildReport, nothingDone } from './build-report.ts';
import { exitCodes, exitOf } from './exit-codes.ts';
import { unlessStopped } from './interruption.ts';
import type { Inputs, Loaded } from './load-project.ts';
import { type PageRecord, recordBuild, recordPages, type Work } from './page-record.ts';

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

export interface Drawing extends Job {
  readonly project: Project;
  readonly crew: Crew | undefined;
}

/** What is left of a build to write its site: nothing of what it was planned from. */
export interface DescribedProject extends Pick<BuildSummary, 'paths' | 'fingerprints' | 'readings' | 'isRecalled'> {
  readonly report: BuildReport;
  readonly pages: PageRecord;
  /** `undefined` where mistakes refuse the build. */
  readonly work: Work | undefined;
}

/** Describes a project, around its broken articles where that is asked for. Throws `StoreDamaged` and bugs. */
export async function describeProject(drawing: Drawing): Promise<DescribedProject> {
  const { project, options, loaded } = drawing;
  let pages = recordingOf(drawing);
  try {
    const first = await resultOf(drawing, pages);
    const found = judged([...loaded.diagnostics, ...first.diagnostics], project, options);
    const isBroken = isRefused(found);
    const around = isBroken && options.keepGoing ? aroundBroken(first, drawing) : undefined;
    if (around !== undefined) {
      pages.end();
      pages = recordingOf(drawing);
      recordBuild(pages, around.build);
    }
    const { build, diagnostics, articles: quarantined } = around ?? { build: first, diagnostics: found, articles: [] };
    const { paths, fingerprints, parsed, nextBuildAt, validUntil, readings, isRecalled, articles } = build;
    const counts = { articles, pages: paths.size, parsed, nextBuildAt, validUntil, costs: readings.costs };
    const report = { ...nothingDone, ...counts, diagnostics, quarantined };
    const work = isBroken && around === undefined ? undefined : pages.finish(build);
    return { report, pages, work, paths, fingerprints, readings, isRecalled };
  } catch (cause) {
    pages.end();
    throw cause;
  }
}

function recordingOf({ project, options, place, record, crew }: Drawing): PageRecord {
  return recordPages({ project, cache: options.cache, place, record, threads: crew !== undefined });
}

async function resultOf({ project, memory, crew, run }: Drawing, { add }: PageRecord): Promise<BuildSummary> {
  const { lap } = run.stopwatch;
  const watch = { stage: lap, clock: () => performance.now() };
  const readings =
    crew === undefined
      ? readFiles(project, memory, watch)
      : await unlessStopped(crew.read(memory), run.interruption.signal);
  lap('parse');
  return describePages(project, readings, memory, add, watch);
}

function isRefused(diagnostics: readonly Diagnostic[]): boolean {
  return exitOf(diagnostics) !== exitCodes.done;
}

function aroundBroken(first: BuildSummary, { project, loaded, options, memory }: Drawing): Quarantine | undefined {
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
