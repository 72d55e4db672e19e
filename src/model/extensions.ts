/** What `broadsheet.config.js` may add: functions in tables, the same shapes that built-in features use. */

import type { Plugin } from 'unified';
import type { Diagnostic } from './diagnostic.ts';
import type { Edition } from './edition.ts';
import type { Page } from './page.ts';
import type { Site } from './site.ts';
import type { SiteDirective } from './site-directive.ts';

/** A remark plugin, alone or with its options. */
// biome-ignore lint/suspicious/noExplicitAny: unified types a plugin's parameters by the plugin
export type RemarkPlugin = Plugin<any[], any> | readonly [Plugin<any[], any>, ...unknown[]];

export interface Extensions {
  /** Run on the syntax tree of every body after ours have read it and before it becomes HTML. */
  readonly remark: readonly RemarkPlugin[];
  /** More directives, by names that begin with `x-`. */
  readonly directives: Readonly<Record<string, SiteDirective>>;
  /** More pages. What a page says of itself is fingerprinted, so they are redrawn only when that changes. */
  readonly pages: readonly ((edition: Edition, site: Site) => Iterable<Page>)[];
  /** More rules for content: each diagnostic yielded is reported, and an error refuses the build. */
  readonly checks: readonly ((edition: Edition, pages: readonly Page[], site: Site) => Iterable<Diagnostic>)[];
  /** Functions for templates, called as `it.filters.name(…)`. They must depend on their arguments alone. */
  readonly filters: Readonly<Record<string, (...values: never[]) => unknown>>;
}

export const noExtensions: Extensions = { remark: [], directives: {}, pages: [], checks: [], filters: {} };
