/** What came of one file, with the two hashes that tell a change of its text from a change of anything else. */

import { once } from '../lib/remember.ts';
import type { Hash } from '../model/brands.ts';
import type { Outcome } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import type { BodyStamp, Parsed, Reading } from '../model/memory.ts';

/** A file that was read just now. */
export function freshReading(hash: Hash, outcome: Outcome<Parsed>): Reading {
  const planning = once(() => planningHash(outcome));
  return {
    hash,
    outcome,
    get planningHash() {
      return planning();
    },
    body: bodyStamp(outcome),
  };
}

/** Which body is in an outcome. */
function bodyStamp({ value }: Outcome<Parsed>): BodyStamp | undefined {
  if (value === undefined || !('body' in value) || value.body === undefined) return undefined;
  return { hash: value.body.hash, words: value.facts?.words ?? 0 };
}

/**
 * Of all that planning may look at in an outcome. Left out is what most changes of a text change, so that they leave the hash
 * as it is: the body and its count of words, which stand in pages by their file; the hash of the file; the places of what is
 * in it, which are for mistakes alone.
 */
function planningHash({ value, diagnostics }: Outcome<Parsed>): Hash {
  return hashOf(JSON.stringify([value && withoutBody(value), diagnostics]));
}

function withoutBody(value: Parsed): object {
  const { path, places: _, ...rest } = value;
  if (!('body' in rest)) return rest;
  const { body, facts, ...others } = rest;
  return {
    path,
    ...others,
    hash: undefined,
    headlines: body?.headlines,
    facts: facts && {
      ...facts,
      words: undefined,
      links: facts.links.map(withoutPlace),
      media: facts.media.map(withoutPlace),
      snapshots: facts.snapshots.map(withoutPlace),
      updates: facts.updates.map(withoutPlace),
    },
  };
}

function withoutPlace<T extends { readonly place: unknown }>({ place: _, ...rest }: T): Omit<T, 'place'> {
  return rest;
}
