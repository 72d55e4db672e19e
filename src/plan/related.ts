/**
 * Chooses what a reader may want to read next among what came before.
 *
 * It looks back only: a later article never changes what an earlier one shows, so publishing rewrites no old page.
 */

import { each } from '../lib/each.ts';
import type { Card } from '../model/edition.ts';

/** How many cards of a kind an article's page shows. */
export const shown = { related: 4, story: 6 } as const;

/** What a shared story, a topic that no other older article has, and a section are worth: whole numbers below 2^31. */
const points = { story: 1_000_000_000, topic: 1_000_000, section: 1_000 } as const;

/** How far back each topic, story and section is searched, which bounds the work for an archive of any size. */
const reach = 50;

export interface Older {
  /** The newest older articles of the same story. */
  readonly story: readonly Card[];
  /** Best first: same story, then shared topics by rarity, then same section; ties to the newer. */
  readonly related: readonly Card[];
}

/** For each card of `cards` (newest first) what is older and near. Only cards of the same language are related. */
export function olderCards(cards: readonly Card[]): ReadonlyMap<Card, Older> {
  const oldestFirst = [...cards].reverse();
  const shelves: Shelves = { story: new Map(), topic: new Map(), section: new Map() };
  const scores = createScores(oldestFirst.length);
  const readers = readersOf(oldestFirst);
  const older = new Map<Card, Older>();
  const cardsAt = (indexes: readonly number[]): readonly Card[] => each(indexes, (index) => oldestFirst[index] as Card);

  oldestFirst.forEach((card, position) => {
    const storyShelf = card.story === undefined ? [] : shelf(shelves.story, card.story.id);
    const sectionShelf = shelf(shelves.section, card.section.id);
    const topicShelves = card.topics.map((topic) => shelf(shelves.topic, topic.id));
    const inStory = storyShelf.slice(-shown.story).reverse();

    scores.add(storyShelf, points.story);
    // The count of older articles alone, not of all, so that the weight of a topic never changes afterwards.
    for (const indexes of topicShelves) scores.add(indexes, Math.round(points.topic / Math.sqrt(indexes.length)));
    scores.add(sectionShelf, points.section);
    const language = readers.id(card);
    const isNear = (index: number): boolean => readers.of[index] === language && !inStory.includes(index);
    older.set(card, { story: cardsAt(inStory), related: cardsAt(scores.take(2 * shown.related, isNear)) });

    for (const indexes of [storyShelf, sectionShelf, ...topicShelves]) indexes.push(position);
  });
  return older;
}

interface Shelves {
  readonly story: Map<string, number[]>;
  readonly topic: Map<string, number[]>;
  readonly section: Map<string, number[]>;
}

function shelf(shelves: Map<string, number[]>, id: string): number[] {
  const known = shelves.get(id);
  if (known !== undefined) return known;
  const made: number[] = [];
  shelves.set(id, made);
  return made;
}

interface Scores {
  /** Gives points to the newest of a shelf. */
  add(shelf: readonly number[], gift: number): void;
  /** The `count` best of those with points that are wanted, best first, of equals the newer; then nobody has points. */
  take(count: number, isWanted: (index: number) => boolean): readonly number[];
}

/** For indexes below `size`. One piece of memory for all cards, since each of ten thousand has hundreds of candidates. */
function createScores(size: number): Scores {
  const scores = new Int32Array(size);
  const candidates = new Int32Array(size);
  let found = 0;

  function isBetter(index: number, other: number): boolean {
    const score = scores[index] ?? 0;
    const others = scores[other] ?? 0;
    return score > others || (score === others && index > other);
  }

  /** Puts an index where it belongs among the best, and the last of too many out. */
  function rank(best: number[], index: number, count: number): void {
    let at = Math.min(best.length, count - 1);
    for (; at > 0 && isBetter(index, best[at - 1] ?? 0); at -= 1) best[at] = best[at - 1] ?? 0;
    best[at] = index;
  }

  return {
    add(indexes, gift) {
      for (let at = Math.max(0, indexes.length - reach); at < indexes.length; at += 1) {
        const index = indexes[at] ?? 0;
        const score = scores[index] ?? 0;
        if (score === 0) {
          candidates[found] = index;
          found += 1;
        }
        scores[index] = score + gift;
      }
    },
    take(count, isWanted) {
      const best: number[] = [];
      for (let at = 0; at < found; at += 1) {
        const index = candidates[at] ?? 0;
        const isAmong = best.length < count || isBetter(index, best[count - 1] ?? 0);
        if (isAmong && isWanted(index)) rank(best, index, count);
      }
      for (let at = 0; at < found; at += 1) scores[candidates[at] ?? 0] = 0;
      found = 0;
      return best;
    },
  };
}

/**
 * A number for each language, and none for advertisements, which are nobody's further reading. An array of numbers, since
 * looking at the cards themselves some hundred times each is what would cost most.
 */
function readersOf(cards: readonly Card[]): { readonly of: Int32Array; readonly id: (card: Card) => number } {
  const languages = new Map<string, number>();
  for (const { lang } of cards) if (!languages.has(lang)) languages.set(lang, languages.size + 1);
  const id = (card: Card): number => languages.get(card.lang) ?? 0;
  return { of: Int32Array.from(cards, (card) => (card.type === 'sponsored' ? 0 : id(card))), id };
}
