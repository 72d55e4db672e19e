/** A repository as it is read: where the site lies in it, which commit a name means, and whether commits are missing. */

import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { gitFailed, noGit, noRepository, otherOwner, unknownRevision } from './mistakes.ts';
import { type Environment, type GitAnswer, runGit } from './run.ts';

export interface Repository {
  /** The site's root, an absolute folder. */
  readonly folder: string;
  readonly env: Environment;
  /** The site's root inside the repository: `` or `sites/courier/`. */
  readonly prefix: string;
  /** Whether the clone holds only the latest commits. */
  readonly isShallow: boolean;
}

/** The full name of a commit, in hexadecimal. */
export type CommitId = string;

/** Something git could not do; `diagnostic` says why, in words for the person at the keyboard. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  constructor(readonly diagnostic: Diagnostic) {
    super(diagnostic.message);
  }
}

/** The repository in which the folder lies. Reports `git/not-found`, `git/no-repository` and `git/other-owner`. */
export async function openRepository(folder: string, env: Environment): Promise<Outcome<Repository>> {
  const answer = await runGit({ folder, env }, [
    'rev-parse',
    '--is-inside-work-tree',
    '--is-shallow-repository',
    '--show-prefix',
  ]);
  const [inside, isShallow, ...prefix] = answer.out.toString('utf8').split('\n');
  if (answer.code === undefined) return refused(noGit());
  if (/dubious ownership|safe\.directory/.test(answer.err)) return refused(otherOwner(folder));
  if (answer.code !== 0 || inside !== 'true') return refused(noRepository(folder));
  const value = { folder, env, prefix: prefix.join('\n').trimEnd(), isShallow: isShallow === 'true' };
  return { value, diagnostics: [] };
}

function refused(diagnostic: Diagnostic): Outcome<never> {
  return { value: undefined, diagnostics: [diagnostic] };
}

/** The commit that a revision names: a branch, a tag, `HEAD~3`. Reports `git/unknown-revision`. */
export async function findCommit(repository: Repository, revision: string): Promise<Outcome<CommitId>> {
  // What looks like an option, or holds what no revision can, must not reach git's own reading of arguments.
  if (/^-|[\p{Cc}]/u.test(revision)) return refused(unknownRevision(revision));
  const { code, out } = await runGit(repository, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`]);
  const id = out.toString('utf8').trim();
  return code === 0 && /^[0-9a-f]{40,64}$/.test(id)
    ? { value: id, diagnostics: [] }
    : refused(unknownRevision(revision));
}

/** Runs a command that is expected to succeed. Throws `GitFailure` where it does not. */
export async function ask(repository: Repository, args: readonly string[], input?: string): Promise<Buffer> {
  const answer = await runGit(repository, args, input);
  if (answer.code !== 0) throw new GitFailure(gitFailed(reasonOf(answer)));
  return answer.out;
}

function reasonOf({ err }: GitAnswer): string {
  const [line = ''] = err.split('\n');
  return line.replace(/^(?:fatal|error): /, '').replace(/\.$/, '') || 'it gave no reason';
}

/** A path of the repository as the site names it: below its root, NFC; `undefined` for what lies elsewhere. */
export function sourcePath({ prefix }: Repository, path: string): SourcePath | undefined {
  return path.startsWith(prefix) ? (path.slice(prefix.length).normalize('NFC') as SourcePath) : undefined;
}
