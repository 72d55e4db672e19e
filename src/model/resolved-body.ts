/** A file's body as pages show it: which one it is, and what fills its slots. */

import type { ChartFact } from './body.ts';
import type { Hash, SourcePath } from './brands.ts';
import type { ResolvedMedia } from './edition.ts';
import type { ResolvedSnapshot } from './embeds.ts';

/** What a body's `href` and `headline` slots are filled with, in the order of `Facts.links`. */
export interface ResolvedLink {
  /** The fragment included: `/2020/01/06/x/#timeline`; only a fragment for a link into the same page. */
  readonly url: string;
  /** As written, with its `?`; put before the fragment when the link is drawn, since `url` is not percent-encoded yet. */
  readonly query?: string | undefined;
  /** The target's headline, for articles and pages. */
  readonly headline: string | undefined;
}

/** Which body a file has. */
export interface BodyVersion {
  readonly source: SourcePath;
  readonly hash: Hash;
  readonly words: number;
}

/** A body with everything that fills its slots. */
export interface ResolvedBody extends BodyVersion {
  readonly links: readonly ResolvedLink[];
  /** In the order of `Facts.media`; `undefined` where the file is missing and the site lowered that to a warning. */
  readonly media: readonly (ResolvedMedia | undefined)[];
  readonly charts: readonly ChartFact[];
  /** In the order of `Facts.snapshots`; `undefined` where there is none and the site lowered that to a warning. */
  readonly snapshots: readonly (ResolvedSnapshot | undefined)[];
  /** Style sheets and scripts of the theme that the page loads for this body. */
  readonly assets: readonly string[];
}
