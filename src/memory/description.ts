/**
 * Pages as text, from which they can be made again: what a fingerprint is taken of, and what goes to another thread.
 *
 * A card stands in the text by its hash, and so does an item of a feed, so that a list costs no more than its length: the
 * newest articles stand in some dozen lists and feeds, and are the same in all. A body stands there by its file, so that
 * a change of its text alone changes no description.
 */

import { recent } from '../lib/recent.ts';
import { remember } from '../lib/remember.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Card } from '../model/edition.ts';
import { hashOf } from '../model/hash.ts';
import type { FeedView, Page } from '../model/page.ts';
import type { BodyVersion, ResolvedBody } from '../model/resolved-body.ts';

/** The key of an object that stands for a part. */
export const partMark = '\0';

/** What an editor may fill with anything, a mark included; no card is ever in it. */
const free = 'extra';

interface Mark {
  readonly [partMark]: Hash;
}

/** A page as text. Equal texts and equal bodies, equal pages. */
export interface PageText {
  readonly text: string;
  /** The bodies that stand in it by their files. */
  readonly bodies: readonly BodyVersion[];
}

/** A card or an item of a feed: the hash by which it stands in texts, and its own text. */
type Part = readonly [hash: Hash, text: string];

/** A page as it is described the first time. */
export interface Description extends PageText {
  /** The parts that stand in it and in no page that was described before. */
  readonly parts: readonly Part[];
}

/** A function that describes the pages of one build. */
export function createDescriber(): (page: Page) => Description {
  const known = new Set<Hash>();
  let parts: Part[] = [];

  /** The mark of a part, which is among the parts of the page where it stands first. */
  function markOf(hash: Hash, text: () => string): Mark {
    if (!known.has(hash)) {
      known.add(hash);
      parts.push([hash, text()]);
    }
    return { [partMark]: hash };
  }

  const itemOf = remember((item: FeedView['items'][number]) => {
    const bodies: BodyVersion[] = [];
    const text = JSON.stringify(marked(item, bodies));
    return { mark: markOf(hashOf(text), () => text), bodies };
  });

  /**
   * A copy with marks for cards, where there are any. A replacer of JSON.stringify would be asked for every string too.
   *
   * Only what is worth it is looked for: a card that is missed, in a list that begins with none, stands there in full.
   */
  function marked(value: unknown, bodies: BodyVersion[]): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      return marked(value[0], bodies) === value[0] ? value : value.map((one) => marked(one, bodies));
    }
    if ('hash' in value) {
      if (isCard(value)) return markOf(value.hash, () => JSON.stringify(value));
      if (!isBody(value)) return value;
      const { source, hash, words } = value;
      bodies.push({ source, hash, words });
      return { ...value, hash: '', words: unsaid };
    }
    let copy: Record<string, unknown> | undefined;
    for (const key in value) {
      const part = (value as Readonly<Record<string, unknown>>)[key];
      if (typeof part !== 'object' || part === null || key === free) continue;
      const replaced = marked(part, bodies);
      if (replaced === part) continue;
      copy ??= { ...value };
      copy[key] = replaced;
    }
    return copy ?? value;
  }

  /** The view of a page with marks for its parts and without its bodies, which are put into a list. */
  function shortened({ kind, view }: Page, bodies: BodyVersion[]): unknown {
    if (kind !== 'rss' && kind !== 'atom' && kind !== 'json-feed') return marked(view, bodies);
    const items = view.items.map(itemOf);
    for (const item of items) bodies.push(...item.bodies);
    return { ...view, items: items.map(({ mark }) => mark) };
  }

  return (page) => {
    const { kind, url, source } = page;
    const bodies: BodyVersion[] = [];
    parts = [];
    return { text: JSON.stringify({ kind, url, source, view: shortened(page, bodies) }), bodies, parts };
  };
}

/** Stands for the words of a body that is named by its file. */
const unsaid = -1;

function isUnsaid(value: object): value is ResolvedBody {
  return isBody(value) && value.words === unsaid;
}

function isBody(value: object): value is BodyVersion {
  return 'source' in value && 'words' in value;
}

function isCard(value: object): value is Card {
  return 'hash' in value && 'shortTitle' in value;
}

/** So many parts are kept as values; pages that are drawn one after another show the same few. */
const mostParts = 4_000;

/** Makes the pages of one build of their descriptions; `partOf` gives the text of a part by its hash. */
export function createPageReader(partOf: (hash: Hash) => string): (page: PageText) => Page {
  // One value a part, as where the description was made.
  const parts = recent<Hash, unknown>(mostParts);
  let present: ReadonlyMap<SourcePath, BodyVersion> = new Map();

  function restored(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (partMark in value) {
      const hash = (value as Mark)[partMark];
      return parts(hash, () => restored(JSON.parse(partOf(hash))));
    }
    if (Array.isArray(value)) {
      return typeof value[0] === 'object' ? value.map(restored) : value;
    }
    if ('hash' in value) return isUnsaid(value) ? withGaps({ ...value, ...present.get(value.source) }) : value;
    const whole = value as Record<string, unknown>;
    for (const key in whole) if (key !== free) whole[key] = restored(whole[key]);
    return whole;
  }

  return ({ text, bodies }) => {
    present = new Map(bodies.map((body) => [body.source, body]));
    return restored(JSON.parse(text)) as Page;
  };
}

/** JSON writes `null` for what is missing. */
function withGaps(body: BodyVersion | ResolvedBody): BodyVersion | ResolvedBody {
  if (!('media' in body)) return body;
  const { media, snapshots } = body;
  if (![media, snapshots].some((list) => (list as readonly unknown[]).includes(null))) return body;
  const gap = <T>(item: T | undefined): T | undefined => item ?? undefined;
  return { ...body, media: media.map(gap), snapshots: snapshots.map(gap) };
}
