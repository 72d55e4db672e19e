/**
 * What nearly every file says of most things: left out of its record, and one value for all files when it is read back.
 *
 * What would break this is a part that may also be `undefined`, which JSON leaves out too: `Usual` admits none.
 */

import type { ArticleFields } from '../model/article.ts';
import type { Facts } from '../model/body.ts';
import type { SourcePath } from '../model/brands.ts';

type Usual<T> = { readonly [Key in keyof T as undefined extends T[Key] ? never : Key]?: T[Key] };

const fields: Usual<ArticleFields> = {
  type: 'news',
  status: 'ready',
  coverage: { start: undefined, end: undefined },
  authors: [],
  credits: { reporting: [], editing: [], photography: [] },
  topics: [],
  related: [],
  corrections: [],
  sources: [],
  access: 'free',
  translations: {},
  aliases: [],
  robots: { index: true },
  history: true,
  weight: 0,
  extra: {},
};

const facts: Usual<Facts> = {
  headings: [],
  anchors: [],
  links: [],
  media: [],
  pictures: [],
  videos: [],
  audios: [],
  corrections: [],
  charts: [],
  embeds: [],
  snapshots: [],
  updates: [],
  assets: [],
};

/** What has parts that may be usual: an article has both, a page, an author or a topic has facts. */
export interface Parts {
  readonly path?: SourcePath | undefined;
  fields?: ArticleFields;
  facts?: Facts | undefined;
}

/** `whole` without what is usual, ready for JSON. */
export function withoutUsual<T extends Readonly<Parts>>(whole: T): object {
  return {
    ...whole,
    fields: whole.fields && unusual(whole.fields, fields),
    facts: whole.facts && unusual(whole.facts, facts),
  };
}

/** Puts back in what `withoutUsual` left out of a value that is nobody else's yet. */
export function putUsualIn(brief: Parts): void {
  if (brief.fields !== undefined) brief.fields = { ...fields, ...brief.fields };
  if (brief.facts !== undefined) brief.facts = { ...facts, ...brief.facts };
}

function unusual<T extends object>(part: T, usual: Partial<T>): Partial<T> {
  const rest: Partial<T> = {};
  for (const key in part) if (!isSame(part[key], usual[key])) rest[key] = part[key];
  return rest;
}

/** Whether two values of plain data are the same. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && isSame(one[key], other[key]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
