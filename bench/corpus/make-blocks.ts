/** The body of an article: log-normal length, and blocks as often as news has them. */

import type { Block, Line, Run } from './model.ts';
import { pictureOf } from './pictures.ts';
import { between, logNormal, type Random } from './random.ts';
import { capital, nameOf, phrase, prose } from './words.ts';

/** A median of 600 words, few over 2,000. */
const length = { median: 600, sigma: 0.55, least: 60, most: 6_000 };

/** Shares of the blocks of an article; the rest are paragraphs. */
const shares = { heading: 0.06, quote: 0.05, list: 0.04, table: 0.015, picture: 0.03 } as const;

/** Shares of the paragraphs; the rest are plain. */
const features = { crossLink: 0.05, link: 0.08, speech: 0.2, marks: 0.08 } as const;

/** Only so far back do articles link. */
const reach = 200;

/** No article links to one with such a number, so that one can be deleted and leave no dead link. */
export const unlinkedEvery = 50;

/** The blocks of the article with this number, which links to none but older ones. */
export function makeBlocks(random: Random, number: number): readonly Block[] {
  const wanted = logNormal(random, length.median, length.sigma);
  const blocks: Block[] = [];
  for (let words = Math.min(length.most, Math.max(length.least, wanted)); words > 0; ) {
    const size = between(random, 25, 85);
    const block = makeBlock(random, size, number);
    blocks.push(block);
    if (block.kind !== 'heading' && block.kind !== 'picture') words -= size;
  }
  return blocks;
}

function makeBlock(random: Random, words: number, number: number): Block {
  const kind = chosen(random, shares);
  switch (kind) {
    case 'heading':
      return { kind, text: capital(phrase(random, between(random, 3, 6))) };
    case 'quote':
      return { kind, line: [text(prose(random, words))] };
    case 'list': {
      const items = between(random, 3, 6);
      const lines = Array.from({ length: items }, () => [text(prose(random, Math.ceil(words / items)))]);
      return { kind, ordered: random() < 0.2, lines };
    }
    case 'table':
      return { kind, rows: makeRows(random, words) };
    case 'picture':
      return { kind, picture: pictureOf(random) };
    default:
      return { kind: 'paragraph', line: makeLine(random, words, number) };
  }
}

function makeLine(random: Random, words: number, number: number): Line {
  const start = text(prose(random, words));
  switch (chosen(random, features)) {
    case 'crossLink': {
      const article = linkedFrom(random, number);
      if (article === undefined) return [start];
      return [start, text(' This was '), { kind: 'cross-link', text: phrase(random, 3), article }, text('.')];
    }
    case 'link': {
      const href = `https://data.example/${phrase(random, 2).replace(' ', '/')}`;
      return [start, text(' Read the '), { kind: 'link', text: phrase(random, 2), href }, text('.')];
    }
    case 'speech':
      return [start, text(` "${capital(phrase(random, 9))}," ${nameOf(between(random, 1, 400))} said.`)];
    case 'marks':
      return [
        start,
        text(' The '),
        { kind: 'emphasis', text: phrase(random, 2) },
        text(' was '),
        { kind: 'strong', text: phrase(random, 2) },
        text('.'),
      ];
    default:
      return [start];
  }
}

/** An older article that may be linked to, if there is one. */
function linkedFrom(random: Random, number: number): number | undefined {
  const target = number - between(random, 1, reach);
  if (target < 1) return undefined;
  return target % unlinkedEvery === 0 ? target - 1 : target;
}

function makeRows(random: Random, words: number): readonly (readonly string[])[] {
  const row = (): readonly string[] => [phrase(random, 2), `${between(random, 1, 999)}`, `${between(random, 1, 99)} %`];
  return [['What', 'Number', 'Share'], ...Array.from({ length: Math.max(3, Math.ceil(words / 10)) }, row)];
}

/** One of the names by its share, `undefined` for the rest. */
function chosen<Name extends string>(random: Random, table: Readonly<Record<Name, number>>): Name | undefined {
  let left = random();
  for (const name in table) {
    left -= table[name];
    if (left < 0) return name;
  }
  return undefined;
}

function text(words: string): Run {
  return { kind: 'text', text: words };
}
