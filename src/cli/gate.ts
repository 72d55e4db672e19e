/** `check --base`: the site as it is published beside the one to be published, and what readers would be told of it. */

import { articleReader, type Build } from '../build.ts';
import { compareSites } from '../check/compare-sites.ts';
import { notAncestor } from '../check/mistakes.ts';
import { commonAncestor, isAncestor, isWholeBetween } from '../git/commits.ts';
import { noCommonAncestor, shallow } from '../git/mistakes.ts';
import { type CommitId, findCommit, GitFailure, openRepository, type Repository } from '../git/repository.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Project } from '../model/project.ts';
import { applyRules } from '../model/rules.ts';
import { baseSite, stateOf } from './base-site.ts';
import { judgeDeclared } from './declared-typos.ts';
import type { Terminal } from './terminal.ts';

export interface CompareOptions {
  readonly root: string;
  /** A commit, however it is called. */
  readonly revision: string;
  /** Whether to compare with the commit where this branch began, and not with the revision itself. */
  readonly mergeBase: boolean;
  readonly env: Terminal['env'];
}

/** The site to be published. */
export interface Candidate {
  readonly project: Project;
  readonly result: Build;
  /** What was found wrong with its files before they were parsed. */
  readonly reading: readonly Diagnostic[];
  readonly siteText: string | undefined;
}

/**
 * What the gate says; its value is the commit compared with, `undefined` where nothing could be compared.
 *
 * Levels follow the rules of the published site: a change cannot lower the rule by which it is judged.
 */
export async function compareWithBase(options: CompareOptions, candidate: Candidate): Promise<Outcome<CommitId>> {
  try {
    const repository = await openRepository(options.root, options.env);
    if (repository.value === undefined) return { value: undefined, diagnostics: repository.diagnostics };
    const range = await rangeOf(repository.value, options);
    if (range.value === undefined) return { value: undefined, diagnostics: range.diagnostics };
    return await compare(repository.value, { ...range.value, noted: range.diagnostics }, { options, candidate });
  } catch (cause) {
    if (!(cause instanceof GitFailure)) throw cause;
    return refused(cause.diagnostic);
  }
}

interface Range {
  readonly base: CommitId;
  readonly head: CommitId;
}

/** The commits between which the change lies, each with all that is between them. */
async function rangeOf(repository: Repository, { revision, mergeBase }: CompareOptions): Promise<Outcome<Range>> {
  const [named, latest] = [await findCommit(repository, revision), await findCommit(repository, 'HEAD')];
  if (named.value === undefined || latest.value === undefined) {
    const what = `it may hold no ${revision}`;
    return repository.isShallow
      ? refused(shallow(what))
      : { ...named, diagnostics: [...named.diagnostics, ...latest.diagnostics], value: undefined };
  }
  const [base, head] = [named.value, latest.value];
  if (await isAncestor(repository, base, head)) {
    const isWhole = await isWholeBetween(repository, base, head);
    return isWhole
      ? { value: { base, head }, diagnostics: [] }
      : refused(shallow('what its commits declare is not known'));
  }
  // Where commits are missing, so may be the one that leads from the one to the other.
  if (repository.isShallow) return refused(shallow(`whether this branch grew from ${revision} is not known`));
  if (!mergeBase) return { value: { base, head }, diagnostics: [notAncestor(revision)] };
  const common = await commonAncestor(repository, base, head);
  return common === undefined
    ? refused(noCommonAncestor(revision))
    : { value: { base: common, head }, diagnostics: [] };
}

async function compare(
  repository: Repository,
  { base: commit, head, noted }: Range & { readonly noted: readonly Diagnostic[] },
  { options, candidate }: { readonly options: CompareOptions; readonly candidate: Candidate },
): Promise<Outcome<CommitId>> {
  const { project, result, reading, siteText } = candidate;
  const { revision } = options;
  const base = await baseSite(repository, { commit, revision, project, siteText, memory: result.memory });
  if (base.value === undefined) return { value: undefined, diagnostics: base.diagnostics };
  const { diagnostics, silent } = compareSites(base.value, stateOf(project, result, reading), project.now);
  const judged = await judgeDeclared(
    repository,
    { base: commit, head },
    { changes: silent, read: articleReader(project) },
  );
  const found = [...noted, ...base.diagnostics, ...diagnostics, ...judged];
  return { value: commit, diagnostics: applyRules(found, base.value.site.rules) };
}

function refused(diagnostic: Diagnostic): Outcome<never> {
  return { value: undefined, diagnostics: [diagnostic] };
}
