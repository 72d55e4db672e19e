/** A newspaper as plain data, before any generator's way to write it down. */

/** A piece of a line. */
export type Run =
  | { readonly kind: 'text' | 'emphasis' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** A link to another article, by its number. */
  | { readonly kind: 'cross-link'; readonly text: string; readonly article: number };

export type Line = readonly Run[];

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote'; readonly line: Line }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'picture'; readonly picture: Picture };

export interface Picture {
  /** A name in `Newspaper.pictures`. */
  readonly file: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

/** All that lists show of an article. */
export interface Head {
  /** From 1, the oldest. */
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly standfirst: string;
  /** Milliseconds since 1970, on a full minute, no two alike. */
  readonly published: number;
  readonly section: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  readonly lead: Picture | undefined;
}

export interface Article extends Head {
  readonly blocks: readonly Block[];
}

/** A section, topic or author. */
export interface Shelf {
  readonly id: string;
  readonly label: string;
}

export interface Newspaper {
  readonly name: string;
  /** Without a slash at its end. */
  readonly url: string;
  readonly sections: readonly Shelf[];
  readonly topics: readonly Shelf[];
  readonly authors: readonly Shelf[];
  /** Oldest first. */
  readonly heads: readonly Head[];
  readonly pictures: readonly string[];
  /** Made anew at each call, so that a hundred thousand of them need no memory. */
  readonly article: (head: Head) => Article;
  /** The article that comes after the newest. */
  readonly next: Head;
  /** The moment at which every article is public, the next one too; milliseconds since 1970. */
  readonly now: number;
}

/** Where every generator puts an article: `/2015/01/31/some-words-12/`. */
export function addressOf({ published, slug }: Head): string {
  return `/${new Date(published).toISOString().slice(0, 10).replaceAll('-', '/')}/${slug}/`;
}

/** Where a generator that reads any folder keeps an article: `2015/01/some-words-12.md`. */
export function filedUnder({ published, slug }: Head): string {
  return `${new Date(published).toISOString().slice(0, 7).replace('-', '/')}/${slug}.md`;
}
