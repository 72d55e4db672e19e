/** The order in which pages are drawn: those that show the same articles one after another. */

import type { DescribedPage } from '../model/memory.ts';
import type { Page } from '../model/page.ts';

/** A page that a thread draws, whose description is in the store. */
export interface PageToDraw {
  readonly page: DescribedPage;
  /** When its turn is: those of greater numbers come first. */
  readonly at: number;
}

/**
 * The turn of a page: newest articles first, lists among the articles that they show, and feeds where the oldest of theirs
 * is: those that reach back as far have most items in common. What was drawn or read for one page is then still at hand for
 * the next, however large the site; which order it is makes no difference to a page.
 */
export function drawnAt({ kind, view }: Page): number {
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
