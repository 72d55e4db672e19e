/** The authority files: who writes, what about, and the pages that are no articles. */

import type { Body, Facts } from './body.ts';
import type { Hash, SourcePath, UrlPath } from './brands.ts';
import type { Moment } from './moment.ts';
import type { PackedPlaces } from './places.ts';

export interface Author {
  readonly id: string;
  /** `undefined` where the author was made from a name in an article. */
  readonly path: SourcePath | undefined;
  readonly name: string;
  readonly role: string | undefined;
  readonly portrait: string | undefined;
  readonly email: string | undefined;
  readonly links: readonly string[];
  readonly expertise: readonly string[];
  readonly location: string | undefined;
  readonly aliases: readonly string[];
  readonly body: Body | undefined;
  readonly facts: Facts | undefined;
  /** The first sentences of the body. */
  readonly opening: string | undefined;
  readonly places: PackedPlaces;
}

export interface Topic {
  readonly id: string;
  /** `undefined` where the topic was made from a name in an article. */
  readonly path: SourcePath | undefined;
  readonly label: string;
  readonly synonyms: readonly string[];
  readonly sameAs: readonly string[];
  /** IPTC Media Topic code, `medtop:20000053`. */
  readonly mediaTopic: string | undefined;
  readonly aliases: readonly string[];
  readonly body: Body | undefined;
  readonly facts: Facts | undefined;
  /** The first sentences of the body. */
  readonly opening: string | undefined;
  readonly places: PackedPlaces;
}

/** What the repository keeps of a post, video or map at another host: it is there when the host is not. */
export interface EmbedSnapshot {
  readonly id: string;
  readonly path: SourcePath;
  readonly url: string;
  readonly author: string;
  readonly date: Moment;
  /** Plain text, paragraphs parted by blank lines; `` for a picture without words. */
  readonly text: string;
  readonly image: string | undefined;
  readonly alt: string | undefined;
  readonly credit: string | undefined;
  readonly places: PackedPlaces;
}

/** A page of `content/pages`, at the address of its path. */
export interface StaticPage {
  readonly path: SourcePath;
  readonly hash: Hash;
  readonly url: UrlPath;
  readonly title: string;
  readonly summary: string;
  readonly lang: string;
  readonly aliases: readonly string[];
  readonly robots: { readonly index: boolean };
  readonly places: PackedPlaces;
  readonly body: Body;
  readonly facts: Facts;
}
