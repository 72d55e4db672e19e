/** Where outcomes and their bodies lie, in columns. */

import type { Stored } from '../model/memory.ts';
import { type PlaceColumns, PlaceList } from './place-list.ts';

export interface StoredColumns {
  readonly outcomes: PlaceColumns;
  readonly bodies: PlaceColumns;
}

export class StoredList {
  readonly #outcomes: PlaceList;
  readonly #bodies: PlaceList;

  constructor({ outcomes, bodies }: Partial<StoredColumns> = {}) {
    this.#outcomes = new PlaceList(outcomes);
    this.#bodies = new PlaceList(bodies);
  }

  get columns(): StoredColumns {
    return { outcomes: this.#outcomes.columns, bodies: this.#bodies.columns };
  }

  /** The same places, as they stand in this list. */
  add({ outcome, body }: Stored): Stored {
    const number = this.#outcomes.add(outcome);
    this.#bodies.add(body);
    return this.at(number);
  }

  at(number: number): Stored {
    return new Listed(this.#outcomes, this.#bodies, number);
  }
}

/** Places that are made when somebody asks for them. */
class Listed implements Stored {
  readonly #outcomes: PlaceList;
  readonly #bodies: PlaceList;
  readonly #number: number;

  constructor(outcomes: PlaceList, bodies: PlaceList, number: number) {
    this.#outcomes = outcomes;
    this.#bodies = bodies;
    this.#number = number;
  }

  get outcome(): Stored['outcome'] {
    const outcome = this.#outcomes.at(this.#number);
    if (outcome === undefined) throw new Error(`outcome ${this.#number} has no place`);
    return outcome;
  }

  get body(): Stored['body'] {
    return this.#bodies.at(this.#number);
  }
}
