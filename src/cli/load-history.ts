/** The past of a site's articles, found in the repository in which the site lies. */

import { readSite } from '../config/read-site.ts';
import { type LoggedFile, readLog } from '../git/log.ts';
import { historyOff, shallow } from '../git/mistakes.ts';
import { type BlobId, readBlobs } from '../git/objects.ts';
import { type CommitId, findCommit, GitFailure, openRepository, type Repository } from '../git/repository.ts';
import { byCodeUnit } from '../lib/compare.ts';
import { remember } from '../lib/remember.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { History, PastFile, PastSite } from '../model/history.ts';
import type { Project } from '../model/project.ts';
import { sitePath } from '../read/shelve.ts';
import { sourceOf, textLimit } from '../read/source-text.ts';
import type { Terminal } from './terminal.ts';

/** The history of a project that shows it. Where there is none to be had that is a warning, and the site is built without. */
export async function loadHistory(
  { site, snapshot }: Project,
  root: string,
  env: Terminal['env'],
): Promise<Outcome<History>> {
  const off = (causes: readonly Diagnostic[]): Outcome<never> => {
    return { value: undefined, diagnostics: causes.slice(0, 1).map((cause) => historyOff(cause, site.places.history)) };
  };
  const repository = await openRepository(root, env);
  if (repository.value === undefined) return off(repository.diagnostics);
  if (repository.value.isShallow) return off([shallow('what was published before is not in it')]);
  const head = await findCommit(repository.value, 'HEAD');
  if (head.value === undefined) return off(head.diagnostics);
  const present = new Set(snapshot.articles.map(({ path }) => path));
  try {
    return { value: await readHistory(repository.value, head.value, present), diagnostics: [] };
  } catch (cause) {
    if (cause instanceof GitFailure) return off([cause.diagnostic]);
    throw cause;
  }
}

async function readHistory(repository: Repository, head: CommitId, present: ReadonlySet<SourcePath>): Promise<History> {
  const logged = withForebears(await readLog(repository, head), present).sort((a, b) => byCodeUnit(a.path, b.path));
  const blobs = logged.flatMap(({ versions }) => versions.flatMap(({ blob, site }) => [blob, site]));
  const contents = await readBlobs(
    repository,
    blobs.filter((blob) => blob !== undefined),
    textLimit,
  );
  const siteOf = remember((blob: BlobId): PastSite | undefined => {
    const file = sourceFrom(sitePath, contents.get(blob));
    const site = file && readSite(file).value;
    return file && site && { hash: file.hash, site };
  });
  return logged.map(({ path, versions }): PastFile => {
    const [first, last] = [versions[0], versions.at(-1)];
    return {
      path,
      texts: versions.map(({ at, blob, site }) => ({
        at,
        file: blob === undefined ? undefined : sourceFrom(path, contents.get(blob)),
        site: site === undefined ? undefined : siteOf(site),
      })),
      born: first?.commit ?? '',
      gone: last !== undefined && last.blob === undefined ? last.commit : undefined,
    };
  });
}

function sourceFrom(path: SourcePath, content: Buffer | undefined) {
  return content && sourceOf(path, content).value;
}

/** The files with a past to show: those changed since they came, and those that may be others' under an older name. */
function withForebears(logged: readonly LoggedFile[], present: ReadonlySet<SourcePath>): LoggedFile[] {
  const gone = logged.filter(({ versions }) => versions.at(-1)?.blob === undefined);
  const deaths = new Map<CommitId, LoggedFile[]>();
  for (const file of gone) {
    const commit = file.versions.at(-1)?.commit ?? '';
    const known = deaths.get(commit);
    if (known === undefined) deaths.set(commit, [file]);
    else known.push(file);
  }
  const wanted = new Set<LoggedFile>();
  const waiting = logged.filter(({ path, versions }) => {
    const isThere = present.has(path) && versions.at(-1)?.blob !== undefined;
    return isThere && (versions.length > 1 || deaths.has(versions[0]?.commit ?? ''));
  });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (wanted.has(next)) continue;
    wanted.add(next);
    waiting.push(...(deaths.get(next.versions[0]?.commit ?? '') ?? []));
  }
  return [...wanted];
}
