/**
 * What became of the files of articles, commit by commit, read in one pass however many there are.
 *
 * Only the line of first parents is followed: a merged branch counts as one step, at the moment it was merged, so that
 * what was tried on it is nobody's business.
 */

import { grouped } from '../lib/grouped.ts';
import type { SourcePath } from '../model/brands.ts';
import { pathspec, readChanges } from './changes.ts';
import type { BlobId } from './objects.ts';
import { ask, type CommitId, type Repository } from './repository.ts';

/** A file from one commit to the next that changes it. */
interface LoggedVersion {
  readonly commit: CommitId;
  /** When it was committed, in milliseconds since 1970; never later than what came after it. */
  readonly at: number;
  /** `undefined` from when the file was deleted, or was no plain file. */
  readonly blob: BlobId | undefined;
  /** site.yaml as it was then. */
  readonly site: BlobId | undefined;
}

export interface LoggedFile {
  readonly path: SourcePath;
  /** Oldest first. */
  readonly versions: readonly LoggedVersion[];
}

/** The files below `content/articles` that are there at `head`, or once were. In the order of their first commits. */
export async function readLog(repository: Repository, head: CommitId): Promise<readonly LoggedFile[]> {
  const paths = ['content/articles', sitePath];
  const listed = await ask(repository, [
    ...['rev-list', '--first-parent', '--parents', '--timestamp', head, '--'],
    ...paths.map((path) => pathspec(repository, path)),
  ]);
  const commits = clamped(listed.toString('latin1').split('\n').filter(Boolean).map(readLine)).reverse();
  const pairs = commits.map(({ id, parent }) => (parent === undefined ? id : `${id} ${parent}`));
  return filesOf(await readChanges(repository, pairs, paths), commits);
}

const sitePath = 'content/site.yaml';

interface Listed {
  readonly id: CommitId;
  readonly parent: CommitId | undefined;
  readonly at: number;
}

function readLine(line: string): Listed {
  const [seconds = '', id = '', parent] = line.split(' ');
  return { id, parent, at: Number(seconds) * 1000 };
}

/** Newest first: clocks go wrong, and what came before another commit cannot have come later. */
function clamped(commits: readonly Listed[]): Listed[] {
  let latest = Number.POSITIVE_INFINITY;
  return commits.map((commit) => {
    latest = Math.min(latest, commit.at);
    return { ...commit, at: latest };
  });
}

function filesOf(changes: Awaited<ReturnType<typeof readChanges>>, commits: readonly Listed[]): readonly LoggedFile[] {
  const byCommit = grouped(changes, ({ commit }) => commit);
  const files = new Map<SourcePath, LoggedVersion[]>();
  let site: BlobId | undefined;
  for (const { id, at } of commits) {
    const changed = byCommit.get(id) ?? [];
    // What a commit makes of site.yaml holds for the articles of that commit too.
    for (const { path, after } of changed) if (path === sitePath) site = after;
    for (const { path, after } of changed) {
      if (path === sitePath) continue;
      const version = { commit: id, at, blob: after, site };
      const known = files.get(path);
      if (known === undefined) files.set(path, [version]);
      else known.push(version);
    }
  }
  return [...files].map(([path, versions]) => ({ path, versions }));
}
