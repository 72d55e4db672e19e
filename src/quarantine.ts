/**
 * A build that a broken article does not stop: its last good version stands in for it, and where there is none, nothing.
 *
 * What is wrong with it is told all the same. Mistakes elsewhere, in site.yaml, an author, a topic or a page, still stop.
 */

import { type Build, buildOf } from './build.ts';
import type { BuildSummary } from './describe.ts';
import type { SourcePath } from './model/brands.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Memory, Reading, Readings } from './model/memory.ts';
import type { Project } from './model/project.ts';
import { isLowerable } from './model/rules.ts';
import type { SourceFile } from './model/source.ts';
import { saysHidden } from './parse/hides.ts';

export interface Quarantine {
  readonly build: Build;
  /** All that is to be told: of the quarantined articles what refused them, of the others what is left. */
  readonly diagnostics: readonly Diagnostic[];
  /** The articles whose files are broken, by path, and whether readers still find their last good version. */
  readonly articles: readonly { readonly path: SourcePath; readonly stands: boolean }[];
}

export interface QuarantineInput {
  readonly project: Project;
  readonly memory: Memory;
  /** What was found wrong before anything was built. */
  readonly found: readonly Diagnostic[];
  /** Gives the levels that count. */
  readonly judge: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];
}

/** Builds again around the articles that refuse `first`; `undefined` where something else refuses it. */
export function quarantine(first: BuildSummary, input: QuarantineInput): Quarantine | undefined {
  const { project, memory, found, judge } = input;
  const standIns = new Map<SourcePath, Reading | undefined>();
  const borneWith = new Set<SourcePath>();
  const told: Diagnostic[] = [];

  const hashes = new Map(project.snapshot.articles.map(({ path, hash }) => [path, hash]));

  /** The file that a mistake is laid to: of several, one that is not as it was when all was well. */
  function culpritOf({ places }: Diagnostic): SourcePath | undefined {
    const isNew = (file: SourcePath): boolean =>
      isArticle(file) && !standIns.has(file) && memory.last(file, project.readingHash)?.hash !== hashes.get(file);
    return (places.find(({ file }) => isNew(file)) ?? places[0])?.file;
  }

  /** What still refuses, by file: not what was found in a text that is not used, nor what a site could allow where that is all. */
  function refusals({ diagnostics }: BuildSummary): ReadonlyMap<SourcePath | undefined, readonly Diagnostic[]> {
    const open = new Map<SourcePath | undefined, Diagnostic[]>();
    const used = found.filter(({ places: [place] }) => !standIns.has(place?.file ?? nowhere));
    for (const mistake of judge([...used, ...diagnostics])) {
      const file = culpritOf(mistake);
      if (mistake.level !== 'error' || (borneWith.has(file ?? nowhere) && isLowerable(mistake.code))) continue;
      const others = open.get(file);
      if (others === undefined) open.set(file, [mistake]);
      else others.push(mistake);
    }
    return open;
  }

  /** Whether there is a way around the mistakes of a file: another version of it, or to bear with them. */
  function settle(file: SourcePath, mistakes: readonly Diagnostic[]): boolean {
    const isBearable = mistakes.every(({ code }) => isLowerable(code));
    if (!isArticle(file)) {
      // No mistake of the first build: what it leads to is not there now.
      borneWith.add(file);
      return isBearable;
    }
    if (!standIns.has(file)) standIns.set(file, lastGood(file, input));
    else if (standIns.get(file) !== undefined && isBearable) borneWith.add(file);
    else standIns.set(file, undefined);
    return true;
  }

  /** Whether there is a way around all that refuses a build. */
  function settleAll(refused: BuildSummary): boolean {
    for (const [file, mistakes] of refusals(refused)) {
      if (file === undefined || (refused === first && !isArticle(file))) return false;
      if (!standIns.has(file)) told.push(...mistakes);
      if (!settle(file, mistakes)) return false;
    }
    return true;
  }

  for (let refused = first; settleAll(refused); ) {
    const build = describeAround(first.readings, standIns, { project, memory });
    if (refusals(build).size === 0) {
      const others = judge([...found, ...build.diagnostics]).filter(({ level }) => level !== 'error');
      const articles = [...standIns].map(([path, reading]) => ({ path, stands: reading !== undefined }));
      return { build, diagnostics: judge([...others, ...told]), articles };
    }
    refused = build;
  }
  return undefined;
}

/** The path of no file. */
const nowhere = '' as SourcePath;

function isArticle(file: SourcePath): boolean {
  return file.startsWith('content/articles/');
}

function lastGood(path: SourcePath, { project, memory, judge }: QuarantineInput): Reading | undefined {
  const last = memory.last(path, project.readingHash);
  if (last?.outcome.value === undefined) return undefined;
  if (judge(last.outcome.diagnostics).some(({ level }) => level === 'error')) return undefined;
  const file = project.snapshot.articles.find((article) => article.path === path);
  return file !== undefined && saysHidden(file, project.site, project.now) ? undefined : last;
}

function describeAround(
  { files, ...counts }: Readings,
  standIns: ReadonlyMap<SourcePath, Reading | undefined>,
  { project, memory }: Pick<QuarantineInput, 'project' | 'memory'>,
): Build {
  const readings = new Map(files);
  const articles = new Map(project.snapshot.articles.map((file) => [file.path, file]));
  for (const [path, reading] of standIns) {
    if (reading === undefined) {
      articles.delete(path);
      readings.delete(path);
    } else {
      articles.set(path, standInFile(path, reading));
      readings.set(path, reading);
    }
  }
  const snapshot = { ...project.snapshot, articles: [...articles.values()].sort(byPath) };
  return buildOf({ ...project, snapshot }, { files: readings, ...counts }, memory);
}

/** What came of the text is known; nobody asks for the text. */
function standInFile(path: SourcePath, { hash }: Reading): SourceFile {
  return { path, hash, text: '' };
}

function byPath(a: SourceFile, b: SourceFile): number {
  return a.path < b.path ? -1 : 1;
}
