/** What came of a file, in a store: read when it is asked for. Classes, since there is one for every file. */

import type { Hash, SourcePath } from '../model/brands.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { BodyStamp, Parsed, Reading, Stored, StoredFacts } from '../model/memory.ts';
import type { PackReader } from './pack.ts';
import { readOutcome } from './records.ts';

/** Read anew whenever somebody asks: planning does so once. Its outcome throws `StoreDamaged` where it is not there any more. */
export class StoredReading implements Reading {
  readonly path: SourcePath;
  readonly #facts: StoredFacts;
  readonly #packs: PackReader;

  constructor(path: SourcePath, facts: StoredFacts, packs: PackReader) {
    this.path = path;
    this.#facts = facts;
    this.#packs = packs;
  }

  get hash(): Hash {
    return this.#facts.hash;
  }

  get planningHash(): Hash {
    return this.#facts.planningHash;
  }

  get body(): BodyStamp | undefined {
    return this.#facts.body;
  }

  get stored(): Stored {
    return this.#facts.stored;
  }

  get outcome(): Outcome<Parsed> {
    return readOutcome(this, this.#packs);
  }
}

/** Read at once, while it is at hand, and held until somebody asks. Throws `StoreDamaged` as its outcome does. */
export class PassingReading implements Reading {
  readonly path: SourcePath;
  readonly hash: Hash;
  readonly planningHash: Hash;
  readonly body: BodyStamp | undefined;
  readonly stored: Stored;
  readonly #packs: PackReader;
  #held: Outcome<Parsed> | undefined;

  constructor(path: SourcePath, { hash, planningHash, body, stored }: StoredFacts, packs: PackReader) {
    this.path = path;
    this.hash = hash;
    this.planningHash = planningHash;
    this.body = body;
    this.stored = stored;
    this.#packs = packs;
    this.#held = readOutcome(this, packs);
  }

  get outcome(): Outcome<Parsed> {
    const outcome = this.#held ?? readOutcome(this, this.#packs);
    this.#held = undefined;
    return outcome;
  }
}
