/** What a newsroom does to its articles in a day: the changed articles of each scenario. */

import { unlinkedEvery } from './make-blocks.ts';
import type { Article, Block, Head, Newspaper } from './model.ts';

export interface Edits {
  /** The same article with another first paragraph. */
  readonly body: Article;
  /** Another one with another title, at the same address. */
  readonly title: Article;
  readonly added: Article;
  /** One that no other article links to. */
  readonly deleted: Head;
}

/** Editors work on what is new, so every edit is among the newest articles. Needs at least 50 articles. */
export function editsOf(paper: Newspaper): Edits {
  const { heads } = paper;
  const newest = heads.length;
  const body = paper.article(headAt(heads, newest - 2));
  return {
    body: { ...body, blocks: [...body.blocks.slice(0, 1), correction, ...body.blocks.slice(1)] },
    title: retitled(paper.article(headAt(heads, newest - 4))),
    added: paper.article(paper.next),
    deleted: headAt(heads, Math.floor(newest / unlinkedEvery) * unlinkedEvery),
  };
}

const correction: Block = {
  kind: 'paragraph',
  line: [{ kind: 'text', text: 'An earlier version of this report gave another number.' }],
};

function retitled(article: Article): Article {
  return { ...article, title: `${article.title} again` };
}

function headAt(heads: readonly Head[], number: number): Head {
  const head = heads[number - 1];
  if (head === undefined) throw new Error(`the scenarios need more than ${heads.length} articles`);
  return head;
}
