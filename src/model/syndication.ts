/** An article as other newsrooms take it over: in full, and of no other article anything. */

import { urlPath } from './address.ts';
import type { InlineText } from './article.ts';
import type { UrlPath } from './brands.ts';
import type { Reference } from './edition.ts';
import type { Moment } from './moment.ts';
import type { ArticleView, FeedItem } from './page.ts';

/** A section or topic with what the rest of the world calls it. */
export interface Subject extends Reference {
  readonly sameAs: readonly string[];
  /** IPTC Media Topic code, `medtop:20000053`. */
  readonly mediaTopic: string | undefined;
}

export interface SyndicatedArticle
  extends FeedItem,
    Pick<ArticleView, 'credits' | 'source' | 'dateline' | 'updateNote'> {
  readonly slug: string;
  readonly expires: Moment | undefined;
  /** The section, then the topics. */
  readonly subjects: readonly Subject[];
}

/** That an article was taken back: all that may be said of it. */
export interface SyndicatedNotice {
  readonly id: string;
  /** Of the notice, which was the article's. */
  readonly url: UrlPath;
  /** `undefined` where not even the title may be said. */
  readonly title: string | undefined;
  readonly lang: string;
  readonly published: Moment;
  readonly date: Moment;
  readonly reason: InlineText;
}

/** Where the ninjs of an article is: `index.json` in its folder, or its own name with `.json` (`.ninjs.json` if it has that). */
export function ninjsAddress(article: UrlPath): UrlPath {
  if (article.endsWith('/')) return urlPath(`${article}index.json`);
  const name = article.replace(/\.[a-z]+$/i, '');
  return urlPath(/\.json$/i.test(article) ? `${name}.ninjs.json` : `${name}.json`);
}
