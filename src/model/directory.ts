/** Pages that lead on to others. */

import type { UrlPath } from './brands.ts';
import type { ResolvedMedia } from './edition.ts';
import type { PageMeta } from './page.ts';

/** A page that only leads on: all topics, all authors, the archive, a year. Counts are left out, they would change daily. */
export interface DirectoryView {
  readonly meta: PageMeta;
  readonly kind: 'topics' | 'authors' | 'archive' | 'year';
  readonly heading: string;
  readonly groups: readonly { readonly label: string; readonly entries: readonly DirectoryEntry[] }[];
}

export interface DirectoryEntry {
  readonly label: string;
  readonly url: UrlPath;
  readonly note: string | undefined;
  readonly portrait: ResolvedMedia | undefined;
}
