/** What the clock alone will change of a site, and what it will not. */

import type { SourcePath } from './brands.ts';

/**
 * Why the site differs from a moment on: an article is published, its embargo ends, it expires, leaves the news sitemap, gets
 * its notice, may not show one of its pictures any more, or is a live report that ends.
 */
export type TurnKind = 'publication' | 'embargo' | 'expiry' | 'news' | 'notice' | 'usage' | 'coverage';

export interface Turn {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly kind: TurnKind;
  readonly path: SourcePath;
  readonly title: string;
}

/** Why no clock makes an article public: its status says so, or its time is over. */
export type Withheld = 'draft' | 'hold' | 'withdrawn' | 'killed' | 'expired';

export interface Schedule {
  /** Soonest first, then by path and kind. */
  readonly turns: readonly Turn[];
  /** How many articles are withheld, and why. */
  readonly withheld: Readonly<Record<Withheld, number>>;
}
