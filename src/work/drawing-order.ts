/** The order in which pages are drawn: those that show the same articles one after another. */

import type { Page } from '../model/page.ts';

/**
 * The pages, newest articles first, lists among the articles that they show, and feeds where the oldest of theirs is: those
 * that reach back as far have most items in common. What was drawn or read for one page is then still at hand for the next,
 * however large the site; which order it is makes no difference to a page.
 */
export function inDrawingOrder(pages: readonly Page[]): readonly Page[] {
  const places = new Map(pages.map((page) => [page, placeIn(page)]));
  return pages.toSorted((a, b) => (places.get(b) ?? 0) - (places.get(a) ?? 0));
}

/** When the article was published after which the page is drawn, in milliseconds. */
function placeIn({ kind, view }: Page): number {
  switch (kind) {
    case 'article':
      return view.card.published.at;
    case 'ninjs':
      // Beside its article, whose text it holds once more.
      return 'card' in view ? view.card.published.at : view.published.at;
    case 'list':
      return view.cards[0]?.published.at ?? latest;
    case 'rss':
    case 'atom':
    case 'json-feed': {
      const oldest = view.items.at(-1);
      return oldest === undefined ? latest : 'card' in oldest ? oldest.card.published.at : oldest.date.at;
    }
    default:
      // Of pages that follow no article it matters as little when they are drawn as of those that show the newest.
      return latest;
  }
}

const latest = Number.MAX_SAFE_INTEGER;
