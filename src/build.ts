/**
 * The whole generator in one function: a project and what is remembered in, a site as plain data out.
 *
 * A first build, a rebuild and a build with a restored memory are this same call.
 */

import { stalePages } from './memory/compare.ts';
import type { Article } from './model/article.ts';
import type { Author, EmbedSnapshot, StaticPage, Topic } from './model/authority.ts';
import type { Body } from './model/body.ts';
import type { Hash, SourcePath } from './model/brands.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Edition } from './model/edition.ts';
import { hashOf } from './model/hash.ts';
import { type Memory, memoryOf, type Parsed, type Reading, type Readings } from './model/memory.ts';
import type { Output, OutputPath } from './model/output.ts';
import type { Page } from './model/page.ts';
import type { Project } from './model/project.ts';
import { applyRules } from './model/rules.ts';
import { type Snapshot, type SourceFile, textFiles } from './model/source.ts';
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
  /** The outputs of these pages, by default of `stale`, drawn one by one as they are asked for. */
  readonly outputs: (pages?: readonly Page[]) => Iterable<Output>;
  /** Every file of the site, drawn or not. */
  readonly paths: ReadonlySet<OutputPath>;
  /** The next instant at which the same files would give another site, in milliseconds. */
  readonly nextBuildAt: number | undefined;
  /** What came of every file. */
  readonly readings: Readings;
  /** What each file of the site is drawn from. */
  readonly fingerprints: Memory['pages'];
  /** To be kept once the outputs have been written. */
  readonly memory: Memory;
}

/** Describes the site and offers what has to be drawn. Reads no disk and no clock. */
export function build(project: Project, memory: Memory): Build {
  return describe(project, readAll(project, memory), memory);
}

/** The second half of `build`: from what the files of a project say to its pages. */
export function describe(project: Project, readings: Readings, memory: Memory): Build {
  const { files, diagnostics } = sorted(project.snapshot, readings.files);
  const plan = planSite({ ...project, ...files, media: project.snapshot.media });
  const { stale, pages } = stalePages(plan.pages, memory, drawingHash(project));
  const bodies = bodiesOf(files);
  const { configHash } = project;

  return {
    diagnostics: applyRules([...diagnostics, ...plan.diagnostics], project.site.rules),
    edition: plan.edition,
    pages: plan.pages,
    parsed: readings.parsed,
    stale,
    outputs: function* (wanted = stale) {
      const press = createPress({ ...project, bodies, media: project.snapshot.media });
      for (const page of wanted) yield press.draw(page);
    },
    paths: new Set(pages.keys()),
    nextBuildAt: plan.nextBuildAt,
    readings,
    fingerprints: pages,
    memory: memoryOf({ configHash, readings: readings.files, pages }),
  };
}

/** Parses what is not remembered. */
function readAll(project: Project, memory: Memory): Readings {
  const parser = createParser(project.site, project.extensions);
  const files = new Map<SourcePath, Reading>();
  let parsed = 0;
  for (const { kind, file } of textFiles(project.snapshot)) {
    const known = memory.reading(file.path, file.hash, project.configHash);
    if (known === undefined) parsed += 1;
    files.set(file.path, known ?? { hash: file.hash, outcome: parser[kind](file) });
  }
  return { files, parsed };
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
      diagnostics.push(...reading.outcome.diagnostics);
      // The folder of a file decides what it is.
      if (reading.outcome.value !== undefined) values.push(reading.outcome.value as T);
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
