/** What a feed says to podcast directories and players. */

import type { UrlPath } from './brands.ts';
import type { ResolvedMedia } from './edition.ts';
import type { Podcast } from './site.ts';

export interface PodcastView extends Omit<Podcast, 'image'> {
  /** A square picture; `undefined` where its file is missing and the site lowered that to a warning. */
  readonly cover: UrlPath | undefined;
}

export interface Episode {
  readonly file: ResolvedMedia;
  /** ISO 8601. */
  readonly duration: string | undefined;
}
