/**
 * Tells which pages have to be drawn: those whose description is not the one they were last drawn from.
 *
 * The fingerprint covers all that drawing looks at, so nothing is tracked and nothing can be forgotten.
 */

import { each } from '../lib/each.ts';
import { outputPath } from '../model/address.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import { hashOf } from '../model/hash.ts';
import type { BodyStamp, DescribedPage, Memory } from '../model/memory.ts';
import type { OutputPath } from '../model/output.ts';
import type { Page } from '../model/page.ts';
import { isPicturePage } from '../model/picture-page.ts';
import type { PageText } from './description.ts';

/** What is known of a page without its description. */
export function describedPage(page: Page, { text, bodies }: PageText): DescribedPage {
  const path = outputPath(page.url);
  // A picture's address says everything that its bytes hold.
  if (isPicturePage(page)) return { path, hash: page.view.base, bodies: none, isPicture: true };
  return { path, hash: hashOf(text), bodies: each(bodies, ({ source }) => source), isPicture: false };
}

const none: readonly SourcePath[] = [];

export interface Comparison {
  /** Whether a page has to be drawn. */
  isStale(page: DescribedPage): boolean;
  /** The fingerprint of every page that was asked for, by the path of its file, to be remembered. */
  readonly fingerprints: Memory['pages'];
}

interface Present {
  /** Of what every drawing depends on besides its page. */
  readonly constants: Hash;
  readonly bodyOf: (source: SourcePath) => BodyStamp;
}

/** Compares pages as they are at present with what memory holds. */
export function createComparison(memory: Memory, present: Present): Comparison {
  const fingerprints = new Map<OutputPath, Hash>();
  return {
    isStale(page) {
      const fingerprint = fingerprintOf(page, present);
      fingerprints.set(page.path, fingerprint);
      return memory.pages.get(page.path) !== fingerprint;
    },
    fingerprints,
  };
}

function fingerprintOf({ hash, bodies, isPicture }: DescribedPage, { constants, bodyOf }: Present): Hash {
  if (isPicture) return hash;
  return hashOf([constants, hash, ...bodies.map((source) => bodyOf(source).hash)].join('\n'));
}
