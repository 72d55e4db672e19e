/** What parsing looks at of a site. All else in site.yaml may change without a file being parsed again. */

import type { Site } from './site.ts';

export type ParsingSite = Pick<
  Site,
  'language' | 'zone' | 'permalink' | 'markdown' | 'frontMatter' | 'newsletters' | 'embeds' | 'rules'
> & {
  readonly sections: readonly Pick<Site['sections'][number], 'id'>[];
};

/** That part of a site as text; equal texts, equal outcomes of every file. */
export function parsingText({
  language,
  zone,
  permalink,
  markdown,
  frontMatter,
  rules,
  sections,
}: ParsingSite): string {
  const ids = sections.map(({ id }) => id);
  return JSON.stringify([language, zone, permalink, markdown, frontMatter, Object.entries(rules).sort(), ids]);
}
