/** Whose a picture is: what the editor wrote and what the picture says of itself, brought together and compared. */

import type { Facts } from '../model/body.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import { creditOf, type PictureRights, type UsageEnd } from '../model/picture.ts';
import { noCredit, rightsDiffer, usageOver } from './picture-mistakes.ts';

/** What is to be said of the pictures of a body, whose files are `media`. */
export function pictureDiagnostics(
  { media: references, pictures }: Facts,
  { media, now }: { media: readonly (ResolvedMedia | undefined)[]; now: number },
): readonly Diagnostic[] {
  return pictures.flatMap((picture) => {
    const reference = references[picture.media];
    if (reference === undefined) return [];
    const { target, place } = reference;
    const rights = media[picture.media]?.rights;
    const diagnostics = [
      ...rightsDiagnostics({ target, credit: picture.credit, licence: picture.licence }, rights, () => place),
      ...usage(target, picture, { now, place: () => place }),
    ];
    // A file that is not there cannot say whose it is.
    const isCredited =
      picture.inText === true ||
      picture.credit !== undefined ||
      creditOf(rights) !== undefined ||
      media[picture.media] === undefined;
    return isCredited ? diagnostics : [noCredit(target, place), ...diagnostics];
  });
}

export interface Claim {
  readonly target: string;
  readonly credit: string | undefined;
  readonly licence: string | undefined;
}

/** Where an editor's credit or licence is not the picture's own. */
export function rightsDiagnostics(
  claim: Claim,
  rights: PictureRights | undefined,
  place: () => Place,
): readonly Diagnostic[] {
  const { target, credit, licence } = claim;
  if (rights === undefined) return [];
  const embedded = creditOf(rights);
  const diagnostics: Diagnostic[] = [];
  if (credit !== undefined && embedded !== undefined && !names(credit, rights)) {
    diagnostics.push(rightsDiffer({ target, what: 'credit', written: credit, embedded }, place()));
  }
  if (licence !== undefined && rights.licence !== undefined && !isSameLicence(licence, rights.licence)) {
    diagnostics.push(rightsDiffer({ target, what: 'licence', written: licence, embedded: rights.licence }, place()));
  }
  return diagnostics;
}

/** That a picture may not be used any more. */
export function usage(
  target: string,
  { usableUntil }: { readonly usableUntil?: UsageEnd | undefined },
  { now, place }: { now: number; place: () => Place },
): readonly Diagnostic[] {
  if (usableUntil === undefined || usableUntil.at > now) return [];
  return [usageOver(target, usableUntil.written, place())];
}

/** Whether a credit names the credit line, a maker or the owner that the picture names, in whatever words around them. */
function names(written: string, { credit, creators, copyright }: PictureRights): boolean {
  const ours = plain(written);
  return [credit, ...creators, copyright].some((theirs) => {
    if (theirs === undefined) return false;
    const other = plain(theirs);
    return holds(ours, other) || holds(other, ours);
  });
}

/** Whether one text holds the words of another. */
function holds(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `);
}

/** A licence is given by its name or its address; only two addresses can be told to differ. */
function isSameLicence(written: string, embedded: string): boolean {
  return !/^https?:/i.test(written) || address(written) === address(embedded);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function address(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/(?:deed(?:\.\w+)?)?$/, '');
}
