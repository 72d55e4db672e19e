/**
 * Chooses what a reader may want to read next among what came before.
 *
 * It looks back only: a later article never changes what an earlier one shows, so publishing rewrites no old page.
 */

import type { Card } from '../model/edition.ts';

/** How many cards of a kind an article's page shows. */
export const shown = { related: 4, story: 6 } as const;

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
  const scores = new Float64Array(oldestFirst.length);
  const readers = readersOf(oldestFirst);
  const older = new Map<Card, Older>();

  oldestFirst.forEach((card, position) => {
    const storyShelf = card.story === undefined ? [] : shelf(shelves.story, card.story.id);
    const sectionShelf = shelf(shelves.section, card.section.id);
    const topicShelves = card.topics.map((topic) => shelf(shelves.topic, topic.id));
    const inStory = storyShelf.slice(-shown.story).reverse();

    const candidates: number[] = [];
    addPoints(scores, candidates, { shelf: storyShelf, points: 1000 });
    for (const indexes of topicShelves) {
      // The count of older articles alone, not of all, so that the weight of a topic never changes afterwards.
      addPoints(scores, candidates, { shelf: indexes, points: 1 / Math.sqrt(indexes.length) });
    }
    addPoints(scores, candidates, { shelf: sectionShelf, points: 0.001 });

    const taken = new Set(inStory);
    const language = readers.id(card);
    const company = candidates.filter((index) => readers.of[index] === language && !taken.has(index));
    const best = highest(company, scores, 2 * shown.related);
    older.set(card, {
      story: inStory.flatMap((index) => oldestFirst[index] ?? []),
      related: best.flatMap((index) => oldestFirst[index] ?? []),
    });

    for (const index of candidates) scores[index] = 0;
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

/** Gives points to the newest of a shelf, and notes who has points for the first time. */
function addPoints(
  scores: Float64Array,
  candidates: number[],
  gift: { shelf: readonly number[]; points: number },
): void {
  const { shelf: indexes, points } = gift;
  for (let at = Math.max(0, indexes.length - reach); at < indexes.length; at += 1) {
    const index = indexes[at] ?? 0;
    const score = scores[index] ?? 0;
    if (score === 0) candidates.push(index);
    scores[index] = score + points;
  }
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

/** The `count` best indexes, best first; of equals the newer. One pass, since few of many are wanted. */
function highest(indexes: readonly number[], scores: Float64Array, count: number): readonly number[] {
  const best: number[] = [];
  for (const index of indexes) {
    let at = best.length;
    while (at > 0 && isBetter(index, best[at - 1] ?? 0, scores)) at -= 1;
    if (at >= count) continue;
    best.splice(at, 0, index);
    if (best.length > count) best.pop();
  }
  return best;
}

function isBetter(index: number, other: number, scores: Float64Array): boolean {
  const [score, others] = [scores[index] ?? 0, scores[other] ?? 0];
  return score > others || (score === others && index > other);
}
