/**
 * Tells which pages have to be drawn: those whose description is not the one they were last drawn from.
 *
 * The fingerprint covers all that drawing looks at, so nothing is tracked and nothing can be forgotten.
 */

import type { Hash, UrlPath } from '../model/brands.ts';
import type { Card } from '../model/edition.ts';
import { hashOf } from '../model/hash.ts';
import type { Memory } from '../model/memory.ts';
import type { Page } from '../model/page.ts';

export interface Comparison {
  readonly stale: readonly Page[];
  /** The fingerprint of every page, to be remembered. */
  readonly pages: Memory['pages'];
}

/** Compares pages with what memory holds. `constants` is a hash of what every drawing depends on besides its page. */
export function stalePages(pages: readonly Page[], memory: Memory, constants: Hash): Comparison {
  const fingerprints = new Map<UrlPath, Hash>();
  const stale: Page[] = [];
  for (const page of pages) {
    const fingerprint = hashOf(`${constants}\n${JSON.stringify([page.kind, page.source, page.view], cardByHash)}`);
    fingerprints.set(page.url, fingerprint);
    if (memory.pages.get(page.url) !== fingerprint) stale.push(page);
  }
  return { stale, pages: fingerprints };
}

/** A card stands in a description by its own hash, so that a long list costs no more than its length. */
function cardByHash(_key: string, value: unknown): unknown {
  return isCard(value) ? value.hash : value;
}

function isCard(value: unknown): value is Pick<Card, 'hash'> {
  return typeof value === 'object' && value !== null && 'hash' in value && 'shortTitle' in value;
}
