/** Makes entries of articles: names found in the authority files, pictures in the media folder, and the card. */

import { each } from '../lib/each.ts';
import { portableName } from '../lib/portable-name.ts';
import { remember } from '../lib/remember.ts';
import { urlPath } from '../model/address.ts';
import type { Article, PersonReference } from '../model/article.ts';
import type { Author, Topic } from '../model/authority.ts';
import type { Hash } from '../model/brands.ts';
import type { Byline, Card, Reference, ResolvedMedia } from '../model/edition.ts';
import { hashOf } from '../model/hash.ts';
import type { BylineAuthor } from '../model/page.ts';
import { placeOf } from '../model/places.ts';
import type { Section, Site } from '../model/site.ts';
import { type Authorities, namePlace, type Report } from './authorities.ts';
import { correctionsOf, markOf } from './corrections.ts';
import type { Entry } from './entry.ts';
import { cardPicture, leadOf } from './lead.ts';
import type { MediaTargets } from './media-targets.ts';

export interface EntrySources {
  readonly site: Site;
  readonly authorities: Authorities;
  readonly media: MediaTargets;
  readonly now: number;
  readonly report: Report;
  /** The picture of an author, found once for all articles. */
  readonly portraitOf: (author: Author) => ResolvedMedia | undefined;
  /** The stories named so far, by id: a story is called as the first article of it calls it. */
  readonly stories: Map<string, Reference>;
  readonly isHidden: (article: Article) => boolean;
  readonly liveOf: (article: Article) => Card['live'];
}

/** An entry with the authorities behind it, from which the edition's lists are made. */
export interface Filed {
  readonly entry: Entry;
  readonly section: Section;
  readonly topics: readonly Topic[];
  /** Contributors, and whoever else the article names. */
  readonly people: readonly Author[];
}

/** Files articles, given and returned newest first. */
export function fileArticles(articles: readonly Article[], sources: EntrySources): readonly Filed[] {
  const references = createReferences(sources);
  // From the oldest, so that a later article never changes the wording of a label it shares with an earlier one.
  return [...articles]
    .reverse()
    .map((article) => file(article, sources, references))
    .reverse();
}

/** One value a name, shared by all cards. */
interface References {
  readonly section: (section: Section) => Reference;
  readonly topic: (topic: Topic) => Reference;
  readonly byline: (named: Named) => Byline;
  readonly author: (named: Named) => BylineAuthor;
}

function createReferences({ portraitOf }: EntrySources): References {
  return {
    section: remember(sectionReference),
    topic: remember(topicReference),
    byline: byRole((author, role) => ({ ...authorReference(author), role })),
    author: byRole((author, role) => ({
      ...authorReference(author),
      role,
      portrait: portraitOf(author),
      email: author.email,
      sameAs: author.links,
    })),
  };
}

/** What `make` gives for an author in a role, made once for each. */
function byRole<T>(make: (author: Author, role: string | undefined) => T): (named: Named) => T {
  const of = remember((author: Author) => remember((role: string | undefined) => make(author, role)));
  return ({ author, role }) => of(author)(role ?? author.role);
}

function file(article: Article, sources: EntrySources, references: References): Filed {
  const { fields } = article;
  const section = sectionOf(fields.section, sources.site);
  const topics = distinct(
    fields.topics.map((name, index) =>
      sources.authorities.topic(name, () => placeOf(article, `topics.${index}`, 'topics')),
    ),
  );
  const find = (list: string, people: readonly PersonReference[]): readonly Named[] =>
    distinctNames(
      each(people, (person, index) => ({
        author: sources.authorities.author(person, () => namePlace(article, list, index)),
        role: person.role,
      })),
    );
  const byline = find('authors', fields.authors);
  const reporting = find('credits.reporting', fields.credits.reporting);
  const editing = find('credits.editing', fields.credits.editing);
  const photography = find('credits.photography', fields.credits.photography);
  const isCredited = reporting.length + editing.length + photography.length > 0;
  const reviewer = fields.aiUse?.reviewedBy;
  const reviewedBy =
    reviewer === undefined
      ? undefined
      : sources.authorities.author({ name: reviewer, guest: false }, () =>
          placeOf(article, 'aiUse.reviewedBy', 'aiUse'),
        );
  const contributors = distinct(byline.concat(reporting, editing, photography).map(({ author }) => author));
  const lead = leadOf(article, sources);
  const corrections = correctionsOf(article);

  const card = stamped({
    hash: undefined,
    id: fields.id,
    url: article.url,
    type: fields.type,
    live: sources.liveOf(article),
    title: fields.title,
    shortTitle: fields.shortTitle ?? fields.title,
    kicker: fields.kicker,
    standfirst: fields.standfirst,
    summary: fields.summary,
    published: fields.published,
    updated: fields.updated,
    section: references.section(section),
    opinion: section.opinion || fields.type === 'opinion',
    topics: topics.map(references.topic),
    authors: byline.map(references.byline),
    source: fields.source?.name,
    story: fields.story === undefined ? undefined : storyOf(fields.story, sources.stories),
    picture: cardPicture(lead),
    hasVideo: fields.type === 'video' || lead?.kind === 'video' || article.facts.videos.length > 0,
    lang: fields.lang,
    access: fields.access,
    sponsor: fields.sponsor?.name,
    sensitive: fields.sensitive,
    corrected: markOf(corrections),
    weight: fields.weight,
    hidden: sources.isHidden(article),
  });

  return {
    section,
    topics,
    people: reviewedBy === undefined ? contributors : distinct([...contributors, reviewedBy]),
    entry: {
      article,
      card,
      lead,
      authors: byline.map(references.author),
      credits: isCredited
        ? {
            reporting: each(reporting, references.byline),
            editing: each(editing, references.byline),
            photography: each(photography, references.byline),
          }
        : noCredits,
      reviewedBy: reviewedBy && authorReference(reviewedBy),
      contributors,
      corrections,
    },
  };
}

const noCredits: Entry['credits'] = { reporting: [], editing: [], photography: [] };

interface Named {
  readonly author: Author;
  readonly role: string | undefined;
}

export function sectionReference(section: Section): Reference {
  return { id: section.id, label: section.label, url: urlPath(`/${section.id}/`) };
}

export function topicReference(topic: Topic): Reference {
  return { id: topic.id, label: topic.label, url: urlPath(`/topics/${topic.id}/`) };
}

export function authorReference(author: Author): Reference {
  return { id: author.id, label: author.name, url: urlPath(`/authors/${author.id}/`) };
}

/** A section that site.yaml lacks is refused in parsing; where a site's rules allow it, it still gets a front. */
function sectionOf(id: string, site: Site): Section {
  const known = site.sections.find((section) => section.id === id);
  return known ?? { id: portableName(id, 'section'), label: id, description: undefined, opinion: false };
}

function storyOf(written: string, stories: Map<string, Reference>): Reference {
  const id = portableName(written, `x-${hashOf(written).slice(0, 10)}`);
  const known = stories.get(id);
  if (known !== undefined) return known;
  const story = { id, label: storyLabel(written), url: urlPath(`/stories/${id}/`) };
  stories.set(id, story);
  return story;
}

/** An id is made readable, a name is left as the editor wrote it. */
function storyLabel(written: string): string {
  const name = written.normalize('NFC').trim();
  if (/[\s\p{Lu}]/u.test(name)) return name;
  const words = name.replace(/[-_]+/g, ' ').trim() || name;
  return words.replace(/^./u, (first) => first.toUpperCase());
}

function distinct<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return distinctBy(items, ({ id }) => id);
}

function distinctNames(names: readonly Named[]): readonly Named[] {
  return distinctBy(names, ({ author }) => author.id);
}

function distinctBy<T>(items: readonly T[], idOf: (item: T) => string): readonly T[] {
  if (items.length < 2) return items;
  const seen = new Set<string>();
  const first = items.filter((item) => !seen.has(idOf(item)) && seen.add(idOf(item)));
  // Most lists name nobody twice; a filtered one has room for more than is in it.
  return first.length === items.length ? items : first;
}

/** The card itself, with the hash of all else in it: no copy, since there is one for every article. */
function stamped(card: Omit<Card, 'hash'> & { hash: Hash | undefined }): Card {
  card.hash = hashOf(JSON.stringify(card));
  return card as Card;
}
