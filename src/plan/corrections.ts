/** What an article put right, and how that marks it. */

import type { Article, Correction, CorrectionType } from '../model/article.ts';

/** All corrections, of the front matter and in the text. Oldest first; one that stands in both places is kept as standing in the body, so that it is not printed twice. */
export function correctionsOf(article: Article): readonly Correction[] {
  const { facts, fields } = article;
  if (facts.corrections.length === 0 && fields.corrections.length === 0) return facts.corrections;
  const unique = new Map<string, Correction>();
  for (const correction of [...facts.corrections, ...fields.corrections]) {
    const key = `${correction.type} ${correction.date.day} ${correction.text.text.replace(/\s+/gu, ' ').trim()}`;
    if (!unique.has(key)) unique.set(key, correction);
  }
  return [...unique.values()].sort((a, b) => a.date.at - b.date.at);
}

/** What cards and the headline say of the article: that it is retracted, which nothing later undoes, else its newest correction. */
export function markOf(corrections: readonly Correction[]): CorrectionType | undefined {
  const isRetracted = corrections.some(({ type }) => type === 'retraction');
  return isRetracted ? 'retraction' : corrections.at(-1)?.type;
}
