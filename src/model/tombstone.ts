/** What stands at the address of an article that was taken back. */

import type { InlineText } from './article.ts';
import type { Moment } from './moment.ts';
import type { PageMeta } from './page.ts';

/** A notice where an article was that has been taken back: all that may be said of it. */
export interface TombstoneView {
  readonly meta: PageMeta;
  /** `undefined` where not even the title may be shown. */
  readonly title: string | undefined;
  readonly date: Moment;
  readonly reason: InlineText;
}
