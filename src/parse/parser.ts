/** The parsers of all kinds of content files, made once for a site. */

import { createMarkdown } from '../markdown/create-markdown.ts';
import type { Extensions } from '../model/extensions.ts';
import type { Site } from '../model/site.ts';
import { type Parser, parserOf } from './parser-of.ts';

/** Parsers that depend on the site and its extensions alone. */
export function createParser(site: Site, extensions: Extensions): Parser {
  const { zone, newsletters, embeds } = site;
  const markdown = createMarkdown({
    html: site.markdown.html,
    zone,
    newsletters,
    allowedHosts: embeds.allow,
    remark: extensions.remark,
    directives: extensions.directives,
  });
  return parserOf({ site, markdown });
}
