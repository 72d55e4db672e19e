/** What sitemaps tell search engines of a page. */

import type { UrlPath } from './brands.ts';
import type { Moment } from './moment.ts';

export interface SitemapEntry {
  readonly url: UrlPath;
  readonly modified: Moment | undefined;
  readonly pictures: readonly UrlPath[];
}

export interface NewsSitemapEntry {
  readonly url: UrlPath;
  readonly title: string;
  readonly published: Moment;
  /** ISO 639 code as Google News wants it, `zh-cn` and `zh-tw` included. */
  readonly language: string;
}
