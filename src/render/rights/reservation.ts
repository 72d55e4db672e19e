/**
 * The rights as a reservation of text and data mining: TDMRep (w3.org/2022/tdmrep),
 * which knows one bit. Mining is every use there is, so the bit is set as soon as one use is refused.
 */

import { href } from '../../model/address.ts';
import type { Rights } from '../../model/rights.ts';
import type { Site } from '../../model/site.ts';
import { absoluteHref } from '../links.ts';

export interface Reservation {
  readonly 'tdm-reservation': 0 | 1;
  /** Where the terms are; absolute. */
  readonly 'tdm-policy'?: string;
}

/** What headers, meta elements and the file of the whole site say alike. */
export function reservationOf({ search, user, train, licence }: Rights, site: Pick<Site, 'url'>): Reservation {
  const reserved = search && user && train ? 0 : 1;
  return licence === undefined
    ? { 'tdm-reservation': reserved }
    : { 'tdm-reservation': reserved, 'tdm-policy': absoluteHref(site, licence) };
}

/** The whole tdmrep.json. */
export function reservationText(rights: Rights, site: Site): string {
  return `${JSON.stringify([{ location: href(site, '/'), ...reservationOf(rights, site) }], undefined, 2)}\n`;
}
