/** A site as it is compared: what its files say, and what of it is public at one moment. */

import { outputPath } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import type { SourcePath } from '../model/brands.ts';
import type { ArticleView, Page } from '../model/page.ts';
import type { Site } from '../model/site.ts';
import type { SourceFile } from '../model/source.ts';

export interface SiteState {
  readonly site: Site;
  /** Hidden ones too. */
  readonly articles: readonly Article[];
  /** Every page that readers find. */
  readonly pages: readonly Page[];
  /** The files of articles as they were read, those that could not be parsed too. */
  readonly files: readonly SourceFile[];
  /** The files of articles that could not be read or parsed, each with the first mistake in it, in the order of their paths. */
  readonly unread: ReadonlyMap<SourcePath, string>;
}

/** An article that readers find, and its page's view. */
export interface Published {
  readonly article: Article;
  readonly view: ArticleView;
}

/** The public articles by the paths of their files. */
export function publishedIn({ articles, pages }: SiteState): ReadonlyMap<SourcePath, Published> {
  const views = new Map(pages.flatMap((page) => (page.kind === 'article' ? [[page.source, page.view] as const] : [])));
  return new Map(
    articles.flatMap((article) => {
      const view = views.get(article.path);
      return view === undefined ? [] : [[article.path, { article, view }] as const];
    }),
  );
}

/** What stands at an address: a page, or a rule by which a server leads on. */
export interface Addresses {
  readonly pageAt: (url: string) => Page | undefined;
  readonly leadsOn: (url: string) => boolean;
}

export function addressesOf({ pages }: SiteState): Addresses {
  const byPath = new Map<string, Page>(pages.map((page) => [outputPath(page.url), page]));
  const rules = pages.flatMap((page) => (page.kind === 'redirects' ? page.view.rules.map(({ from }) => from) : []));
  const former = new Set<string>(rules);
  return {
    pageAt: (url) => byPath.get(outputPath(url as Page['url'])),
    leadsOn: (url) => former.has(url),
  };
}
