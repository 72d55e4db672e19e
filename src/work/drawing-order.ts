/** The order in which pages are drawn: those that show the same articles one after another. */

import type { Page } from '../model/page.ts';

/**
 * The pages, newest articles first, lists among the articles that they show. What was drawn or read for one page is then
 * still at hand for the next, however large the site; which order it is makes no difference to a page.
 */
export function inDrawingOrder(pages: readonly Page[]): readonly Page[] {
  const newest = new Map(pages.map((page) => [page, newestIn(page)]));
  return pages.toSorted((a, b) => (newest.get(b) ?? 0) - (newest.get(a) ?? 0));
}

/** When the newest article on the page was published, in milliseconds. */
function newestIn({ kind, view }: Page): number {
  if (kind === 'article') return view.card.published.at;
  // Beside its article, whose text it holds once more.
  if (kind === 'ninjs') return 'card' in view ? view.card.published.at : view.published.at;
  // Of pages that follow no article it matters as little when they are drawn as of those that show the newest.
  return kind === 'list' ? (view.cards[0]?.published.at ?? latest) : latest;
}

const latest = Number.MAX_SAFE_INTEGER;
