/** Every list of articles: section fronts, topics, authors, stories, months and days, with their older pages. */

import { urlPath } from '../../model/address.ts';
import type { ArticleFields } from '../../model/article.ts';
import type { Author, Topic } from '../../model/authority.ts';
import type { SourcePath } from '../../model/brands.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Card, Reference } from '../../model/edition.ts';
import type { FeedLinks, ListKind, ListPart, ListView } from '../../model/page.ts';
import { placeOf } from '../../model/places.ts';
import type { Desk, Manuscript } from '../desk.ts';
import { authorReference, sectionReference, topicReference } from '../entries.ts';
import { opening } from '../gate.ts';
import { feedLinks, feedTitle, metaOf, type Newsroom } from '../newsroom.ts';
import { type ListPage, paginate } from '../paginate.ts';
import { type PlannedPage, planned } from '../planned-page.ts';

/** One list, whatever it is a list of. */
export interface List {
  readonly kind: ListKind;
  readonly reference: Reference;
  /** In an editor's words: `the topic “Iraq”`. */
  readonly what: string;
  /** Newest first. */
  readonly cards: readonly Card[];
  readonly breadcrumbs: readonly Reference[];
  readonly source?: SourcePath | undefined;
  readonly place?: () => Place | undefined;
  readonly description?: string | undefined;
  readonly hasFeeds?: boolean;
  /** Whether it is there without an article: a section, an author with a file. */
  readonly isLasting?: boolean;
  readonly parts?: readonly ListPart[];
  readonly manuscript?: Manuscript | undefined;
  readonly opinion?: boolean;
  readonly section?: string;
  readonly author?: Author;
  readonly topic?: Topic;
}

export function sectionLists(room: Newsroom): readonly List[] {
  return [...room.edition.sections.values()].map(({ section, cards }) => {
    const index = room.site.sections.findIndex(({ id }) => id === section.id);
    return {
      kind: 'section',
      reference: sectionReference(section),
      what: `the section “${section.label}”`,
      cards,
      breadcrumbs: [],
      place: () => room.site.places[`sections.${index}.id`] ?? room.site.places[`sections.${index}`],
      description: section.description,
      hasFeeds: true,
      isLasting: index >= 0,
      opinion: section.opinion,
      section: section.id,
    };
  });
}

export function topicLists(room: Newsroom): readonly List[] {
  const directory: Reference = { id: 'topics', label: room.labels.topics, url: urlPath('/topics/') };
  return [...room.edition.topics.values()].map(({ topic, cards }) => ({
    kind: 'topic',
    reference: topicReference(topic),
    what: `the topic “${topic.label}”`,
    cards,
    breadcrumbs: [directory],
    source: topic.path,
    place: () => topic.path && placeOf({ path: topic.path, places: topic.places }),
    description: topic.opening,
    hasFeeds: true,
    manuscript: manuscriptOf(topic),
    topic,
  }));
}

export function authorLists(room: Newsroom): readonly List[] {
  const directory: Reference = { id: 'authors', label: room.labels.authors, url: urlPath('/authors/') };
  return [...room.edition.authors.values()].map(({ author, cards }) => ({
    kind: 'author',
    reference: authorReference(author),
    what: `the author “${author.name}”`,
    cards,
    breadcrumbs: [directory],
    source: author.path,
    place: () => author.path && placeOf({ path: author.path, places: author.places }),
    description: author.opening,
    hasFeeds: true,
    // Who is still to be introduced comes with the first article.
    isLasting: author.path !== undefined && !(room.isComing && cards.length > 0),
    manuscript: manuscriptOf(author),
    author,
  }));
}

export function storyLists(room: Newsroom): readonly List[] {
  return [...room.edition.stories.values()].map(({ story, cards }) => ({
    kind: 'story',
    reference: story,
    what: `the story “${story.label}”`,
    cards,
    breadcrumbs: [],
  }));
}

/** Whether a list has feeds: an empty Atom feed would have no date to show (RFC 4287, 4.1.1). */
export function hasFeeds(list: List): boolean {
  return list.hasFeeds === true && list.cards.length > 0;
}

/** The pages of a list. */
export function listPages(list: List, room: Newsroom): readonly PlannedPage[] {
  const { reference } = list;
  return paginate(list.cards, reference.url, room.site.lists.items).map((page) =>
    planned(
      page.url,
      page.number === undefined ? list.what : `page ${page.number} of ${list.what}`,
      (desk, url) => ({ kind: 'list', url, source: list.source, view: listView(list, page, { room, desk }) }),
      {
        source: list.source,
        place: list.place,
        title: reference.label,
        anchors: page.number === undefined ? list.manuscript?.facts.anchors : undefined,
        cards: list.isLasting === true ? undefined : list.cards,
        inSitemap: page.number === undefined && list.cards.length > 0,
      },
    ),
  );
}

function listView(list: List, page: ListPage<Card>, at: { room: Newsroom; desk: Desk }): ListView {
  const { reference, kind } = list;
  const { room, desk } = at;
  const isFront = page.number === undefined;
  const feeds: FeedLinks[] = hasFeeds(list) ? [feedLinks(reference.url, feedTitle(room.site, reference.label))] : [];
  const { author, topic, manuscript } = list;
  return {
    meta: metaOf(room, {
      title: isFront ? reference.label : `${reference.label} (${page.number})`,
      // A numbered page holds nothing that may change with the list's description or its newest articles.
      description: isFront ? list.description : undefined,
      index: list.cards.length > 0,
      feeds,
      breadcrumbs: isFront ? list.breadcrumbs : [...list.breadcrumbs, reference],
      ...(list.section === undefined ? {} : { section: list.section }),
    }),
    kind,
    id: reference.id,
    heading: reference.label,
    number: page.number,
    cards: isFront && kind === 'section' ? byWeight(page.items) : page.items,
    newer: page.newer,
    older: page.older,
    front: reference.url,
    parts: isFront ? (list.parts ?? []) : [],
    body: isFront && manuscript !== undefined ? desk.resolve(readWith(list, manuscript, room)) : undefined,
    opinion: list.opinion ?? false,
    author: isFront && author !== undefined ? profileOf(author, room) : undefined,
    topic: isFront && topic !== undefined ? { sameAs: topic.sameAs, mediaTopic: topic.mediaTopic } : undefined,
  };
}

/** A list that is there only with its articles is read when the first of them is. */
function readWith({ isLasting, cards }: List, manuscript: Manuscript, { entryOf }: Newsroom): Manuscript {
  if (isLasting === true) return manuscript;
  let first: ArticleFields | undefined;
  for (const card of cards) {
    const fields = entryOf.get(card)?.article.fields;
    if (fields !== undefined && (first === undefined || opening(fields).at < opening(first).at)) first = fields;
  }
  return first === undefined ? manuscript : { ...manuscript, fields: first };
}

/** Weight decides on the front alone; behind it a list is a record of what was published when. */
function byWeight(cards: readonly Card[]): readonly Card[] {
  return [...cards].sort((a, b) => b.weight - a.weight);
}

function profileOf(author: Author, room: Newsroom): NonNullable<ListView['author']> {
  const { name, role, email, links, expertise, location } = author;
  return { name, role, portrait: room.portraitOf(author), email, links, expertise, location };
}

function manuscriptOf({ path, body, facts }: Author | Topic): Manuscript | undefined {
  return path === undefined || body === undefined || facts === undefined ? undefined : { path, body, facts };
}
