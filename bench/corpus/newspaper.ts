/** A newspaper of any size from a seed: the same seed and size give the same articles, on every machine. */

import { makeBlocks } from './make-blocks.ts';
import type { Head, Newspaper, Shelf } from './model.ts';
import { pictureFiles, pictureOf } from './pictures.ts';
import { between, type Random, randomFrom, zipf, zipfPicks } from './random.ts';
import { capital, nameOf, phrase, prose, wordOf } from './words.ts';

const sections = [
  'city',
  'world',
  'politics',
  'business',
  'sport',
  'culture',
  'science',
  'health',
  'education',
  'travel',
  'housing',
  'weather',
];
const topicCount = 200;
const authorCount = 60;

/** Twenty-eight articles a day, as a regional daily has. */
const minutesApart = 51;
const firstMinute = Date.UTC(2015, 0, 1) / 60_000;

const streams = { head: 1, body: 2, shelves: 3 } as const;

export function newspaperOf(articles: number, seed = 1): Newspaper {
  const headOf = (number: number): Head => makeHead(randomFrom(seed, streams.head, number), number);
  const heads = Array.from({ length: articles }, (_, index) => headOf(index + 1));
  const used = new Set(heads.flatMap(({ topics, authors }) => [...topics, ...authors]));
  return {
    name: 'The Long Run',
    url: 'https://longrun.example',
    sections: sections.map((id) => ({ id, label: capital(id) })),
    topics: shelves(topicCount, topicId, (rank) => `${capital(wordOf(rank * 7))} ${rank}`).filter(({ id }) =>
      used.has(id),
    ),
    authors: shelves(authorCount, authorId, nameOf).filter(({ id }) => used.has(id)),
    heads,
    pictures: pictureFiles,
    article: (head) => ({ ...head, blocks: makeBlocks(randomFrom(seed, streams.body, head.number), head.number) }),
    next: nextAmong(used, headOf(articles + 1)),
    now: headOf(articles + 1).published + 3_600_000,
  };
}

/** The article to come brings no topic or author with it that the paper has no file for. */
function nextAmong(used: ReadonlySet<string>, head: Head): Head {
  const known = (ids: readonly string[]): readonly string[] => ids.filter((id) => used.has(id));
  return { ...head, topics: known(head.topics), authors: known(head.authors) };
}

function makeHead(random: Random, number: number): Head {
  const title = capital(phrase(random, between(random, 5, 11)));
  return {
    number,
    // The number keeps it apart from every other, whatever the words.
    slug: `${title.toLowerCase().split(' ').slice(0, 4).join('-')}-${number}`,
    title,
    standfirst: prose(random, between(random, 12, 22)),
    published: (firstMinute + number * minutesApart + between(random, 0, minutesApart - 1)) * 60_000,
    section: sections[zipf(random, sections.length) - 1] ?? 'city',
    authors: zipfPicks(random, authorsOf(random), authorCount).map(authorId),
    topics: zipfPicks(random, between(random, 3, 6), topicCount).map(topicId),
    lead: random() < 0.6 ? pictureOf(random) : undefined,
  };
}

/** One author is the rule, three are rare. */
function authorsOf(random: Random): number {
  return zipf(random, 3);
}

function shelves(count: number, id: (rank: number) => string, label: (rank: number) => string): readonly Shelf[] {
  return Array.from({ length: count }, (_, index) => ({ id: id(index + 1), label: label(index + 1) }));
}

function topicId(rank: number): string {
  return `topic-${rank}`;
}

function authorId(rank: number): string {
  return `author-${rank}`;
}
