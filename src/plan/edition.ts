/** The public articles, whole and by every list they stand in. */

import { byCodeUnit } from '../lib/compare.ts';
import type { Author, Topic } from '../model/authority.ts';
import type { Card, Edition, Reference } from '../model/edition.ts';
import type { Section } from '../model/site.ts';
import type { Filed } from './entries.ts';

/**
 * Makes the edition of what was filed, newest first.
 *
 * Every section of the site is in it, and every author with a file of their own; topics only when an article has them.
 */
export function makeEdition(
  filed: readonly Filed[],
  sections: readonly Section[],
  authors: readonly Author[],
): Edition {
  const bySection = new Map<string, { section: Section; cards: Card[] }>();
  const byTopic = new Map<string, { topic: Topic; cards: Card[] }>();
  const byAuthor = new Map<string, { author: Author; cards: Card[] }>();
  const byStory = new Map<string, { story: Reference; cards: Card[] }>();
  const byDay = new Map<string, Card[]>();
  const sectionOf = shelves(bySection, (section: Section) => ({ section, cards: [] }));
  const topicOf = shelves(byTopic, (topic: Topic) => ({ topic, cards: [] }));
  const authorOf = shelves(byAuthor, (author: Author) => ({ author, cards: [] }));
  const storyOf = shelves(byStory, (story: Reference) => ({ story, cards: [] }));
  for (const section of sections) sectionOf(section);
  for (const author of authors) authorOf(author);

  for (const { entry, section, topics, people } of filed) {
    const { card, contributors } = entry;
    sectionOf(section).cards.push(card);
    for (const topic of topics) topicOf(topic).cards.push(card);
    for (const author of people) authorOf(author);
    for (const author of contributors) authorOf(author).cards.push(card);
    if (card.story !== undefined) storyOf(card.story).cards.push(card);
    const day = byDay.get(card.published.day);
    if (day === undefined) byDay.set(card.published.day, [card]);
    else day.push(card);
  }

  return {
    cards: filed.map(({ entry }) => entry.card),
    sections: inIdOrder(bySection),
    topics: inIdOrder(byTopic),
    authors: inIdOrder(byAuthor),
    stories: inIdOrder(byStory),
    days: new Map([...byDay].sort(([a], [b]) => byCodeUnit(b, a))),
  };
}

/** A function that finds the shelf of a thing by its id, made when it is first asked for. */
function shelves<Key extends { readonly id: string }, Shelf>(
  map: Map<string, Shelf>,
  make: (key: Key) => Shelf,
): (key: Key) => Shelf {
  return (key) => {
    const known = map.get(key.id);
    if (known !== undefined) return known;
    const made = make(key);
    map.set(key.id, made);
    return made;
  };
}

function inIdOrder<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...map].sort(([a], [b]) => byCodeUnit(a, b)));
}
