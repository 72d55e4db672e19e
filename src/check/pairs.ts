/** Which article of the new state is which of the old: an article stays itself when its file, title or address changes. */

import type { Article } from '../model/article.ts';
import type { Published } from './site-state.ts';

export interface Pair {
  readonly before: Published;
  /** `undefined` where the article is gone. */
  readonly after: Article | undefined;
}

/** A pair whose article is still there. */
export type Kept = Pair & { readonly after: Article };

/** By id, else by address, else by the same text, else by file. Every article of `articles` is in one pair at most. */
export function pairArticles(published: Iterable<Published>, articles: readonly Article[]): readonly Pair[] {
  const waiting = new Set(published);
  const free = new Set(articles);
  const found = new Map<Published, Article>();
  const order = [...waiting];
  for (const keyOf of keys) {
    const byKey = unique([...free], keyOf);
    for (const before of waiting) {
      const key = keyOf(before.article);
      const after = key === undefined ? undefined : byKey.get(key);
      if (after === undefined || !free.has(after)) continue;
      found.set(before, after);
      waiting.delete(before);
      free.delete(after);
    }
  }
  return order.map((before) => ({ before, after: found.get(before) }));
}

/** A shorter text may be that of two articles. */
const ownWords = 20;

const keys: readonly ((article: Article) => string | undefined)[] = [
  ({ fields }) => fields.id.normalize('NFC'),
  ({ url }) => url,
  ({ facts, body }) => (facts.words < ownWords ? undefined : body.hash),
  ({ path }) => path,
];

/** Articles by a key that no other has. */
function unique(
  articles: readonly Article[],
  keyOf: (article: Article) => string | undefined,
): ReadonlyMap<string, Article> {
  const byKey = new Map<string, Article | undefined>();
  for (const article of articles) {
    const key = keyOf(article);
    if (key !== undefined) byKey.set(key, byKey.has(key) ? undefined : article);
  }
  return new Map([...byKey].flatMap(([key, article]) => (article === undefined ? [] : [[key, article]])));
}
