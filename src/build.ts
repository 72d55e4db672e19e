/**
 * The whole generator in one function: a project and what is remembered in, a site as plain data out.
 *
 * A first build, a rebuild and a build with a restored memory are this same call.
 */

import { remember } from './lib/remember.ts';
import { stalePages } from './memory/compare.ts';
import type { Article } from './model/article.ts';
import type { Author, EmbedSnapshot, StaticPage, Topic } from './model/authority.ts';
import type { Body } from './model/body.ts';
import type { Hash, SourcePath } from './model/brands.ts';
import type { Diagnostic, Outcome } from './model/diagnostic.ts';
import type { Edition } from './model/edition.ts';
import { hashOf } from './model/hash.ts';
import type { ArticleHistories } from './model/history.ts';
import { type Memory, memoryOf, type Parsed, type Reading, type Readings } from './model/memory.ts';
import type { Output, OutputPath } from './model/output.ts';
import type { Page } from './model/page.ts';
import { isPicturePage } from './model/picture-page.ts';
import type { Project } from './model/project.ts';
import { applyRules } from './model/rules.ts';
import type { Schedule } from './model/schedule.ts';
import type { Site } from './model/site.ts';
import { type Snapshot, type SourceFile, textFiles } from './model/source.ts';
import { parseHistory } from './parse/parse-history.ts';
import { createParser } from './parse/parser.ts';
import { planSite } from './plan/plan-site.ts';
import { createPress } from './render/create-press.ts';
import { publisherLogo } from './render/logo.ts';

export interface Build {
  /** Sorted by place, levels as the site's rules want them. With an error among them nothing is to be written. */
  readonly diagnostics: readonly Diagnostic[];
  readonly edition: Edition;
  readonly pages: readonly Page[];
  /** How many files were parsed, the rest being remembered. */
  readonly parsed: number;
  /** The pages whose description changed since they were last drawn. */
  readonly stale: readonly Page[];
  /** The outputs of these pages, by default of `stale`, but for pictures, drawn one by one as they are asked for. */
  readonly outputs: (pages?: Iterable<Page>) => Iterable<Output>;
  /** Every file of the site, drawn or not. */
  readonly paths: ReadonlySet<OutputPath>;
  /** What the clock alone will change. */
  readonly schedule: Schedule;
  /** The next instant at which the same files would give another site, in milliseconds. */
  readonly nextBuildAt: number | undefined;
  /** What came of every file. */
  readonly readings: Readings;
  /** What each file of the site is drawn from. */
  readonly fingerprints: Memory['pages'];
  /** A page as text; equal texts, equal pages. */
  readonly textOf: (page: Page) => string;
  /** What stands in these texts by its hash, as text. */
  readonly parts: () => Iterable<readonly [Hash, string]>;
  /** To be kept once the outputs have been written. */
  readonly memory: Memory;
}

/** For whoever takes the time. */
interface Watch {
  /** Told whenever a stage has ended. */
  readonly stage: (name: 'parse' | 'plan' | 'compare') => void;
  readonly clock?: () => number;
}

const unwatched: Watch = { stage: () => {} };

/** Describes the site and offers what has to be drawn. Reads no disk and no clock. */
export function build(project: Project, memory: Memory, watch = unwatched): Build {
  const readings = readAll(project, memory, watch);
  watch.stage('parse');
  return describe(project, readings, memory, watch);
}

/** The second half of `build`: from what the files of a project say to its pages. */
export function describe(project: Project, readings: Readings, memory: Memory, { stage } = unwatched): Build {
  const { files, diagnostics } = sorted(project.snapshot, readings.files);
  const plan = planSite({
    ...project,
    ...files,
    media: project.snapshot.media,
    histories: historiesOf(project, readings),
  });
  stage('plan');
  const { stale, pages, textOf, parts } = stalePages(plan.pages, memory, drawingHash(project));
  stage('compare');
  const { readingHash } = project;

  return {
    diagnostics: applyRules([...diagnostics, ...plan.diagnostics], project.site.rules),
    edition: plan.edition,
    pages: plan.pages,
    parsed: readings.parsed,
    stale,
    outputs: function* (wanted = stale) {
      const bodies = bodiesOf(sorted(project.snapshot, readings.files).files);
      const press = createPress({ ...project, bodies, media: project.snapshot.media });
      for (const page of wanted) if (!isPicturePage(page)) yield press.draw(page);
    },
    paths: new Set(pages.keys()),
    schedule: plan.schedule,
    nextBuildAt: plan.nextBuildAt,
    readings,
    fingerprints: pages,
    textOf,
    parts,
    memory: memoryOf({ readingHash, readings: readings.files, pages }),
  };
}

/** The past of the articles; the version that is there now has been read already. */
function historiesOf({ history, site, extensions }: Project, { files }: Readings): ArticleHistories {
  if (history === undefined) return new Map();
  const parserOf = remember((past: Site) => createParser(past, extensions));
  return parseHistory(history, {
    zone: site.zone,
    parse(file, past) {
      const known = past.site === site ? files.get(file.path) : undefined;
      // The folder of a file decides what it is.
      return known?.hash === file.hash ? (known.outcome as Outcome<Article>) : parserOf(past.site).article(file);
    },
  });
}

/** A function that parses an article's file as `build` would: `undefined` where it would refuse it. */
export function articleReader({ site, extensions }: Project): (file: SourceFile) => Article | undefined {
  const parser = createParser(site, extensions);
  return (file) => parser.article(file).value;
}

/** Parses what is not remembered. */
function readAll(project: Project, memory: Memory, { clock }: Watch): Readings {
  const parser = createParser(project.site, project.extensions, clock);
  const files = new Map<SourcePath, Reading>();
  let parsed = 0;
  for (const { kind, file } of textFiles(project.snapshot)) {
    const known = memory.reading(file.path, file.hash, project.readingHash);
    if (known === undefined) parsed += 1;
    files.set(file.path, known ?? { hash: file.hash, outcome: parser[kind](file) });
  }
  return { files, parsed, costs: parser.costs() };
}

interface Files {
  readonly articles: readonly Article[];
  readonly authors: readonly Author[];
  readonly topics: readonly Topic[];
  readonly embeds: readonly EmbedSnapshot[];
  readonly pages: readonly StaticPage[];
}

/** What came of the files, by kind, in the order of their paths. */
function sorted(
  snapshot: Snapshot,
  readings: Readings['files'],
): { readonly files: Files; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  function valuesOf<T extends Parsed>(shelf: readonly SourceFile[]): T[] {
    const values: T[] = [];
    for (const { path } of shelf) {
      const reading = readings.get(path);
      if (reading === undefined) throw new Error(`${path} was not read`);
      const { outcome } = reading;
      diagnostics.push(...outcome.diagnostics);
      // The folder of a file decides what it is.
      if (outcome.value !== undefined) values.push(outcome.value as T);
    }
    return values;
  }
  const files: Files = {
    articles: valuesOf(snapshot.articles),
    authors: valuesOf(snapshot.authors),
    topics: valuesOf(snapshot.topics),
    embeds: valuesOf(snapshot.embeds),
    pages: valuesOf(snapshot.pages),
  };
  return { files, diagnostics };
}

/** What every drawn page depends on besides its own description. */
function drawingHash({ configHash, theme, site, snapshot }: Project): Hash {
  return hashOf(`${configHash}\n${theme.hash}\n${publisherLogo(site, snapshot.media)?.url}`);
}

function bodiesOf(files: Files): (hash: Hash) => Body {
  const bodies = new Map<Hash, Body>();
  for (const { body } of [...files.articles, ...files.authors, ...files.topics, ...files.pages]) {
    if (body !== undefined) bodies.set(body.hash, body);
  }
  return (hash) => {
    const body = bodies.get(hash);
    if (body === undefined) throw new Error(`no body with hash ${hash}`);
    return body;
  };
}
