/** What commits make of files, read in one pass however many they are. */

import type { SourcePath } from '../model/brands.ts';
import type { BlobId } from './objects.ts';
import { ask, type CommitId, type Repository, sourcePath } from './repository.ts';

export interface FileChange {
  readonly path: SourcePath;
  /** `undefined` where there was no plain file. */
  readonly before: BlobId | undefined;
  /** `undefined` where there is none any more. */
  readonly after: BlobId | undefined;
}

/**
 * The changes of files below these paths of the site. A line is a commit and the parent it is compared with, or a commit
 * alone that has none. In the order of the lines.
 */
export async function readChanges(
  repository: Repository,
  commits: readonly string[],
  paths: readonly string[],
): Promise<readonly (FileChange & { readonly commit: CommitId })[]> {
  if (commits.length === 0) return [];
  const output = await ask(
    repository,
    [
      ...['diff-tree', '--stdin', '--root', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--'],
      ...paths.map((path) => pathspec(repository, path)),
    ],
    `${commits.join('\n')}\n`,
  );
  return [...parse(output)].flatMap(({ path, ...change }) => {
    const source = sourcePath(repository, path);
    return source === undefined ? [] : [{ path: source, ...change }];
  });
}

/** A path of the site for git, taken as it is and from the top of the repository. */
export function pathspec({ prefix }: Repository, path: string): string {
  return `:(literal,top)${prefix}${path}`;
}

/** A commit stands alone before what it changed (git-diff-tree, "Raw output format"). */
function* parse(
  output: Buffer,
): Iterable<Omit<FileChange, 'path'> & { readonly path: string; readonly commit: CommitId }> {
  const fields = output.toString('utf8').split('\0');
  let commit = '';
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] ?? '';
    if (!field.startsWith(':')) {
      commit = field.trim();
      continue;
    }
    const [, oldMode, mode, oldBlob, blob] = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) /.exec(field) ?? [];
    index += 1;
    const plain = (kind: string | undefined, name: string | undefined) => (kind?.startsWith('100') ? name : undefined);
    yield { commit, path: fields[index] ?? '', before: plain(oldMode, oldBlob), after: plain(mode, blob) };
  }
}
