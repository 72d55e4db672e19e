/** What a repository holds: the files of a commit, and their bytes. */

import type { SourcePath } from '../model/brands.ts';
import { gitFailed } from './mistakes.ts';
import { ask, type CommitId, GitFailure, type Repository, sourcePath } from './repository.ts';

/** The name of a file's content, in hexadecimal: equal exactly when the bytes are. */
export type BlobId = string;

export interface TreeFile {
  readonly path: SourcePath;
  readonly blob: BlobId;
  readonly bytes: number;
}

/** The plain files below `content/` of the site at a commit; links and submodules are left out. In no order. */
export async function filesAt(repository: Repository, commit: CommitId): Promise<readonly TreeFile[]> {
  const listing = await ask(repository, [
    'ls-tree',
    '-r',
    '-l',
    '-z',
    '--full-tree',
    commit,
    '--',
    `${repository.prefix}content`,
  ]);
  return listing
    .toString('utf8')
    .split('\0')
    .flatMap((entry) => {
      const [, blob, bytes, name] = /^100\d{3} blob ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(entry) ?? [];
      const path = name === undefined ? undefined : sourcePath(repository, name);
      // Git puts BAD where it has no object to measure.
      if (bytes !== undefined && !/^\d+$/.test(bytes)) throw missing(blob ?? '');
      return blob === undefined || path === undefined ? [] : [{ path, blob, bytes: Number(bytes) }];
    });
}

/** The bytes of these blobs, each once; those of more than `limit` bytes are left out unread. */
export async function readBlobs(
  repository: Repository,
  blobs: Iterable<BlobId>,
  limit: number,
): Promise<ReadonlyMap<BlobId, Buffer>> {
  const wanted = await smallEnough(repository, [...new Set(blobs)], limit);
  return new Map((await readObjects(repository, wanted)).map(({ name, content }) => [name, content]));
}

async function smallEnough(
  repository: Repository,
  blobs: readonly BlobId[],
  limit: number,
): Promise<readonly BlobId[]> {
  if (blobs.length === 0) return [];
  const sizes = await ask(repository, ['cat-file', '--batch-check'], `${blobs.join('\n')}\n`);
  return sizes
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const [, name, bytes] = /^([0-9a-f]+) blob (\d+)$/.exec(line) ?? [];
      if (name === undefined && line.endsWith(' missing')) throw missing(line);
      return name === undefined || Number(bytes) > limit ? [] : [name];
    });
}

/** Objects by their full names, in the order asked for. Throws `GitFailure` where one is missing. */
export async function readObjects(
  repository: Repository,
  names: readonly string[],
): Promise<readonly { readonly name: string; readonly content: Buffer }[]> {
  if (names.length === 0) return [];
  const bytes = await ask(repository, ['cat-file', '--batch'], `${names.join('\n')}\n`);
  const objects: { name: string; content: Buffer }[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const header = bytes.toString('latin1', at, end);
    const [, name, size] = /^([0-9a-f]+) \w+ (\d+)$/.exec(header) ?? [];
    if (name === undefined) throw missing(header);
    const start = end + 1;
    objects.push({ name, content: bytes.subarray(start, start + Number(size)) });
    at = start + Number(size) + 1;
  }
  return objects;
}

function missing(line: string): GitFailure {
  return new GitFailure(gitFailed(`the object ${line.replace(/ missing$/, '')} is missing`));
}
