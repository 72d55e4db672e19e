/** Whether the commits that changed an article's words all declare that they put right a slip of the pen. */

import type { Article } from '../model/article.ts';
import { isSameProse } from './prose.ts';

/** What one commit made of an article's file; `undefined` where it is not there, or cannot be read. */
export interface Step {
  /** Whether the commit carries the trailer `Editorial: typo`. */
  readonly isDeclared: boolean;
  /** In each of its parents. */
  readonly before: readonly (Article | undefined)[];
  readonly after: Article | undefined;
}

/**
 * A commit that leaves the words alone need not declare anything. What is not committed yet is declared by nobody.
 *
 * `committed` is the article as the last commit has it, `current` as it is to be published.
 */
export function isDeclaredTypo(steps: readonly Step[], committed: Article | undefined, current: Article): boolean {
  const isCommitted = committed !== undefined && isSameProse(committed, current);
  return (
    isCommitted && steps.some(({ isDeclared }) => isDeclared) && steps.every((step) => step.isDeclared || isIdle(step))
  );
}

function isIdle({ before, after }: Step): boolean {
  return after !== undefined && before.some((parent) => parent !== undefined && isSameProse(parent, after));
}
