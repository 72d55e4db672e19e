/** What a link may lead to at the moment at which its own page is read for the first time. */

import type { ArticleFields } from '../model/article.ts';
import type { Card } from '../model/edition.ts';
import type { Moment } from '../model/moment.ts';
import type { Target } from './address-book.ts';
import type { Entry } from './entry.ts';
import { isOver, isPublic, isScheduled, opening } from './gate.ts';

export interface Visibility {
  /** The moment at which an article is read first: now, or when it is due. `undefined` stands for what is no article. */
  momentOf(fields: ArticleFields | undefined): number;
  /** Whether readers find the target at `at`. */
  isOpen(target: Target, at: number): boolean;
  /** From when on readers of a page that is read first at `from` find the target no more; `undefined` while no end is set. */
  closing(target: Target, from: number): Moment | undefined;
  /** Why they don't, as a clause: `before 2026-03-05T10:00:00Z`. */
  closed(target: Target, at: number): string;
}

/** With `drafts`, readers see everything. */
export function createVisibility(options: {
  readonly now: number;
  readonly drafts: boolean;
  readonly entryOf: (card: Card) => Entry | undefined;
}): Visibility {
  const { now, drafts, entryOf } = options;

  /** The articles of which one has to be public; `undefined` where none has. */
  function needed(target: Target): readonly ArticleFields[] | undefined {
    if (target.kind === 'hidden') return [target.article.fields];
    return target.page.cards?.flatMap((card) => entryOf(card)?.article.fields ?? []);
  }

  return {
    momentOf: (fields) => (fields === undefined ? now : Math.max(now, opening(fields).at)),
    isOpen(target, at) {
      if (drafts) return true;
      if (target.kind === 'hidden') return false;
      const { cards } = target.page;
      return cards === undefined || cards.some((card) => isOpenCard(entryOf(card), at));
    },
    closing(target, from) {
      if (drafts || target.kind === 'hidden') return undefined;
      let last: Moment | undefined;
      for (const card of target.page.cards ?? []) {
        const fields = entryOf(card)?.article.fields;
        if (fields === undefined || !isPublic(fields, Math.max(from, opening(fields).at))) continue;
        if (fields.expires === undefined) return undefined;
        if (last === undefined || fields.expires.at > last.at) last = fields.expires;
      }
      return last;
    },
    closed(target, at) {
      const articles = needed(target) ?? [];
      const due = articles.filter((fields) => isScheduled(fields, at)).map(opening);
      const [first] = due.sort((a, b) => a.at - b.at);
      if (first !== undefined) return `before ${first.iso}`;
      const over = articles.find((fields) => isOver(fields, at))?.expires;
      return over === undefined ? 'at this moment' : `after ${over.iso}`;
    },
  };
}

function isOpenCard(entry: Entry | undefined, at: number): boolean {
  return entry !== undefined && isPublic(entry.article.fields, at);
}
