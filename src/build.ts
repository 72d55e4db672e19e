/**
 * The whole generator in one function: a project and what is remembered in, a site as plain data out.
 *
 * A first build, a rebuild and a build with a restored memory are this same call.
 */

import { type Build, describe, type Watch } from './describe.ts';
import { freshReading } from './memory/reading.ts';
import type { Article } from './model/article.ts';
import type { SourcePath } from './model/brands.ts';
import type { Memory, Reading, Readings } from './model/memory.ts';
import type { Project } from './model/project.ts';
import { type SourceFile, textFiles } from './model/source.ts';
import { createParser } from './parse/parser.ts';

/** Describes the site and offers what has to be drawn. Reads no disk and no clock. */
export function build(project: Project, memory: Memory, watch: Watch = {}): Build {
  const readings = readAll(project, memory, watch);
  watch.stage?.('parse');
  return describe(project, readings, memory, watch);
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
    files.set(file.path, known ?? freshReading(file.hash, parser[kind](file)));
  }
  return { files, parsed, costs: parser.costs() };
}
