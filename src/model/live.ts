/** Live reports: what their page shows, and what the file beside it tells a browser. */

import type { UpdateFact } from './body.ts';
import type { UrlPath } from './brands.ts';
import type { Moment } from './moment.ts';
import type { BodyVersion } from './resolved-body.ts';

/** A live report as its page shows it. */
export interface LiveView {
  readonly start: Moment;
  /** Once it is over. */
  readonly end: Moment | undefined;
  /** Newest first. */
  readonly updates: readonly Omit<UpdateFact, 'place'>[];
  /** Where a browser asks whether there is anything new. */
  readonly url: UrlPath;
}

/** What the file beside a live report says of it. */
export interface LiveState {
  readonly title: string;
  /** Whether it goes on. */
  readonly live: boolean;
  /** The report's text: another one means that there is something to be read. */
  readonly body: BodyVersion;
  /** Newest first. */
  readonly updates: readonly Pick<UpdateFact, 'id' | 'time' | 'title' | 'key' | 'pinned'>[];
}
