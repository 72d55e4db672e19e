/**
 * Turns the names that articles use into authors and topics.
 *
 * A name without a file of its own still becomes an author or topic, with a warning: nothing is dropped.
 */

import { portableName } from '../lib/portable-name.ts';
import { remember } from '../lib/remember.ts';
import type { Article, PersonReference } from '../model/article.ts';
import type { Author, Topic } from '../model/authority.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import { noPlaces, placeOf } from '../model/places.ts';
import {
  ambiguousAuthor,
  ambiguousTopic,
  duplicateAuthorId,
  duplicateTopicId,
  unknownAuthor,
  unknownTopic,
} from './mistakes.ts';
import { createSuggest } from './suggest.ts';

/** Takes a mistake down. */
export type Report = (diagnostic: Diagnostic) => void;

/** Finds the author or topic that a name in an article means; a name nobody knows makes one. Places are for mistakes. */
export interface Authorities {
  topic(written: string, place: () => Place): Topic;
  author(person: Pick<PersonReference, 'name' | 'guest'>, place: () => Place): Author;
}

/** Reads the authority files of a site. Two topics that claim one word are reported here, once. */
export function createAuthorities(authors: readonly Author[], topics: readonly Topic[], report: Report): Authorities {
  const topicRegister = createRegister(topics, (topic) => [topic.label, ...topic.synonyms], makeTopic);
  const authorRegister = createRegister(authors, (author) => [author.name], makeAuthor);
  for (const [first, second] of sameIds(topics)) report(duplicateTopicId(first, second));
  for (const [first, second] of sameIds(authors)) report(duplicateAuthorId(first, second));
  for (const { word, owners } of topicRegister.shared()) report(ambiguousTopic(word, owners));

  return {
    topic(written, place) {
      const found = topicRegister.find(written);
      if (found.made) report(unknownTopic(written, topicRegister.suggest(written), place()));
      return found.item;
    },
    author({ name: written, guest }, place) {
      const found = authorRegister.find(written);
      if (found.made && !guest) report(unknownAuthor(written, authorRegister.suggest(written), place()));
      if (found.rivals.length > 1) report(ambiguousAuthor(written, found.rivals, place()));
      return found.item;
    },
  };
}

/** The word as two editors may write it: Unicode form, case and white space do not count. */
export function foldedName(word: string): string {
  return word.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

interface Authority {
  readonly id: string;
  readonly path: SourcePath | undefined;
}

interface Register<T> {
  find(written: string): { readonly item: T; readonly made: boolean; readonly rivals: readonly T[] };
  suggest(written: string): string | undefined;
  shared(): readonly { readonly word: string; readonly owners: readonly T[] }[];
}

function createRegister<T extends Authority>(
  items: readonly T[],
  wordsOf: (item: T) => readonly string[],
  make: (id: string, name: string) => T,
): Register<T> {
  const byId = new Map<string, T>();
  const byWord = new Map<string, T[]>();
  for (const item of items) if (!byId.has(foldedName(item.id))) byId.set(foldedName(item.id), item);
  for (const item of items) {
    for (const word of new Set([item.id, ...wordsOf(item)].map(foldedName))) {
      const owners = byWord.get(word);
      if (owners === undefined) byWord.set(word, [item]);
      else if (!owners.some((owner) => foldedName(owner.id) === foldedName(item.id))) owners.push(item);
    }
  }
  const made = new Map<string, T>();
  const suggest = createSuggest(() => items.flatMap((item) => [item.id, ...wordsOf(item)]));

  return {
    find: remember((written: string) => {
      const word = foldedName(written);
      const owners = byWord.get(word) ?? [];
      // An id is nobody else's, whatever names it looks like.
      const known = byId.get(word) ?? owners[0];
      if (known !== undefined) return { item: known, made: false, rivals: byId.has(word) ? [] : owners };
      const id = portableName(written, `x-${hashOf(word).slice(0, 10)}`);
      const sameName = byId.get(id);
      if (sameName !== undefined) return { item: sameName, made: false, rivals: [] };
      const item = made.get(id) ?? make(id, written.normalize('NFC').trim().replace(/\s+/gu, ' '));
      made.set(id, item);
      return { item, made: true, rivals: [] };
    }),
    suggest,
    shared: () => [...byWord].filter(([, owners]) => owners.length > 1).map(([word, owners]) => ({ word, owners })),
  };
}

function sameIds<T extends Authority>(items: readonly T[]): [T, T][] {
  const first = new Map<string, T>();
  const pairs: [T, T][] = [];
  for (const item of items) {
    const known = first.get(foldedName(item.id));
    if (known === undefined) first.set(foldedName(item.id), item);
    else pairs.push([known, item]);
  }
  return pairs;
}

function makeTopic(id: string, label: string): Topic {
  return {
    id,
    path: undefined,
    label,
    synonyms: [],
    sameAs: [],
    mediaTopic: undefined,
    aliases: [],
    body: undefined,
    facts: undefined,
    opening: undefined,
    places: noPlaces,
  };
}

function makeAuthor(id: string, name: string): Author {
  return {
    id,
    path: undefined,
    name,
    role: undefined,
    portrait: undefined,
    email: undefined,
    links: [],
    expertise: [],
    location: undefined,
    aliases: [],
    body: undefined,
    facts: undefined,
    opening: undefined,
    places: noPlaces,
  };
}

/** The place of a name in an article's front matter: of the entry, else of the whole list. */
export function namePlace(article: Article, list: string, index: number): Place {
  return placeOf(article, `${list}.${index}.name`, `${list}.${index}.id`, `${list}.${index}`, list);
}
