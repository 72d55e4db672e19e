/**
 * Tells which pages have to be drawn: those whose description is not the one they were last drawn from.
 *
 * The fingerprint covers all that drawing looks at, so nothing is tracked and nothing can be forgotten.
 */

import { outputPath } from '../model/address.ts';
import type { Hash } from '../model/brands.ts';
import { hashOf } from '../model/hash.ts';
import type { Memory } from '../model/memory.ts';
import type { OutputPath } from '../model/output.ts';
import type { Page } from '../model/page.ts';
import { isPicturePage } from '../model/picture-page.ts';
import { createDescriber, type Describer } from './description.ts';

export interface Comparison {
  readonly stale: readonly Page[];
  /** The fingerprint of every page, by the path of its file, to be remembered. */
  readonly pages: Memory['pages'];
  /** A page as text, from which it can be made again. */
  readonly textOf: (page: Page) => string;
  /** What stands in these texts by its hash, as text. */
  readonly parts: Describer['parts'];
}

/** So many texts are kept for those who draw or record the pages; beyond that each is made again. */
const mostTexts = 500;

/** Compares pages with what memory holds. `constants` is a hash of what every drawing depends on besides its page. */
export function stalePages(pages: readonly Page[], memory: Memory, constants: Hash): Comparison {
  const fingerprints = new Map<OutputPath, Hash>();
  const stale: Page[] = [];
  const texts = new Map<Page, string>();
  const { text, parts } = createDescriber();
  for (const page of pages) {
    const description = text(page);
    // A picture's address says everything that its bytes hold.
    const fingerprint = isPicturePage(page) ? page.view.base : hashOf(`${constants}\n${description}`);
    const path = outputPath(page.url);
    fingerprints.set(path, fingerprint);
    if (memory.pages.get(path) === fingerprint) continue;
    stale.push(page);
    if (texts.size < mostTexts) texts.set(page, description);
  }
  return { stale, pages: fingerprints, textOf: (page) => texts.get(page) ?? text(page), parts };
}
