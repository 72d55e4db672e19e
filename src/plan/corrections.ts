/** All corrections of an article: those of its front matter and those in its text, each once. */

import type { Article, Correction } from '../model/article.ts';

/** Oldest first. One that stands in both places is kept as standing in the body, so that it is not printed twice. */
export function correctionsOf(article: Article): readonly Correction[] {
  const unique = new Map<string, Correction>();
  for (const correction of [...article.facts.corrections, ...article.fields.corrections]) {
    const key = `${correction.type} ${correction.date.day} ${correction.text.text.replace(/\s+/gu, ' ').trim()}`;
    if (!unique.has(key)) unique.set(key, correction);
  }
  return [...unique.values()].sort((a, b) => a.date.at - b.date.at);
}
