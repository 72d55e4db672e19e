/**
 * The whole generator in one function: a project and what is remembered in, a site as plain data out.
 *
 * A first build, a rebuild and a build with a restored memory are this same call.
 */

import { type BuildSummary, describePages, drawPages, planFiles, type Watch } from './describe.ts';
import { once } from './lib/remember.ts';
import { describedPage } from './memory/compare.ts';
import { createDescriber } from './memory/description.ts';
import { freshReading } from './memory/reading.ts';
import type { Article } from './model/article.ts';
import type { Hash, SourcePath } from './model/brands.ts';
import type { Edition } from './model/edition.ts';
import { type DescribedSite, type Memory, memoryOf, type Reading, type Readings } from './model/memory.ts';
import type { Output } from './model/output.ts';
import type { Page } from './model/page.ts';
import type { Project } from './model/project.ts';
import type { Schedule } from './model/schedule.ts';
import { type SourceFile, textFiles } from './model/source.ts';
import { createParser } from './parse/parser.ts';
import { inOrder, type Plan } from './plan/plan-site.ts';

export interface Build extends BuildSummary {
  /** The plan of a site that is remembered is made only for whoever asks for one of these three. */
  readonly edition: Edition;
  /** Sorted by address. */
  readonly pages: readonly Page[];
  /** What the clock alone will change. */
  readonly schedule: Schedule;
  /** The pages whose description changed since they were last drawn. */
  readonly stale: readonly Page[];
  /** The outputs of these pages, by default of `stale`, but for pictures, drawn one by one as they are asked for. */
  readonly outputs: (pages?: Iterable<Page>) => Iterable<Output>;
  /** To be kept once the outputs have been written. */
  readonly memory: Memory;
}

/** Describes the site and offers what has to be drawn. Reads no disk and no clock. */
export function build(project: Project, memory: Memory, watch: Watch = {}): Build {
  const readings = readFiles(project, memory, watch);
  watch.stage?.('parse');
  return buildOf(project, readings, memory, watch);
}

/** The same from what came of the files. */
export function buildOf(project: Project, readings: Readings, memory: Memory, watch: Watch = {}): Build {
  const made: Page[] = [];
  const changed: Page[] = [];
  const { plan: planned, ...summary } = describePages(
    project,
    readings,
    memory,
    (page, { isStale }) => {
      made.push(page);
      if (isStale) changed.push(page);
    },
    watch,
  );
  const plan = once((): Plan => {
    const pages = planned === undefined ? [] : made;
    const known = planned ?? planFiles(project, readings, (page) => void pages.push(page));
    return { ...known, pages: inOrder(pages) };
  });
  const { site, fingerprints } = summary;
  const text = once(() => textFinder(plan().pages));
  const stale = inOrder(changed);
  return {
    ...summary,
    get edition() {
      return plan().edition;
    },
    get pages() {
      return plan().pages;
    },
    get schedule() {
      return plan().schedule;
    },
    stale,
    outputs: (wanted = stale) => drawPages(wanted, project, readings),
    memory: memoryOf({
      readingHash: project.readingHash,
      readings: readings.files,
      pages: fingerprints,
      site: 'text' in site ? site : { ...site, text: (hash) => text()(hash) },
    }),
  };
}

/** A function that gives the texts of pages and of their parts by their hashes. */
function textFinder(pages: readonly Page[]): DescribedSite['text'] {
  const describe = createDescriber();
  const texts = new Map<Hash, string>();
  for (const page of pages) {
    const description = describe(page);
    texts.set(describedPage(page, description).hash, description.text);
    for (const [hash, text] of description.parts) texts.set(hash, text);
  }
  return (hash) => texts.get(hash);
}

/** A function that parses an article's file as `build` would: `undefined` where it would refuse it. */
export function articleReader({ site, extensions }: Project): (file: SourceFile) => Article | undefined {
  const parser = createParser(site, extensions);
  return (file) => parser.article(file).value;
}

/** What came of every file: parsed, unless it is remembered. */
export function readFiles(project: Project, memory: Memory, { clock }: Watch = {}): Readings {
  const parser = createParser(project.site, project.extensions, clock);
  const files = new Map<SourcePath, Reading>();
  let parsed = 0;
  for (const { kind, file } of textFiles(project.snapshot)) {
    const known = memory.reading(file.path, file.hash, project.readingHash);
    if (known === undefined) parsed += 1;
    files.set(file.path, known ?? freshReading(file.hash, parser[kind](file)));
  }
  return { files, parsed, costs: parser.costs() };
}
