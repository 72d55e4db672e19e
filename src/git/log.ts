/**
 * What became of the files of articles, commit by commit, read in one pass however many there are.
 *
 * Only the line of first parents is followed: a merged branch counts as one step, at the moment it was merged, so that
 * what was tried on it is nobody's business.
 */

import type { SourcePath } from '../model/brands.ts';
import type { BlobId } from './objects.ts';
import { ask, type CommitId, type Repository, sourcePath } from './repository.ts';

/** A file from one commit to the next that changes it. */
export interface LoggedVersion {
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
  const { prefix } = repository;
  const [articles, site] = [`${prefix}content/articles`, `${prefix}content/site.yaml`];
  const pathspecs = [articles, site].map((path) => `:(literal,top)${path}`);
  const listed = await ask(repository, [
    ...['rev-list', '--first-parent', '--parents', '--timestamp', head, '--'],
    ...pathspecs,
  ]);
  const commits = clamped(listed.toString('latin1').split('\n').filter(Boolean).map(readLine)).reverse();
  if (commits.length === 0) return [];
  const changes = await ask(
    repository,
    // Literal, for `diff-tree` would read a name as a pattern; the settings of whoever owns the repository are not asked.
    [...['diff-tree', '--stdin', '--root', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--'], ...pathspecs],
    commits.map(({ id, parent }) => `${id}${parent === undefined ? '' : ` ${parent}`}\n`).join(''),
  );
  return filesOf(readChanges(changes), commits, { repository, site });
}

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

interface Changed {
  readonly commit: CommitId;
  readonly path: string;
  readonly blob: BlobId | undefined;
}

/** A commit stands alone before what it changed (git-diff-tree, "Raw output format"). */
function* readChanges(output: Buffer): Iterable<Changed> {
  const fields = output.toString('utf8').split('\0');
  let commit = '';
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] ?? '';
    if (!field.startsWith(':')) {
      commit = field.trim();
      continue;
    }
    const [, , mode, , blob] = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) /.exec(field) ?? [];
    index += 1;
    yield { commit, path: fields[index] ?? '', blob: mode?.startsWith('100') ? blob : undefined };
  }
}

function filesOf(
  changes: Iterable<Changed>,
  commits: readonly Listed[],
  { repository, site }: { readonly repository: Repository; readonly site: string },
): readonly LoggedFile[] {
  const moments = new Map(commits.map(({ id, at }) => [id, at]));
  const files = new Map<SourcePath, LoggedVersion[]>();
  let last: { commit: CommitId; changed: Changed[] } = { commit: '', changed: [] };
  let siteBlob: BlobId | undefined;
  const flush = (): void => {
    // What a commit makes of site.yaml holds for the articles of that commit too.
    for (const { path, blob } of last.changed) if (path === site) siteBlob = blob;
    for (const { commit, path, blob } of last.changed) {
      const source = path === site ? undefined : sourcePath(repository, path);
      if (source === undefined) continue;
      const version = { commit, at: moments.get(commit) ?? 0, blob, site: siteBlob };
      const known = files.get(source);
      if (known === undefined) files.set(source, [version]);
      else known.push(version);
    }
  };
  for (const change of changes) {
    if (change.commit !== last.commit) {
      flush();
      last = { commit: change.commit, changed: [] };
    }
    last.changed.push(change);
  }
  flush();
  return [...files].map(([path, versions]) => ({ path, versions }));
}
