/** What an editor is told about the rights of pictures, and about files that cannot be published. */

import { shorten } from '../lib/shorten.ts';
import type { SourcePath } from '../model/brands.ts';
import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';
import type { MediaFile } from '../model/source.ts';

/** Neither the editor nor the picture's own metadata says whose it is. */
export function noCredit(target: string, place: Place): Diagnostic {
  return warning(
    'media/no-credit',
    `The picture “${shorten(target, 100)}” has no credit.`,
    'Put a paragraph under it in italics that ends in “Credit: name”, or write ::figure{… credit="name"}.',
    place,
  );
}

export function leadWithoutCredit(place: Place): Diagnostic {
  return warning('media/no-credit', 'The lead has no credit.', 'Say whose picture it is: `credit: AP`.', place);
}

export interface Difference {
  readonly target: string;
  readonly what: 'credit' | 'licence';
  /** What the article says. */
  readonly written: string;
  /** What the picture's metadata says. */
  readonly embedded: string;
}

export function rightsDiffer({ target, what, written, embedded }: Difference, place: Place): Diagnostic {
  return warning(
    'media/rights-differ',
    `The ${what} of “${shorten(target, 100)}” is “${shorten(written, 100)}” here, but “${shorten(embedded, 100)}” in the picture itself.`,
    `Take over the picture’s own, leave \`${what}\` out so that it is taken from the picture, or have the picture corrected.`,
    place,
  );
}

/** `until` is a day or an instant, ISO 8601. */
export function usageOver(target: string, until: string, place: Place): Diagnostic {
  return error(
    'media/usage-over',
    `The picture “${shorten(target, 100)}” may not be used after ${until}.`,
    'Put another picture in its place, or correct the date once the rights are renewed.',
    place,
  );
}

/** `least` is in pixels. */
export function smallCover(target: string, least: number, place: Place): Diagnostic {
  return warning(
    'media/small-cover',
    `The cover “${shorten(target, 100)}” is smaller than the ${least} × ${least} pixels that podcast directories ask for.`,
    'Give a larger picture.',
    place,
  );
}

/** The faults of files, each once, with the places that use them. */
export function faultyFiles(
  media: readonly MediaFile[],
  uses: readonly ReadonlyMap<SourcePath, readonly Place[]>[],
): readonly Diagnostic[] {
  return media.flatMap(({ path, fault }) => {
    if (fault === undefined) return [];
    const places = uses.flatMap((places) => places.get(path) ?? []);
    return [{ ...fault, places: [...fault.places, ...places] }];
  });
}
