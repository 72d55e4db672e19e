/** The commits between two states of the site, and what each of them declares. */

import type { BlobId } from './objects.ts';
import { readObjects } from './objects.ts';
import { ask, type CommitId, type Repository } from './repository.ts';
import { runGit } from './run.ts';

export interface Commit {
  readonly id: CommitId;
  readonly parents: readonly CommitId[];
  /** The values of its trailers by name in lower case, such as `editorial` → `typo`. */
  readonly trailers: ReadonlyMap<string, readonly string[]>;
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

/** The commits after `base` up to `head` that made these files of the repository what they are, newest first. */
export async function commitsTouching(
  repository: Repository,
  range: { readonly base: CommitId; readonly head: CommitId },
  paths: readonly string[],
): Promise<readonly Commit[]> {
  const pathspecs = paths.map((path) => `:(literal,top)${path}`);
  const ids = await ask(repository, ['rev-list', `${range.base}..${range.head}`, '--', ...pathspecs]);
  return readCommits(repository, lines(ids));
}

/** Which content each of these files of the repository has at a commit; `undefined` where it is not there. */
export async function blobsAt(
  repository: Repository,
  commit: CommitId,
  paths: readonly string[],
): Promise<readonly (BlobId | undefined)[]> {
  const listing = await ask(repository, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths]);
  const blobs = new Map(
    listing
      .toString('utf8')
      .split('\0')
      .map((entry) => {
        const [, blob = '', path = ''] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
        return [path, blob];
      }),
  );
  return paths.map((path) => blobs.get(path));
}

async function readCommits(repository: Repository, ids: readonly CommitId[]): Promise<readonly Commit[]> {
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
export function trailersOf(message: string): ReadonlyMap<string, readonly string[]> {
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
