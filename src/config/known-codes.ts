/** The codes that `rules` of site.yaml may give another level: all that content can cause, but what guards safety. */

import { nearest } from '../lib/nearest.ts';

export const knownCodes: readonly string[] = [
  'article/coming-update',
  'article/coverage-order',
  'article/duplicate-id',
  'article/empty',
  'article/expires-too-early',
  'article/long-title',
  'article/no-updates',
  'article/not-live',
  'article/sponsor-missing',
  'article/updated-before-published',
  'author/ambiguous',
  'author/duplicate-id',
  'author/unknown',
  'embed/empty',
  'embed/missing',
  'embed/no-snapshot',
  'embed/other-url',
  'front-matter/bad-value',
  'front-matter/fence',
  'front-matter/given-twice',
  'front-matter/language',
  'front-matter/missing',
  'front-matter/no-offset',
  'front-matter/none',
  'front-matter/published-from-name',
  'front-matter/synonym',
  'front-matter/unclosed',
  'front-matter/unknown-key',
  'link/alias',
  'link/ambiguous',
  'link/dead',
  'link/dead-anchor',
  'link/empty',
  'link/hidden',
  'link/malformed',
  'link/outside',
  'link/unsafe',
  'markdown/control-character',
  'markdown/footnote-missing',
  'markdown/footnote-unused',
  'markdown/heading-empty',
  'markdown/heading-skipped',
  'markdown/html-dropped',
  'markdown/inline-link',
  'markdown/inline-only',
  'markdown/plugin',
  'media/active',
  'media/external',
  'media/missing',
  'media/no-alt',
  'media/no-captions',
  'media/no-credit',
  'media/outside',
  'media/unknown-kind',
  'media/unreadable',
  'media/wrong-extension',
  'media/wrong-kind',
  'section/unknown',
  'topic/ambiguous',
  'topic/duplicate-id',
  'topic/unknown',
];

const subjects = new Set(knownCodes.map((code) => code.split('/')[0]));

/** Whether a code is likely a slip: of one of our subjects, or much like a code of ours. Plugins have codes of their own. */
export function isMisspelt(code: string): boolean {
  if (knownCodes.includes(code)) return false;
  return (
    !/^[a-z-]+\/[a-z-]+$/.test(code) || subjects.has(code.split('/')[0]) || nearest(code, knownCodes) !== undefined
  );
}
