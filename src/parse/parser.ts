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
  const { zone, newsletters, embeds } = site;
  const markdown = createMarkdown({
    html: site.markdown.html,
    zone,
    newsletters,
    allowedHosts: embeds.allow,
    remark: extensions.remark,
    directives: extensions.directives,
    clock,
  });
  return { ...parserOf({ site, markdown }), costs: markdown.costs };
}
