/** The commits between two states of the site, and what each of them declares. */

import { grouped } from '../lib/grouped.ts';
import { type FileChange, readChanges } from './changes.ts';
import { readObjects } from './objects.ts';
import { ask, type CommitId, type Repository } from './repository.ts';
import { runGit } from './run.ts';

export interface Commit {
  readonly id: CommitId;
  readonly parents: readonly CommitId[];
  /** The values of its trailers by name in lower case, such as `editorial` → `typo`. */
  readonly trailers: ReadonlyMap<string, readonly string[]>;
  /** Of a merge, against each parent: a file is changed by it where it stands here once for each of them. */
  readonly changes: readonly FileChange[];
}

/** Whether `ancestor` is the commit itself or one it grew from, as far as this clone knows. */
export async function isAncestor(repository: Repository, ancestor: CommitId, commit: CommitId): Promise<boolean> {
  const { code } = await runGit(repository, ['merge-base', '--is-ancestor', ancestor, commit]);
  return code === 0;
}

/** The last commit that two have in common; `undefined` where there is none. */
export async function commonAncestor(
  repository: Repository,
  one: CommitId,
  other: CommitId,
): Promise<CommitId | undefined> {
  const { code, out } = await runGit(repository, ['merge-base', one, other]);
  return code === 0 ? out.toString('utf8').trim() : undefined;
}

/** Whether every commit after `base` up to `head` is in this clone with its parents. */
export async function isWholeBetween(repository: Repository, base: CommitId, head: CommitId): Promise<boolean> {
  if (!repository.isShallow) return true;
  const seen = await ask(repository, ['rev-list', '--parents', `${base}..${head}`]);
  const known = new Map(
    lines(seen).map((line) => {
      const [id = '', ...parents] = line.split(' ');
      return [id, parents.length];
    }),
  );
  const commits = await readCommits(repository, [...known.keys()]);
  // Where the history was cut off, git hides the parents that a commit names.
  return commits.every(({ id, parents }) => parents.length === known.get(id));
}

/** The commits after `base` up to `head`, newest first, with what each made of the files below `content/articles`. */
export async function commitsBetween(
  repository: Repository,
  { base, head }: { readonly base: CommitId; readonly head: CommitId },
): Promise<readonly Commit[]> {
  const ids = lines(await ask(repository, ['rev-list', `${base}..${head}`]));
  const commits = await readCommits(repository, ids);
  // A merge is compared with each of its parents, on a line of its own.
  const pairs = commits.flatMap(({ id, parents }) =>
    parents.length === 0 ? [id] : parents.map((parent) => `${id} ${parent}`),
  );
  const changes = await readChanges(repository, pairs, ['content/articles']);
  const byCommit = grouped(changes, ({ commit }) => commit);
  return commits.map((commit) => ({ ...commit, changes: byCommit.get(commit.id) ?? [] }));
}

async function readCommits(
  repository: Repository,
  ids: readonly CommitId[],
): Promise<readonly Omit<Commit, 'changes'>[]> {
  return (await readObjects(repository, ids)).map(({ name, content }) => {
    const text = content.toString('utf8');
    const end = text.indexOf('\n\n');
    const parents = [...text.slice(0, end).matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '');
    return { id: name, parents, trailers: trailersOf(text.slice(end + 2)) };
  });
}

/**
 * The trailers of a commit message: the `Name: value` lines of its last paragraph, which holds nothing else and is not
 * the subject (git-interpret-trailers).
 */
function trailersOf(message: string): ReadonlyMap<string, readonly string[]> {
  const paragraphs = message.trim().split(/\n[ \t]*\n/);
  const last = paragraphs.length > 1 ? (paragraphs.at(-1) ?? '').split('\n') : [];
  const found = new Map<string, string[]>();
  for (const line of last) {
    const [, name, value = ''] = /^([A-Za-z0-9-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
    const isContinued = /^[ \t]/.test(line) || line.startsWith('(cherry picked from commit ');
    if (name === undefined && !isContinued) return new Map();
    if (name === undefined) continue;
    const values = found.get(name.toLowerCase());
    if (values === undefined) found.set(name.toLowerCase(), [value]);
    else values.push(value);
  }
  return found;
}

function lines(bytes: Buffer): readonly string[] {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
