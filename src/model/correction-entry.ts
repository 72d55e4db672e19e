/** What the page and the feeds of corrections hold: a thing put right, seen from outside its article. */

import type { CorrectionType, InlineText } from './article.ts';
import type { UrlPath } from './brands.ts';
import type { Moment } from './moment.ts';

/** One thing that the paper has put right: by a correction, or by taking the whole article back. */
export interface CorrectionEntry {
  /** Unlike any other's, and the same for as long as its date and its kind are. */
  readonly id: string;
  /** Of the article, as its title and its language. */
  readonly url: UrlPath;
  readonly title: string;
  readonly lang: string;
  readonly type: CorrectionType | 'withdrawal';
  readonly date: Moment;
  readonly text: InlineText;
}
