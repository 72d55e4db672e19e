/**
 * Outcomes of parsing as text, for the store: everything that planning looks at in one record, the body in another.
 *
 * A body is read only when its page is drawn, so planning an archive never holds its texts.
 */

import type { Article } from '../model/article.ts';
import type { Body } from '../model/body.ts';
import type { Hash } from '../model/brands.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { Parsed } from '../model/memory.ts';

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

/** A body as JSON. */
export function bodyText({ page, feed, text }: Body): string {
  return JSON.stringify({ page, feed, text });
}

/** The outcome of a record; `load` is asked for its body when somebody looks into it. */
export function readOutcome(record: string, load: (hash: Hash) => string): Outcome<Parsed> {
  const outcome = JSON.parse(record) as Outcome<Omit<Article, 'body'> & { readonly body: Stub | undefined }>;
  const { value, diagnostics } = outcome;
  if (value?.body === undefined) return outcome as Outcome<Parsed>;
  return { value: { ...value, body: lazyBody(value.body, load) }, diagnostics };
}

/** A body that is loaded when it is first looked into. */
function lazyBody({ hash, headlines }: Stub, load: (hash: Hash) => string): Body {
  let loaded: Pick<Body, 'page' | 'feed' | 'text'> | undefined;
  const content = (): Pick<Body, 'page' | 'feed' | 'text'> => {
    loaded ??= JSON.parse(load(hash)) as Pick<Body, 'page' | 'feed' | 'text'>;
    return loaded;
  };
  return {
    hash,
    headlines,
    get page() {
      return content().page;
    },
    get feed() {
      return content().feed;
    },
    get text() {
      return content().text;
    },
  };
}
