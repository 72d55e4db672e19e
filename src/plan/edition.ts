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
  for (const section of sections) bySection.set(section.id, { section, cards: [] });
  for (const author of authors) byAuthor.set(author.id, { author, cards: [] });

  for (const { entry, section, topics, people } of filed) {
    const { card, contributors } = entry;
    at(bySection, section.id, () => ({ section, cards: [] })).cards.push(card);
    for (const topic of topics) at(byTopic, topic.id, () => ({ topic, cards: [] })).cards.push(card);
    for (const author of people) at(byAuthor, author.id, () => ({ author, cards: [] }));
    for (const { id } of contributors) byAuthor.get(id)?.cards.push(card);
    const { story } = card;
    if (story !== undefined) at(byStory, story.id, () => ({ story, cards: [] })).cards.push(card);
    at(byDay, card.published.day, () => []).push(card);
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

function at<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function inIdOrder<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...map].sort(([a], [b]) => byCodeUnit(a, b)));
}
