/**
 * Tells which pages have to be drawn: those whose description is not the one they were last drawn from.
 *
 * The fingerprint covers all that drawing looks at, so nothing is tracked and nothing can be forgotten.
 */

import { outputPath } from '../model/address.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import { hashOf } from '../model/hash.ts';
import type { BodyStamp, DescribedPage, Memory } from '../model/memory.ts';
import type { OutputPath } from '../model/output.ts';
import type { Page } from '../model/page.ts';
import { isPicturePage } from '../model/picture-page.ts';
import type { Describer } from './description.ts';

/** What is known of a page without its description. */
export function describedPage(page: Page, { describe }: Pick<Describer, 'describe'>): DescribedPage {
  const path = outputPath(page.url);
  // A picture's address says everything that its bytes hold.
  if (isPicturePage(page)) return { path, hash: page.view.base, bodies: [], isPicture: true };
  const { text, bodies } = describe(page);
  return { path, hash: hashOf(text), bodies: bodies.map(({ source }) => source), isPicture: false };
}

export interface Comparison {
  readonly stale: readonly DescribedPage[];
  /** The fingerprint of every page, by the path of its file, to be remembered. */
  readonly fingerprints: Memory['pages'];
}

interface Present {
  /** Of what every drawing depends on besides its page. */
  readonly constants: Hash;
  readonly bodyOf: (source: SourcePath) => BodyStamp;
}

/** Compares pages as they are at present with what memory holds. */
export function comparePages(pages: readonly DescribedPage[], memory: Memory, present: Present): Comparison {
  const fingerprints = new Map<OutputPath, Hash>();
  const stale: DescribedPage[] = [];
  for (const page of pages) {
    const fingerprint = fingerprintOf(page, present);
    fingerprints.set(page.path, fingerprint);
    if (memory.pages.get(page.path) !== fingerprint) stale.push(page);
  }
  return { stale, fingerprints };
}

function fingerprintOf({ hash, bodies, isPicture }: DescribedPage, { constants, bodyOf }: Present): Hash {
  if (isPicture) return hash;
  return hashOf([constants, hash, ...bodies.map((source) => bodyOf(source).hash)].join('\n'));
}
