/**
 * What machines may do with what the site publishes: one value, from which every signal is made, so that no two can
 * disagree. What breaks the promise is a signal made of anything else.
 */

import type { UrlPath } from './brands.ts';

/**
 * What may be done: `search` is an index that answers with links and short excerpts, `user` is an answer that a machine
 * gives to a person with the text before it, `train` is the making of a model.
 */
export const machineUses = ['search', 'user', 'train'] as const;
export type MachineUse = (typeof machineUses)[number];

export interface Rights extends Readonly<Record<MachineUse, boolean>> {
  /** Where the terms are: a page of the site or an absolute URL; for a Creative Commons licence, the address of its deed. */
  readonly licence: string | undefined;
}

/** Where the terms stand as RSL, for machines. */
export const licenceFile = '/license.xml' as UrlPath;

/** Where the reservation of text and data mining stands (TDMRep, section 4). */
export const reservationFile = '/.well-known/tdmrep.json' as UrlPath;
