/**
 * Pages as text, from which they can be made again: what a fingerprint is taken of, and what goes to another thread.
 *
 * A card stands in the text by its hash, and so does an item of a feed, so that a list costs no more than its length: the
 * newest articles stand in some dozen lists and feeds, and are the same in all.
 */

import { recent } from '../lib/recent.ts';
import { remember } from '../lib/remember.ts';
import type { Hash } from '../model/brands.ts';
import type { Card } from '../model/edition.ts';
import { hashOf } from '../model/hash.ts';
import type { FeedView, Page, ResolvedBody } from '../model/page.ts';

/** The key of an object that stands for a part. */
export const partMark = '\0';

/** What an editor may fill with anything, a mark included; no card is ever in it. */
const free = 'extra';

interface Mark {
  readonly [partMark]: Hash;
}

export interface Describer {
  /** A page as text. Equal texts, equal pages. */
  text(page: Page): string;
  /** The cards and items that stand by their hash in the texts made so far, as texts, each made when it is asked for. */
  parts(): Iterable<readonly [Hash, string]>;
}

/** Describes the pages of one build. */
export function createDescriber(): Describer {
  const parts = new Map<Hash, () => string>();
  const short = createShortening((hash, text) => void parts.set(hash, text));
  return {
    text(page) {
      const { kind, url, source } = page;
      return JSON.stringify({ kind, url, source, view: short(page) });
    },
    *parts() {
      for (const [hash, text] of parts) yield [hash, text()];
    },
  };
}

/** A function that gives a page's view with marks for its parts; `met` is told of each part once. */
function createShortening(met: (hash: Hash, text: () => string) => void): (page: Page) => unknown {
  const markOfItem = remember((item: FeedView['items'][number]): Mark => {
    const text = (): string => JSON.stringify(marked(item));
    const hash = hashOf(text());
    met(hash, text);
    return { [partMark]: hash };
  });
  const markOfCard = remember((card: Card): Mark => {
    met(card.hash, () => JSON.stringify(card));
    return { [partMark]: card.hash };
  });

  /**
   * A copy with marks for cards, where there are any. A replacer of JSON.stringify would be asked for every string too.
   *
   * Only what is worth it is looked for: a card that is missed, in a list that begins with none, stands there in full.
   */
  function marked(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return marked(value[0]) === value[0] ? value : value.map(marked);
    if ('hash' in value) return isCard(value) ? markOfCard(value) : value;
    let copy: Record<string, unknown> | undefined;
    for (const key in value) {
      const part = (value as Readonly<Record<string, unknown>>)[key];
      if (typeof part !== 'object' || part === null || key === free) continue;
      const replaced = marked(part);
      if (replaced === part) continue;
      copy ??= { ...value };
      copy[key] = replaced;
    }
    return copy ?? value;
  }

  return ({ kind, view }) => {
    const isFeed = kind === 'rss' || kind === 'atom' || kind === 'json-feed';
    return isFeed ? { ...view, items: view.items.map(markOfItem) } : marked(view);
  };
}

function isCard(value: object): value is Card {
  return 'hash' in value && 'shortTitle' in value;
}

/** So many parts are kept as values; pages that are drawn one after another show the same few. */
const mostParts = 4_000;

/** Makes pages of their descriptions; `partOf` gives the text of a part by its hash. */
export function createPageReader(partOf: (hash: Hash) => string): (text: string) => Page {
  // One value a part, as where the description was made.
  const parts = recent<Hash, unknown>(mostParts);

  function restored(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (partMark in value) {
      const hash = (value as Mark)[partMark];
      return parts(hash, () => restored(JSON.parse(partOf(hash))));
    }
    if (Array.isArray(value)) {
      return typeof value[0] === 'object' ? value.map(restored) : value;
    }
    if ('hash' in value)
      return 'media' in value && 'links' in value ? withGaps(value as unknown as ResolvedBody) : value;
    const whole = value as Record<string, unknown>;
    for (const key in whole) if (key !== free) whole[key] = restored(whole[key]);
    return whole;
  }

  return (text) => restored(JSON.parse(text)) as Page;
}

/** JSON writes `null` for what is missing. */
function withGaps(body: ResolvedBody): ResolvedBody {
  const { media, snapshots } = body;
  if (![media, snapshots].some((list) => (list as readonly unknown[]).includes(null))) return body;
  const gap = <T>(item: T | undefined): T | undefined => item ?? undefined;
  return { ...body, media: media.map(gap), snapshots: snapshots.map(gap) };
}
