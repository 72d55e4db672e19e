/** The site as a commit has it, read from git and never checked out. */

import { type Build, build } from '../build.ts';
import { baseUnreadable, notCompared } from '../check/mistakes.ts';
import type { SiteState } from '../check/site-state.ts';
import { readSite } from '../config/read-site.ts';
import { noSiteThere } from '../git/mistakes.ts';
import { filesAt, readBlobs, type TreeFile } from '../git/objects.ts';
import type { CommitId, Repository } from '../git/repository.ts';
import { byCodeUnit } from '../lib/compare.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import type { Memory } from '../model/memory.ts';
import type { Project } from '../model/project.ts';
import type { SourceFile } from '../model/source.ts';
import { tooLarge } from '../read/mistakes.ts';
import { shelve, sitePath } from '../read/shelve.ts';
import { sourceOf, textLimit } from '../read/source-text.ts';
import { isReadable } from '../read/walk.ts';

export interface BaseOptions {
  readonly commit: CommitId;
  /** As it was called on the command line. */
  readonly revision: string;
  /** The site to compare with: its theme and extensions stand in for those of the commit, which are code and not run. */
  readonly project: Project;
  /** Its site.yaml. */
  readonly siteText: string | undefined;
  readonly memory: Memory;
}

/** The described site of a commit. Its mistakes are not reported again, only what they keep from being compared. */
export async function baseSite(repository: Repository, options: BaseOptions): Promise<Outcome<SiteState>> {
  const { commit, revision, project } = options;
  const { shelves, diagnostics } = await contentAt(repository, commit);
  const { site: file, snapshot } = shelves;
  if (file === undefined) return refused(noSiteThere(revision, sitePath));
  const site = readSite(file);
  const mistake = site.diagnostics.find(({ level }) => level === 'error');
  if (site.value === undefined) return refused(baseUnreadable(revision, mistake?.message ?? ''));
  const base: Project = {
    ...project,
    site: site.value,
    snapshot: { ...snapshot, media: [] },
    configHash: file.text === options.siteText ? project.configHash : hashOf(project.configHash + file.hash),
    readingHash: file.text === options.siteText ? project.readingHash : hashOf(project.readingHash + file.hash),
    history: undefined,
    drafts: false,
  };
  const state = stateOf(base, build(base, options.memory), diagnostics);
  return { value: state, diagnostics: [...state.unread].map(([path, reason]) => notCompared(reason, path)) };
}

/** What a build makes of a project, as it is compared. `reading` is what was found wrong with its files before. */
export function stateOf(
  { site, snapshot }: Project,
  { pages, readings, diagnostics }: Pick<Build, 'pages' | 'readings' | 'diagnostics'>,
  reading: readonly Diagnostic[],
): SiteState {
  const articles = snapshot.articles.flatMap(({ path }) => {
    const value = readings.files.get(path)?.outcome.value;
    return value !== undefined && 'fields' in value ? [value] : [];
  });
  const parsed = new Set(articles.map(({ path }) => path));
  const unread = new Map<SourcePath, string>();
  for (const { level, message, places } of [...reading, ...diagnostics]) {
    const path = places[0]?.file;
    if (level !== 'error' || path === undefined || !path.startsWith('content/articles/')) continue;
    if (path.endsWith('.md') && !parsed.has(path) && !unread.has(path)) unread.set(path, message);
  }
  return { site, articles, pages, files: snapshot.articles, unread };
}

function refused(diagnostic: Diagnostic): Outcome<never> {
  return { value: undefined, diagnostics: [diagnostic] };
}

/** Texts only: no address depends on a picture. */
async function contentAt(repository: Repository, commit: CommitId): Promise<ReturnType<typeof shelve>> {
  const files = (await filesAt(repository, commit))
    .filter(({ path }) => isReadable(path))
    .sort((a, b) => byCodeUnit(a.path, b.path));
  const texts = files.filter(({ path }) => /\.(?:md|yaml)$/.test(path)).map(({ blob }) => blob);
  const blobs = await readBlobs(repository, texts, textLimit);
  return shelve(files, ({ path, blob, bytes }: TreeFile): Outcome<SourceFile> => {
    const content = blobs.get(blob);
    return content === undefined ? refused(tooLarge(path, bytes, textLimit)) : sourceOf(path, content);
  });
}
