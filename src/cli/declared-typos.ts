/** Asks git whether changes that nothing tells of were declared slips of the pen by every commit that made them. */

import type { SilentChange } from '../check/announcements.ts';
import { isDeclaredTypo, type Step } from '../check/declared.ts';
import { declaredTypo } from '../check/mistakes.ts';
import { type Commit, commitsBetween } from '../git/commits.ts';
import { type BlobId, filesAt, readBlobs } from '../git/objects.ts';
import type { CommitId, Repository } from '../git/repository.ts';
import { grouped } from '../lib/grouped.ts';
import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/brands.ts';
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
  const commits = changes.length === 0 ? [] : await commitsBetween(repository, range);
  const touches = commits.some(isTypo) ? touchesOf(commits) : new Map();
  const candidates = changes.map((change) => candidateOf(change, touches));
  const promising = candidates.filter(({ touched }) => touched.some(({ commit }) => isTypo(commit)));
  if (promising.length === 0) return changes.map(({ diagnostic }) => diagnostic);

  const latest = new Map((await filesAt(repository, range.head)).map(({ path, blob }) => [path, blob]));
  const wanted = promising.flatMap(({ change, touched }) => [
    latest.get(change.after.path),
    ...touched.flatMap(({ before, after }) => [after, ...before]),
  ]);
  const contents = await readBlobs(
    repository,
    wanted.filter((blob) => blob !== undefined),
    textLimit,
  );
  const articleOf = (path: SourcePath, blob: BlobId | undefined): Article | undefined => {
    const content = blob === undefined ? undefined : contents.get(blob);
    const file = content && sourceOf(path, content).value;
    return file && read(file);
  };
  const declared = promising.filter(({ change: { after }, touched }) => {
    const steps = touched.map((one): Step => {
      const before = one.before.map((blob) => articleOf(after.path, blob));
      return { isDeclared: isTypo(one.commit), before, after: articleOf(after.path, one.after) };
    });
    return isDeclaredTypo(steps, articleOf(after.path, latest.get(after.path)), after);
  });
  const lowered = new Set(declared.map(({ change }) => change));
  return changes.map((change) => (lowered.has(change) ? declaredTypo(change.diagnostic) : change.diagnostic));
}

/** What a commit did to a file. */
interface Touch {
  readonly commit: Commit;
  readonly before: readonly (BlobId | undefined)[];
  readonly after: BlobId | undefined;
}

type Touches = ReadonlyMap<SourcePath, readonly Touch[]>;

/** By path. What a merge has from one of its parents, that parent's commits answer for. */
function touchesOf(commits: readonly Commit[]): Touches {
  const all = commits.flatMap((commit) =>
    [...grouped(commit.changes, ({ path }) => path)]
      .filter(([, changes]) => changes.length >= commit.parents.length)
      .map(([path, changes]) => {
        return { path, commit, before: changes.map(({ before }) => before), after: changes[0]?.after };
      }),
  );
  return grouped(all, ({ path }) => path);
}

/** A change of an article, and the commits that touched its file. */
interface Candidate {
  readonly change: SilentChange;
  readonly touched: readonly Touch[];
}

/** A file that was renamed is one file under two names, and stands under one of them at a time. */
function candidateOf(change: SilentChange, touches: Touches): Candidate {
  const paths = new Set([change.after.path, change.before.path]);
  const all = grouped(
    [...paths].flatMap((path) => touches.get(path) ?? []),
    ({ commit }) => commit,
  );
  const touched = [...all].map(([commit, found]) => ({
    commit,
    before: found.flatMap(({ before }) => before).filter((blob) => blob !== undefined),
    after: found.find(({ after }) => after !== undefined)?.after,
  }));
  return { change, touched };
}

function isTypo({ trailers }: Commit): boolean {
  return trailers.get('editorial')?.some((value) => value.toLowerCase() === 'typo') === true;
}
