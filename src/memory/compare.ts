/**
 * Tells which pages have to be drawn: those whose description is not the one they were last drawn from.
 *
 * The fingerprint covers all that drawing looks at, so nothing is tracked and nothing can be forgotten.
 */

import { remember } from '../lib/remember.ts';
import { outputPath } from '../model/address.ts';
import type { Hash } from '../model/brands.ts';
import type { Card } from '../model/edition.ts';
import { hashOf } from '../model/hash.ts';
import type { Memory } from '../model/memory.ts';
import type { OutputPath } from '../model/output.ts';
import type { FeedItem, Page } from '../model/page.ts';

export interface Comparison {
  readonly stale: readonly Page[];
  /** The fingerprint of every page, by the path of its file, to be remembered. */
  readonly pages: Memory['pages'];
}

/** Compares pages with what memory holds. `constants` is a hash of what every drawing depends on besides its page. */
export function stalePages(pages: readonly Page[], memory: Memory, constants: Hash): Comparison {
  const fingerprints = new Map<OutputPath, Hash>();
  const stale: Page[] = [];
  const viewOf = createViews();
  for (const page of pages) {
    const fingerprint = hashOf(`${constants}\n${page.kind}\n${page.source}\n${textOf(viewOf(page))}`);
    const path = outputPath(page.url);
    fingerprints.set(path, fingerprint);
    if (memory.pages.get(path) !== fingerprint) stale.push(page);
  }
  return { stale, pages: fingerprints };
}

/** The view of a page, items of feeds by their hash: an article stands in some dozen feeds, and is the same in all. */
function createViews(): (page: Page) => unknown {
  const hashOfItem = remember((item: FeedItem) => hashOf(textOf(item)));
  return (page) => {
    const isFeed = page.kind === 'rss' || page.kind === 'atom' || page.kind === 'json-feed';
    return isFeed ? { ...page.view, items: page.view.items.map(hashOfItem) } : page.view;
  };
}

/** Equal exactly when the values are. A card stands in it by its own hash, so that a list costs no more than its length. */
function textOf(value: unknown): string {
  return JSON.stringify(cardsByHash(value));
}

/**
 * A copy with hashes for cards, where there are any. A replacer of JSON.stringify would be asked for every string too.
 *
 * Only what is worth it is looked for: a card that is missed, in a list that begins with none, stands there in full.
 */
function cardsByHash(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return cardsByHash(value[0]) === value[0] ? value : value.map(cardsByHash);
  if ('hash' in value) return isCard(value) ? value.hash : value;
  let copy: Record<string, unknown> | undefined;
  for (const key in value) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part !== 'object' || part === null) continue;
    const replaced = cardsByHash(part);
    if (replaced === part) continue;
    copy ??= { ...value };
    copy[key] = replaced;
  }
  return copy ?? value;
}

function isCard(value: object): value is Pick<Card, 'hash'> {
  return 'hash' in value && 'shortTitle' in value;
}
