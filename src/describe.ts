/** From what the files of a project say to the pages of its site, and which of them have to be drawn. */

import { byCodeUnit } from './lib/compare.ts';
import { remember } from './lib/remember.ts';
import { createComparison, describedPage } from './memory/compare.ts';
import { createDescriber, type Description } from './memory/description.ts';
import { bodyFinder, planningHashOf, recallPages, recallSite, toldFiles } from './memory/recall.ts';
import { bodyIn } from './memory/records.ts';
import type { Article } from './model/article.ts';
import type { Author, EmbedSnapshot, StaticPage, Topic } from './model/authority.ts';
import type { Body } from './model/body.ts';
import type { Hash } from './model/brands.ts';
import type { Diagnostic, Outcome } from './model/diagnostic.ts';
import { hashOf } from './model/hash.ts';
import type { ArticleHistories } from './model/history.ts';
import type { DescribedPage, DescribedSite, Memory, Parsed, PlannedSite, Reading, Readings } from './model/memory.ts';
import type { Output, OutputPath } from './model/output.ts';
import type { Page } from './model/page.ts';
import { isPicturePage } from './model/picture-page.ts';
import type { Project } from './model/project.ts';
import { applyRules } from './model/rules.ts';
import type { Site } from './model/site.ts';
import type { Snapshot, SourceFile } from './model/source.ts';
import { parseHistory } from './parse/parse-history.ts';
import { createParser } from './parse/parser.ts';
import { type PlanSummary, planPages } from './plan/plan-site.ts';
import { createPress } from './render/create-press.ts';
import { publisherLogo } from './render/logo.ts';

/** What a build comes to, but for its pages. */
export interface BuildSummary {
  /** Sorted by place, levels as the site's rules want them. With an error among them nothing is to be written. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many articles readers find. */
  readonly articles: number;
  /** How many files were parsed, the rest being remembered. */
  readonly parsed: number;
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
  /** What planning gave, now or when it was remembered. */
  readonly site: PlannedSite | DescribedSite;
  readonly isRecalled: boolean;
}

/** With what was planned; `undefined` where that was remembered. */
export interface DescribedPages extends BuildSummary {
  readonly plan: PlanSummary | undefined;
}

/** A page that is described. */
export interface Described extends Description {
  readonly row: DescribedPage;
  /** Whether its description, or a body in it, is not the one from which it was last drawn. */
  readonly isStale: boolean;
}

/** Told of a page as soon as it is described: whoever wants it later keeps it. */
export type Take = (page: Page, described: Described) => void;

/** For whoever takes the time. */
export interface Watch {
  /** Told whenever a stage has ended. */
  readonly stage?: (name: 'parse' | 'plan' | 'compare') => void;
  readonly clock?: () => number;
}

/**
 * Describes the site page by page, and tells which of them have to be drawn. It is planned, unless what is remembered of it is
 * what planning would give; then only the pages to be drawn are described.
 */
export function describePages(
  project: Project,
  readings: Readings,
  memory: Memory,
  take: Take,
  { stage }: Watch = {},
): DescribedPages {
  const { files } = readings;
  const describe = createDescriber();
  const bodyOf = bodyFinder(files);
  const comparison = createComparison(memory, { constants: drawingHash(project), bodyOf });

  function recall(): DescribedSite | undefined {
    const site = recallSite(memory, project, files);
    const rows = site?.pages.filter(comparison.isStale);
    const stale = site && rows && recallPages(rows, site, bodyOf);
    if (stale === undefined) return undefined;
    for (const [index, page] of stale.entries()) {
      take(page, { ...describe(page), row: rows?.[index] as DescribedPage, isStale: true });
    }
    stage?.('compare');
    return site;
  }

  function planned(): { readonly plan: PlanSummary; readonly site: PlannedSite } {
    const rows: DescribedPage[] = [];
    const plan = planFiles(project, readings, (page) => {
      const description = describe(page);
      const row = describedPage(page, description);
      rows.push(row);
      take(page, { ...description, row, isStale: comparison.isStale(row) });
    });
    stage?.('plan');
    const { ofFiles, diagnostics: ofPlan, validUntil, nextBuildAt, edition } = plan;
    const site: PlannedSite = {
      planningHash: planningHashOf(project, files),
      from: project.now,
      validUntil,
      nextBuildAt,
      articles: edition.cards.length,
      diagnostics: [...ofFiles, ...ofPlan],
      // Those of the files are in the hash, with their places.
      told: toldFiles(ofPlan, files),
      pages: rows.sort((a, b) => byCodeUnit(a.path, b.path)),
    };
    return { plan, site };
  }

  const recalled = recall();
  const { plan, site } = recalled === undefined ? planned() : { plan: undefined, site: recalled };
  const { fingerprints } = comparison;
  return {
    diagnostics: applyRules(site.diagnostics, project.site.rules),
    articles: site.articles,
    parsed: readings.parsed,
    paths: new Set(fingerprints.keys()),
    nextBuildAt: site.nextBuildAt,
    validUntil: site.validUntil,
    readings,
    fingerprints,
    site,
    isRecalled: recalled !== undefined,
    plan,
  };
}

/** The outputs of pages, but for pictures, drawn one by one as they are asked for. */
export function* drawPages(pages: Iterable<Page>, project: Project, readings: Readings): Iterable<Output> {
  const press = createPress({ ...project, bodies: bodiesOf(readings), media: project.snapshot.media });
  for (const page of pages) if (!isPicturePage(page)) yield press.draw(page);
}

interface PlannedFiles extends PlanSummary {
  /** What is wrong with each file by itself. */
  readonly ofFiles: readonly Diagnostic[];
}

/** What comes of all files together; each page is given to `take` when it is made. */
export function planFiles(project: Project, readings: Readings, take: (page: Page) => void): PlannedFiles {
  const { files, diagnostics: ofFiles } = sorted(project.snapshot, readings.files);
  const histories = historiesOf(project, readings);
  const plan = planPages({ ...project, ...files, media: project.snapshot.media, histories }, take);
  return { ...plan, ofFiles };
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
