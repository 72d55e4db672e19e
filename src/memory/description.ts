/**
 * Pages as text, from which they can be made again: what a fingerprint is taken of, and what goes to another thread.
 *
 * A card stands in the text by its hash, and so does an item of a feed, so that a list costs no more than its length: the
 * newest articles stand in some dozen lists and feeds, and are the same in all.
 */

import { remember } from '../lib/remember.ts';
import type { Hash } from '../model/brands.ts';
import type { Card } from '../model/edition.ts';
import { hashOf } from '../model/hash.ts';
import type { FeedItem, Page, ResolvedBody } from '../model/page.ts';

/** The key of an object that stands for a part. */
const mark = '\0';

/** What an editor may fill with anything, a mark included; no card is ever in it. */
const free = 'extra';

interface Mark {
  readonly [mark]: Hash;
}

export interface Describer {
  /** Equal exactly when the pages are. */
  text(page: Page): string;
  /** The cards and items met so far, as text, by hash. */
  readonly parts: ReadonlyMap<Hash, string>;
}

/** Describes pages; `collect` says whether the parts are wanted too. */
export function createDescriber({ collect }: { readonly collect: boolean }): Describer {
  const parts = new Map<Hash, string>();
  const markOfItem = remember((item: FeedItem): Mark => {
    const text = JSON.stringify(marked(item));
    const hash = hashOf(text);
    if (collect) parts.set(hash, text);
    return { [mark]: hash };
  });
  const markOfCard = remember((card: Card): Mark => {
    if (collect) parts.set(card.hash, JSON.stringify(card));
    return { [mark]: card.hash };
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

  return {
    parts,
    text({ kind, url, source, view }) {
      const isFeed = kind === 'rss' || kind === 'atom' || kind === 'json-feed';
      const short = isFeed ? { ...view, items: view.items.map(markOfItem) } : marked(view);
      return JSON.stringify({ kind, url, source, view: short });
    },
  };
}

function isCard(value: object): value is Card {
  return 'hash' in value && 'shortTitle' in value;
}

/** So many parts are kept as values; pages that follow one another show the same few. */
const mostParts = 4_000;

/** Makes pages of their descriptions; `partOf` gives the text of a part by its hash. */
export function createPageReader(partOf: (hash: Hash) => string): (text: string) => Page {
  // One value a part, as where the description was made.
  const parts = new Map<Hash, unknown>();

  function part(hash: Hash): unknown {
    const known = parts.get(hash);
    if (known !== undefined) return known;
    if (parts.size >= mostParts) parts.clear();
    const made = restored(JSON.parse(partOf(hash)));
    parts.set(hash, made);
    return made;
  }

  function restored(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (mark in value) return part((value as Mark)[mark]);
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
