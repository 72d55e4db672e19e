/** The rights as a licence that machines read: license.xml in RSL 1.0 (rslstandard.org/rsl). */

import { href } from '../../model/address.ts';
import { type MachineUse, machineUses, type Rights } from '../../model/rights.ts';
import type { Site } from '../../model/site.ts';
import { absoluteHref } from '../links.ts';
import { element, lines, textElement, xmlDocument } from '../xml.ts';

/** The words of RSL for what may be done (section 3.4.1). What is permitted is a closed list, so all of them are said. */
const rslUsages: Readonly<Record<MachineUse, readonly string[]>> = {
  search: ['search'],
  user: ['ai-input', 'ai-index'],
  train: ['ai-train'],
};

export const rslNamespace = 'https://rslstandard.org/rsl';

/** The whole document: one licence for all that is published. */
export function licenceText(rights: Rights, site: Site): string {
  const { publisher } = site;
  const copyright = { type: 'organization', contactEmail: publisher.email, contactUrl: absoluteHref(site, '/') };
  const content = lines([
    element(
      'license',
      {},
      lines([usages('permits', rights, true), usages('prohibits', rights, false), payment(rights.licence)]),
    ),
    textElement('copyright', publisher.legalName ?? publisher.name, copyright),
    textElement('terms', rights.licence && absoluteHref(site, rights.licence)),
  ]);
  // The scope is a path as in robots.txt, not an address (section 3.3).
  const scope = element('content', { url: href(site, '/') }, content);
  return xmlDocument(element('rsl', { xmlns: rslNamespace }, lines([scope])));
}

function usages(name: 'permits' | 'prohibits', rights: Rights, allowed: boolean): string {
  const words = machineUses.filter((use) => rights[use] === allowed).flatMap((use) => rslUsages[use]);
  return words.length === 0 ? '' : element(name, { type: 'usage' }, words.join(' '));
}

/** Licences of Creative Commons ask for attribution; without the element a licence is free (section 3.7). */
function payment(licence: string | undefined): string {
  return licence?.startsWith('https://creativecommons.org/licenses/') === true
    ? element('payment', { type: 'attribution' }, textElement('standard', licence))
    : '';
}
