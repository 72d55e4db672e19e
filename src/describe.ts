/** From what the files of a project say to the pages of its site, and which of them have to be drawn. */

import { once, remember } from './lib/remember.ts';
import { createComparison, describedPage } from './memory/compare.ts';
import { createDescriber, type Describer, type PageText } from './memory/description.ts';
import { bodyFinder, planningHashOf, recallPages, recallSite, toldFiles } from './memory/recall.ts';
import { bodyIn } from './memory/records.ts';
import type { Article } from './model/article.ts';
import type { Author, EmbedSnapshot, StaticPage, Topic } from './model/authority.ts';
import type { Body } from './model/body.ts';
import type { Hash } from './model/brands.ts';
import type { Diagnostic, Outcome } from './model/diagnostic.ts';
import type { Edition } from './model/edition.ts';
import { hashOf } from './model/hash.ts';
import type { ArticleHistories } from './model/history.ts';
import {
  type DescribedPage,
  type DescribedSite,
  type Memory,
  memoryOf,
  type Parsed,
  type PlannedSite,
  type Reading,
  type Readings,
} from './model/memory.ts';
import type { Output, OutputPath } from './model/output.ts';
import type { Page } from './model/page.ts';
import { isPicturePage } from './model/picture-page.ts';
import type { Project } from './model/project.ts';
import { applyRules } from './model/rules.ts';
import type { Schedule } from './model/schedule.ts';
import type { Site } from './model/site.ts';
import type { Snapshot, SourceFile } from './model/source.ts';
import { parseHistory } from './parse/parse-history.ts';
import { createParser } from './parse/parser.ts';
import { type Plan, planSite } from './plan/plan-site.ts';
import { createPress } from './render/create-press.ts';
import { publisherLogo } from './render/logo.ts';

export interface Build {
  /** Sorted by place, levels as the site's rules want them. With an error among them nothing is to be written. */
  readonly diagnostics: readonly Diagnostic[];
  /** The plan of a site that is remembered is made only for whoever asks for one of these three. */
  readonly edition: Edition;
  readonly pages: readonly Page[];
  /** What the clock alone will change. */
  readonly schedule: Schedule;
  /** How many articles readers find. */
  readonly articles: number;
  /** How many files were parsed, the rest being remembered. */
  readonly parsed: number;
  /** The pages whose description changed since they were last drawn. */
  readonly stale: readonly Page[];
  /** The outputs of these pages, by default of `stale`, but for pictures, drawn one by one as they are asked for. */
  readonly outputs: (pages?: Iterable<Page>) => Iterable<Output>;
  /** Every file of the site, drawn or not. */
  readonly paths: ReadonlySet<OutputPath>;
  /** The next instant at which the same files would give another site, in milliseconds. */
  readonly nextBuildAt: number | undefined;
  /** Until when they give the same site and the same diagnostics. */
  readonly validUntil: number | undefined;
  /** What came of every file. */
  readonly readings: Readings;
  /** What each file of the site is drawn from. */
  readonly fingerprints: Memory['pages'];
  /** The pages of `site` and their parts as text; of a site that is remembered only the stale ones. */
  readonly describer: Describer;
  /** What planning gave, now or when it was remembered. */
  readonly site: PlannedSite;
  readonly isRecalled: boolean;
  /** To be kept once the outputs have been written. */
  readonly memory: Memory;
}

/** For whoever takes the time, or writes down what is described. */
export interface Watch {
  /** Told whenever a stage has ended. */
  readonly stage?: (name: 'parse' | 'plan' | 'compare') => void;
  /** Told of every page that is described. */
  readonly described?: (page: Page, described: Described) => void;
  readonly clock?: () => number;
}

/** A page that is described. */
export interface Described extends PageText {
  readonly row: DescribedPage;
  readonly isStale: boolean;
}

/**
 * Describes the site from what its files say, and tells what of it has to be drawn. It is planned, unless what is remembered
 * of it is what planning would give.
 */
export function describe(project: Project, readings: Readings, memory: Memory, watch: Watch = {}): Build {
  const { files } = readings;
  const { readingHash } = project;
  const plan = once(() => planOf(project, readings));
  const describer = createDescriber();
  const bodyOf = bodyFinder(files);
  const comparison = createComparison(memory, { constants: drawingHash(project), bodyOf });

  function recalled(): Drawable | undefined {
    const site = recallSite(memory, project, files);
    const rows = site?.pages.filter(comparison.isStale);
    const stale = site && rows && recallPages(rows, site, bodyOf);
    if (site === undefined || rows === undefined || stale === undefined) return undefined;
    for (const [index, page] of stale.entries()) {
      watch.described?.(page, { ...describer.describe(page), row: rows[index] as DescribedPage, isStale: true });
    }
    return { site, stale };
  }

  function planned(): Drawable {
    const { pages, edition, diagnostics, nextBuildAt, validUntil } = plan();
    watch.stage?.('plan');
    const rows: DescribedPage[] = [];
    const stale: Page[] = [];
    for (const page of pages) {
      const text = describer.describe(page);
      const row = describedPage(page, text);
      const isStale = comparison.isStale(row);
      rows.push(row);
      if (isStale) stale.push(page);
      watch.described?.(page, { ...text, row, isStale });
    }
    const site: PlannedSite = {
      planningHash: planningHashOf(project, files),
      from: project.now,
      validUntil,
      nextBuildAt,
      articles: edition.cards.length,
      diagnostics,
      told: toldFiles(diagnostics, files),
      pages: rows,
    };
    return { site, stale };
  }

  const { site, stale } = recalled() ?? planned();
  watch.stage?.('compare');
  const { fingerprints } = comparison;
  const text = once(() => textFinder(plan().pages, describer));

  return {
    diagnostics: applyRules(site.diagnostics, project.site.rules),
    get edition() {
      return plan().edition;
    },
    get pages() {
      return plan().pages;
    },
    get schedule() {
      return plan().schedule;
    },
    articles: site.articles,
    parsed: readings.parsed,
    stale,
    outputs: (wanted = stale) => drawPages(wanted, project, readings),
    paths: new Set(fingerprints.keys()),
    nextBuildAt: site.nextBuildAt,
    validUntil: site.validUntil,
    readings,
    fingerprints,
    describer,
    site,
    isRecalled: isDescribed(site),
    memory: memoryOf({
      readingHash,
      readings: files,
      pages: fingerprints,
      site: isDescribed(site) ? site : { ...site, text: (hash) => text()(hash) },
    }),
  };
}

/** The outputs of pages, but for pictures, drawn one by one as they are asked for. */
export function* drawPages(pages: Iterable<Page>, project: Project, readings: Readings): Iterable<Output> {
  const press = createPress({ ...project, bodies: bodiesOf(readings), media: project.snapshot.media });
  for (const page of pages) if (!isPicturePage(page)) yield press.draw(page);
}

interface Drawable {
  readonly site: PlannedSite | DescribedSite;
  readonly stale: readonly Page[];
}

function isDescribed(site: PlannedSite | DescribedSite): site is DescribedSite {
  return 'text' in site;
}

/** A function that gives the texts of pages and of their parts by their hashes. */
function textFinder(pages: readonly Page[], describer: Describer): DescribedSite['text'] {
  const texts = new Map<Hash, string>();
  for (const page of pages) {
    const described = describer.describe(page);
    texts.set(describedPage(page, described).hash, described.text);
  }
  for (const [hash, part] of describer.parts) texts.set(hash, part());
  return (hash) => texts.get(hash);
}

/** What comes of all files together, with the mistakes in each. */
function planOf(project: Project, readings: Readings): Plan {
  const { files, diagnostics } = sorted(project.snapshot, readings.files);
  const plan = planSite({
    ...project,
    ...files,
    media: project.snapshot.media,
    histories: historiesOf(project, readings),
  });
  return { ...plan, diagnostics: [...diagnostics, ...plan.diagnostics] };
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

function bodiesOf({ files }: Readings): (hash: Hash) => Body {
  const readings = new Map<Hash, Reading>();
  for (const reading of files.values()) if (reading.body !== undefined) readings.set(reading.body.hash, reading);
  return (hash) => {
    const body = bodyIn(readings.get(hash)?.outcome.value);
    if (body === undefined) throw new Error(`no body with hash ${hash}`);
    return body;
  };
}
