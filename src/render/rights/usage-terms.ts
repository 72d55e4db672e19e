/** The rights as a sentence for people, where a format asks for one: always in English, as one value made of one value. */

import type { MachineUse, Rights } from '../../model/rights.ts';
import type { Site } from '../../model/site.ts';
import { absoluteHref } from '../links.ts';

const sentences: Readonly<Record<MachineUse, readonly [yes: string, no: string]>> = {
  search: ['Search engines may list it.', 'Search engines may not list it.'],
  user: ['Assistants may answer with it.', 'Assistants may not answer with it.'],
  train: ['Models may be trained with it.', 'Models may not be trained with it.'],
};

/** A natural-language statement of what machines may do, and where the terms are. */
export function usageTerms(rights: Rights, site: Pick<Site, 'url'>): string {
  const { licence } = rights;
  const said = (['search', 'user', 'train'] as const).map((use) => sentences[use][rights[use] ? 0 : 1]);
  return [...said, ...(licence === undefined ? [] : [`Terms: ${absoluteHref(site, licence)}`])].join(' ');
}
