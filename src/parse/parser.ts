/** The parsers of all kinds of content files, made once for a site. */

import { createMarkdown } from '../markdown/create-markdown.ts';
import type { ReadingCosts } from '../model/costs.ts';
import type { Extensions } from '../model/extensions.ts';
import type { ParsingSite } from '../model/parsing-site.ts';
import { type Parser, parserOf } from './parser-of.ts';

export interface SiteParser extends Parser {
  /** What parsing has taken since this was last asked. */
  readonly costs: () => ReadingCosts;
}

/** Parsers that depend on the site and its extensions alone. */
export function createParser(site: ParsingSite, extensions: Extensions, clock?: () => number): SiteParser {
  const markdown = createMarkdown({ html: site.markdown.html, zone: site.zone, remark: extensions.remark, clock });
  return { ...parserOf({ site, markdown }), costs: markdown.costs };
}
