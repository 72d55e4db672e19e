/** The rights as a page and its headers say them. */

import { absolute } from '../../model/address.ts';
import { licenceFile, type MachineUse, machineUses, type Rights } from '../../model/rights.ts';
import type { Site } from '../../model/site.ts';
import { reservationOf } from './reservation.ts';

/** The words of Content Signals (contentsignals.org). */
const contentSignals: Readonly<Record<MachineUse, string>> = {
  search: 'search',
  user: 'ai-input',
  train: 'ai-train',
};

/** The value of a `Content-Signal` line: every use with yes or no. */
export function contentSignal(rights: Rights): string {
  return machineUses.map((use) => `${contentSignals[use]}=${rights[use] ? 'yes' : 'no'}`).join(', ');
}

/** Name and value of each meta element; none where the site says nothing. */
export function rightsMetas(site: Site): readonly (readonly [name: string, content: string])[] {
  if (site.rights === undefined) return [];
  return Object.entries(reservationOf(site.rights, site)).map(([name, value]) => [name, String(value)]);
}

/** The header lines of every page: TDMRep (section 5) and where the licence is (RSL 1.0, section 4.5). */
export function rightsHeaders(site: Site): readonly string[] {
  if (site.rights === undefined) return [];
  return [
    ...rightsMetas(site).map(([name, value]) => `${name}: ${value}`),
    `Link: <${absolute(site, licenceFile)}>; rel="license"; type="${licenceType}"`,
  ];
}

/** The media type of a licence in RSL. */
export const licenceType = 'application/rsl+xml';
