/** What the newspaper says its pages should hold. No generator is the measure of another. */

import { captionLine } from '../corpus/markdown.ts';
import {
  type Article,
  addressOf,
  type Block,
  type Head,
  type Newspaper,
  type Run,
  type Shelf,
} from '../corpus/model.ts';
import { canonical } from './document.ts';
import { type ArticleFacts, type Link, linkOf } from './facts.ts';

export function expectedArticle(article: Article, paper: Newspaper): ArticleFacts {
  const { title, standfirst, published, section, authors, topics, lead, blocks } = article;
  const inBody = blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture.alt] : []));
  return {
    title: canonical(title),
    standfirst: canonical(standfirst),
    published,
    section: `/${section}/`,
    authors: authors.map((id) => shelfLink('authors', id, paper.authors)),
    topics: topics.map((id) => shelfLink('topics', id, paper.topics)).toSorted(),
    text: expectedText(article),
    links: blocks.flatMap((block) => runsOf(block)).flatMap((run) => linkIn(run, paper)),
    pictures: lead === undefined ? inBody : [lead.alt, ...inBody],
  };
}

export function expectedText({ blocks }: Article): string {
  return canonical(blocks.map(blockText).join(' '));
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'table':
      return block.rows.flat().join(' ');
    case 'picture':
      return captionLine(block.picture);
    case 'list':
      return block.lines.map((line) => line.map(({ text }) => text).join('')).join(' ');
    default:
      return block.line.map(({ text }) => text).join('');
  }
}

function runsOf(block: Block): readonly Run[] {
  if (block.kind === 'list') return block.lines.flat();
  return 'line' in block ? block.line : [];
}

function linkIn(run: Run, { heads }: Newspaper): Link[] {
  if (run.kind === 'link') return [linkOf(run.href, canonical(run.text))];
  if (run.kind !== 'cross-link') return [];
  const head = heads[run.article - 1];
  return head === undefined ? [] : [linkOf(addressOf(head), canonical(run.text))];
}

function shelfLink(kind: 'authors' | 'topics', id: string, shelves: readonly Shelf[]): Link {
  return linkOf(`/${kind}/${id}/`, shelves.find((shelf) => shelf.id === id)?.label ?? id);
}

export function headLink(head: Head): Link {
  return linkOf(addressOf(head), canonical(head.title));
}

/** A list of articles, newest first, and its address. */
export interface ExpectedList {
  readonly url: string;
  readonly heads: readonly Head[];
}

/** Sections, topics and authors, each with its articles. */
export function expectedLists(paper: Newspaper): readonly ExpectedList[] {
  const lists = new Map<string, Head[]>(
    [
      ...paper.sections.map(({ id }) => `/${id}/`),
      ...paper.topics.map(({ id }) => `/topics/${id}/`),
      ...paper.authors.map(({ id }) => `/authors/${id}/`),
    ].map((url) => [url, []]),
  );
  for (const head of paper.heads.toReversed()) {
    const urls = [
      `/${head.section}/`,
      ...head.topics.map((id) => `/topics/${id}/`),
      ...head.authors.map((id) => `/authors/${id}/`),
    ];
    for (const url of urls) lists.get(url)?.push(head);
  }
  return [...lists].map(([url, heads]) => ({ url, heads }));
}

/** How many articles stand in each place of the front page. */
const front = { top: 10, strip: 4 } as const;

/** The articles of the front page in any order: the newest, and four more of each section. */
export function expectedFront(paper: Newspaper): readonly Link[] {
  const newest = paper.heads.toReversed();
  const top = newest.slice(0, front.top);
  const strips = paper.sections.flatMap(({ id }) =>
    newest
      .slice(front.top)
      .filter(({ section }) => section === id)
      .slice(0, front.strip),
  );
  return [...top, ...strips].map(headLink).toSorted();
}
