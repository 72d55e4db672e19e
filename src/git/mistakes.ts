/** What can be wrong with a repository before anything in it is compared: one function a message. */

import { shorten } from '../lib/shorten.ts';
import type { SourcePath } from '../model/brands.ts';
import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';

export function noGit(): Diagnostic {
  return error(
    'git/not-found',
    'There is no git on this machine, or none that can be found.',
    'Install git, and let its folder stand in PATH.',
  );
}

export function noRepository(root: string): Diagnostic {
  return error(
    'git/no-repository',
    `${root} does not lie in a git repository.`,
    'Run the command in a clone of the site’s repository, or leave out --base.',
  );
}

/** Git trusts no folder of another user, since its configuration may name programs (git-config, safe.directory). */
export function otherOwner(root: string): Diagnostic {
  return error(
    'git/other-owner',
    `${root} belongs to another user, and git refuses to read it.`,
    `If you trust it, run: git config --global --add safe.directory ${root}`,
  );
}

export function unknownRevision(revision: string): Diagnostic {
  return error(
    'git/unknown-revision',
    `There is no commit “${shorten(revision, 100)}” in this repository.`,
    'Name a branch, a tag or a commit, such as origin/main or HEAD~1; fetch it first if it is new.',
  );
}

export function noCommonAncestor(revision: string): Diagnostic {
  return error(
    'git/no-common-ancestor',
    `This branch and “${shorten(revision, 100)}” have no commit in common.`,
    'Leave out --merge-base, or name the branch from which this one began.',
  );
}

/** `what` is what cannot be known: a clause. */
export function shallow(what: string): Diagnostic {
  return error(
    'git/shallow',
    `This clone is shallow: ${what}.`,
    'Run git fetch --unshallow; in CI let the checkout fetch all commits (fetch-depth: 0, or GIT_DEPTH: 0).',
  );
}

export function noSiteThere(revision: string, path: SourcePath): Diagnostic {
  return error(
    'git/no-site',
    `At ${shorten(revision, 100)} there is no ${path}, so there is no site to compare with.`,
    'Name a commit at which the site was in this folder.',
  );
}

/** `reason` is git's own. */
export function gitFailed(reason: string): Diagnostic {
  return error(
    'git/failed',
    `Git could not read the repository: ${shorten(reason, 300)}.`,
    'Run git fsck. In a clone made with --filter, run git fetch --refetch --no-filter first.',
  );
}

/** A warning: the site is built without its histories. `cause` says why; the place is that of `history` in site.yaml. */
export function historyOff({ message, hint }: Diagnostic, place: Place | undefined): Diagnostic {
  const places = place === undefined ? [] : [place];
  return warning('history/off', `No history of articles is shown. ${message}`, hint, ...places);
}
