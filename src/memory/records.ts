/**
 * Outcomes of parsing as text, for the store: everything that planning looks at in one record, the body in another.
 *
 * A body is read only when its page is drawn, so planning an archive never holds its texts.
 */

import { once } from '../lib/remember.ts';
import type { Article } from '../model/article.ts';
import type { Body } from '../model/body.ts';
import type { Hash } from '../model/brands.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { Location, Parsed } from '../model/memory.ts';
import { bodyContent } from './body-record.ts';
import type { PackReader } from './pack.ts';

/** What stands for a body in the record of its file. */
type Stub = Pick<Body, 'hash' | 'headlines'>;

/** An outcome as JSON, its body reduced to what planning needs. */
export function outcomeText({ value, diagnostics }: Outcome<Parsed>): string {
  const body = bodyIn(value);
  if (body === undefined) return JSON.stringify({ value, diagnostics });
  const { hash, headlines }: Stub = body;
  return JSON.stringify({ value: { ...value, body: { hash, headlines } }, diagnostics });
}

/** The body of what was parsed; what is kept of a post has none. */
export function bodyIn(value: Parsed | undefined): Body | undefined {
  return value !== undefined && 'body' in value ? value.body : undefined;
}

/** Thrown where a text that was there when the build began is there no more: forget everything and build again. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
}

/** The body at a location. Throws `StoreDamaged` where it is not there. */
export function readBody(hash: Hash, packs: PackReader, location: Location | undefined): Body {
  const text = location && packs.read(location);
  if (text === undefined) throw new StoreDamaged(`the body ${hash} is not in the store any more`);
  return { hash, ...bodyContent(text), headlines: [] };
}

/** The part of a description at a location, as text. Throws `StoreDamaged` where it is not there. */
export function readPart(hash: Hash, packs: PackReader, location: Location | undefined): string {
  const text = location && packs.read(location);
  if (text === undefined) throw new StoreDamaged(`the part ${hash} is not in the store any more`);
  return text;
}

/** The outcome of a record, whose body is read from its location when somebody looks into it. */
export function readOutcome(record: string, packs: PackReader, location: Location | undefined): Outcome<Parsed> {
  const outcome = JSON.parse(record) as Outcome<Omit<Article, 'body'> & { readonly body: Stub | undefined }>;
  const { value, diagnostics } = outcome;
  if (value?.body === undefined) return outcome as Outcome<Parsed>;
  return { value: { ...value, body: lazyBody(value.body, packs, location) }, diagnostics };
}

function lazyBody({ hash, headlines }: Stub, packs: PackReader, location: Location | undefined): Body {
  const body = once(() => readBody(hash, packs, location));
  return {
    hash,
    headlines,
    get page() {
      return body().page;
    },
    get feed() {
      return body().feed;
    },
    get text() {
      return body().text;
    },
  };
}
