/**
 * Outcomes of parsing as text, for the store: everything that planning looks at in one record, the body in another.
 *
 * A body is read only when its page is drawn, so planning an archive never holds its texts.
 */

import type { Article } from '../model/article.ts';
import type { Body } from '../model/body.ts';
import type { Hash, SourcePath, UrlPath } from '../model/brands.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { Location, Parsed, Stored, StoredFacts } from '../model/memory.ts';
import type { PackedPlaces } from '../model/places.ts';
import { bodyContent, bodyText } from './body-record.ts';
import { heldOnce } from './held-once.ts';
import { type PackReader, writePack } from './pack.ts';

/** What stands for a body in the record of its file. */
type Stub = Pick<Body, 'hash' | 'headlines'>;

/** Writes what came of files. */
export interface RecordWriter {
  append(outcome: Outcome<Parsed>): Stored;
  /** A text of a store as it is: a record or a body. */
  move(kind: keyof Stored, text: string): Location;
  /** Makes everything appended so far readable. */
  flush(): void;
  close(): void;
}

/**
 * A writer of two new packs in `folder`, whose names begin with `name`. Records lie together, since every build reads them
 * all, and bodies apart from them.
 */
export function writeRecords(folder: string, name: string): RecordWriter {
  const packs = { outcome: writePack(folder, `${name}.pack`), body: writePack(folder, `${name}-bodies.pack`) };
  const both = Object.values(packs);
  return {
    append(outcome) {
      const body = bodyIn(outcome.value);
      return {
        outcome: packs.outcome.append(outcomeText(outcome)),
        body: body && packs.body.append(bodyText(body)),
      };
    },
    move: (kind, text) => packs[kind].append(text),
    flush: () => both.forEach((pack) => void pack.flush()),
    close: () => both.forEach((pack) => void pack.close()),
  };
}

/** An outcome as JSON, its body reduced to what planning needs. */
function outcomeText({ value, diagnostics }: Outcome<Parsed>): string {
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

/** The description of a page or part at a location. Throws `StoreDamaged` where it is not there. */
export function readText(hash: Hash, packs: PackReader, location: Location | undefined): string {
  const text = location && packs.read(location);
  if (text === undefined) throw new StoreDamaged(`the description ${hash} is not in the store any more`);
  return text;
}

/** A file whose outcome is in a store. */
interface StoredFile extends Omit<StoredFacts, 'planningHash'> {
  readonly path: SourcePath;
}

/**
 * The outcome of a file, its body and the places of its fields to be read when somebody looks into them. Throws `StoreDamaged`
 * where it is not there.
 */
export function readOutcome(file: StoredFile, packs: PackReader): Outcome<Parsed> {
  const { path, hash, body: stamp, stored } = file;
  const record = readRecord(file, packs);
  // Only articles are many; topics and authors plugins may see, and do with them what they may do with what was parsed.
  const isArticle = record.value !== undefined && 'fields' in record.value;
  const { value, diagnostics } = isArticle ? heldOnce(record, [path, hash, stamp?.hash]) : record;
  const stub = bodyIn(value);
  if (value === undefined || stub === undefined) return { value, diagnostics };
  const body = new StoredBody(stub, packs, stored);
  const filled = { ...value, body };
  return { value: 'fields' in filled ? new StoredArticle(filled, file, packs) : filled, diagnostics };
}

function readRecord({ path, stored }: StoredFile, packs: PackReader): Outcome<Parsed> {
  const record = packs.read(stored.outcome);
  if (record === undefined) throw new StoreDamaged(`what came of ${path} is not in the store any more`);
  return JSON.parse(record) as Outcome<Parsed>;
}

/** An article whose places are read when somebody asks for them, for a mistake. A class, as there are ten thousand. */
class StoredArticle implements Article {
  readonly path: SourcePath;
  readonly hash: Hash;
  readonly url: UrlPath;
  readonly fields: Article['fields'];
  readonly body: Body;
  readonly facts: Article['facts'];
  readonly #file: StoredFile;
  readonly #packs: PackReader;

  constructor({ path, hash, url, fields, body, facts }: Article, file: StoredFile, packs: PackReader) {
    this.path = path;
    this.hash = hash;
    this.url = url;
    this.fields = fields;
    this.body = body;
    this.facts = facts;
    this.#file = file;
    this.#packs = packs;
  }

  get places(): PackedPlaces {
    return (readRecord(this.#file, this.#packs).value as Article).places;
  }
}

/** A body that is read when somebody looks into it. A class, as there is one for every article. */
class StoredBody implements Body {
  readonly hash: Hash;
  readonly headlines: Body['headlines'];
  readonly #packs: PackReader;
  readonly #stored: Stored;
  #body: Body | undefined;

  constructor({ hash, headlines }: Stub, packs: PackReader, stored: Stored) {
    this.hash = hash;
    this.headlines = headlines;
    this.#packs = packs;
    this.#stored = stored;
  }

  #read(): Body {
    this.#body ??= readBody(this.hash, this.#packs, this.#stored.body);
    return this.#body;
  }

  get page(): Body['page'] {
    return this.#read().page;
  }

  get feed(): Body['feed'] {
    return this.#read().feed;
  }

  get text(): Body['text'] {
    return this.#read().text;
  }
}
