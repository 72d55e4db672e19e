/** What came of a file, in a store: read when it is asked for. Classes, since there is one for every file. */

import type { Hash, SourcePath } from '../model/brands.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { BodyStamp, Parsed, Reading, Stored } from '../model/memory.ts';
import type { PackReader } from './pack.ts';
import { readOutcome } from './records.ts';

type StoredFacts = Pick<Reading, 'hash' | 'planningHash' | 'body'> & { readonly stored: Stored };

/** Read once. Its outcome throws `StoreDamaged` where it is not there any more. */
export class StoredReading implements Reading {
  readonly hash: Hash;
  readonly planningHash: Hash;
  readonly body: BodyStamp | undefined;
  readonly stored: Stored;
  readonly path: SourcePath;
  protected readonly packs: PackReader;
  protected held: Outcome<Parsed> | undefined;

  constructor(path: SourcePath, { hash, planningHash, body, stored }: StoredFacts, packs: PackReader) {
    this.hash = hash;
    this.planningHash = planningHash;
    this.body = body;
    this.stored = stored;
    this.path = path;
    this.packs = packs;
  }

  get outcome(): Outcome<Parsed> {
    this.held ??= readOutcome(this, this.packs);
    return this.held;
  }
}

/**
 * Read at once, and held until somebody asks for it: planning asks once, and needs little of it afterwards. Whoever asks again
 * has it read again. Throws `StoreDamaged` as its outcome does.
 */
export class PassingReading extends StoredReading {
  constructor(path: SourcePath, facts: StoredFacts, packs: PackReader) {
    super(path, facts, packs);
    this.held = readOutcome(this, packs);
  }

  override get outcome(): Outcome<Parsed> {
    const outcome = this.held ?? readOutcome(this, this.packs);
    this.held = undefined;
    return outcome;
  }
}
