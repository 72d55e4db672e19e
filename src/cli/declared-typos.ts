/** Asks git whether a change that nothing tells of was declared a slip of the pen by every commit that made it. */

import type { SilentChange } from '../check/announcements.ts';
import { isDeclaredTypo, type Step } from '../check/declared.ts';
import { declaredTypo } from '../check/mistakes.ts';
import { blobsAt, type Commit, commitsTouching } from '../git/commits.ts';
import { type BlobId, readBlobs } from '../git/objects.ts';
import type { CommitId, Repository } from '../git/repository.ts';
import type { Article } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';
import { sourceOf, textLimit } from '../read/source-text.ts';

export interface Range {
  readonly base: CommitId;
  readonly head: CommitId;
}

/** The diagnostic of each change: as it is, or lowered where its commits after `base` up to `head` declare a slip. */
export async function judgeDeclared(
  repository: Repository,
  range: Range,
  { changes, read }: { changes: readonly SilentChange[]; read: (file: SourceFile) => Article | undefined },
): Promise<readonly Diagnostic[]> {
  const judged: Diagnostic[] = [];
  for (const change of changes) {
    const { diagnostic } = change;
    judged.push((await isDeclared(repository, range, { change, read })) ? declaredTypo(diagnostic) : diagnostic);
  }
  return judged;
}

async function isDeclared(
  repository: Repository,
  range: Range,
  { change, read }: { change: SilentChange; read: (file: SourceFile) => Article | undefined },
): Promise<boolean> {
  const { before, after } = change;
  // A file that was renamed is one file under two names, and stands under one of them at a time.
  const paths = [...new Set([after.path, before.path])].map((path) => repository.prefix + path);
  const commits = await commitsTouching(repository, range, paths);
  if (!commits.some(isTypo)) return false;
  const wanted = new Set([range.head, ...commits.flatMap(({ id, parents }) => [id, ...parents])]);
  const blobs = new Map<CommitId, BlobId | undefined>();
  for (const commit of wanted) {
    blobs.set(
      commit,
      (await blobsAt(repository, commit, paths)).find((blob) => blob !== undefined),
    );
  }
  const contents = await readBlobs(
    repository,
    [...blobs.values()].filter((blob) => blob !== undefined),
    textLimit,
  );
  const articleAt = (commit: CommitId): Article | undefined => {
    const content = contents.get(blobs.get(commit) ?? '');
    const file = content && sourceOf(after.path, content).value;
    return file && read(file);
  };
  const steps = commits.map((commit): Step => {
    return { isDeclared: isTypo(commit), before: commit.parents.map(articleAt), after: articleAt(commit.id) };
  });
  return isDeclaredTypo(steps, articleAt(range.head), after);
}

function isTypo({ trailers }: Commit): boolean {
  return trailers.get('editorial')?.some((value) => value.toLowerCase() === 'typo') === true;
}
