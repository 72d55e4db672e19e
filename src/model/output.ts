/** One file of the finished site. */

import type { Hash, SourcePath } from './brands.ts';

/** A path relative to the output folder, `/` between folders: `2020/01/06/slug/index.html`. */
export type OutputPath = string;

/** The order in which files reach the site, so that at any moment every link on disk resolves. */
export const outputRanks = ['file', 'article', 'list', 'feed', 'sitemap'] as const;
export type OutputRank = (typeof outputRanks)[number];

export interface Output {
  readonly path: OutputPath;
  readonly rank: OutputRank;
  readonly content: OutputContent;
}

export type OutputContent =
  | { readonly text: string }
  | { readonly bytes: Uint8Array }
  /** A file of the project, published byte for byte; `hash` is of its bytes. */
  | { readonly copyOf: SourcePath; readonly hash: Hash }
  /** A file that was made for the site, at an absolute path; `hash` is of its bytes. */
  | { readonly made: string; readonly hash: Hash };
