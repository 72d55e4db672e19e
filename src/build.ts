/**
 * The whole generator in one function: a project and what is remembered in, a site as plain data out.
 *
 * A first build, a rebuild and a build with a restored memory are this same call.
 */

import { stalePages } from './memory/compare.ts';
import { outputPath } from './model/address.ts';
import type { Article } from './model/article.ts';
import type { Author, StaticPage, Topic } from './model/authority.ts';
import type { Body } from './model/body.ts';
import type { Hash } from './model/brands.ts';
import type { Diagnostic, Outcome } from './model/diagnostic.ts';
import type { Edition } from './model/edition.ts';
import { hashOf } from './model/hash.ts';
import type { Memory, Parsed } from './model/memory.ts';
import type { Output, OutputPath } from './model/output.ts';
import { isPicturePage, type Page } from './model/page.ts';
import type { Project } from './model/project.ts';
import { applyRules } from './model/rules.ts';
import type { SourceFile } from './model/source.ts';
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
  /** The outputs of `stale` but for pictures, drawn one by one as they are asked for. */
  readonly outputs: () => Iterable<Output>;
  /** Every file of the site, drawn or not. */
  readonly paths: ReadonlySet<OutputPath>;
  /** The next instant at which the same files would give another site, in milliseconds. */
  readonly nextBuildAt: number | undefined;
  /** To be kept once the outputs have been written. */
  readonly memory: Memory;
}

/** Describes the site and offers what has to be drawn. Reads no disk and no clock. */
export function build(project: Project, memory: Memory): Build {
  const reading = parseAll(project, memory);
  const plan = planSite({ ...project, ...reading.files, media: project.snapshot.media });
  const { stale, pages } = stalePages(plan.pages, memory, drawingHash(project));
  const bodies = bodiesOf(reading.files);

  return {
    diagnostics: applyRules([...reading.diagnostics, ...plan.diagnostics], project.site.rules),
    edition: plan.edition,
    pages: plan.pages,
    parsed: reading.parsed,
    stale,
    outputs: function* () {
      const press = createPress({ ...project, bodies, media: project.snapshot.media });
      for (const page of stale) if (!isPicturePage(page)) yield press.draw(page);
    },
    paths: new Set(plan.pages.map((page) => outputPath(page.url))),
    nextBuildAt: plan.nextBuildAt,
    memory: { parsed: reading.memory, pages },
  };
}

interface Files {
  readonly articles: readonly Article[];
  readonly authors: readonly Author[];
  readonly topics: readonly Topic[];
  readonly pages: readonly StaticPage[];
}

interface Reading {
  readonly files: Files;
  readonly diagnostics: readonly Diagnostic[];
  readonly parsed: number;
  readonly memory: Memory['parsed'];
}

function parseAll(project: Project, memory: Memory): Reading {
  const parser = createParser(project.site, project.extensions);
  const diagnostics: Diagnostic[] = [];
  const remembered = new Map<Hash, Outcome<Parsed>>();
  let parsed = 0;

  function each<T extends Parsed>(files: readonly SourceFile[], parse: (file: SourceFile) => Outcome<T>): T[] {
    const values: T[] = [];
    for (const file of files) {
      // The path is part of the key: an article's default id and its diagnostics carry it.
      const key = hashOf(`${project.configHash}\n${file.path}\n${file.hash}`);
      const known = memory.parsed.get(key) as Outcome<T> | undefined;
      if (known === undefined) parsed += 1;
      const outcome = known ?? parse(file);
      remembered.set(key, outcome);
      diagnostics.push(...outcome.diagnostics);
      if (outcome.value !== undefined) values.push(outcome.value);
    }
    return values;
  }

  const { snapshot } = project;
  const files: Files = {
    articles: each(snapshot.articles, parser.article),
    authors: each(snapshot.authors, parser.author),
    topics: each(snapshot.topics, parser.topic),
    pages: each(snapshot.pages, parser.page),
  };
  return { files, diagnostics, parsed, memory: remembered };
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
