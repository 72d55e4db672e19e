/** Places the dates of an article in the site's zone, and checks their order. */

import * as fieldMistakes from '../fields/mistakes.ts';
import { placeMoment, type WrittenMoment } from '../fields/moment.ts';
import { describePath } from '../fields/read-fields.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Moment } from '../model/moment.ts';
import { type PackedPlaces, placeAt, placeOf } from '../model/places.ts';
import * as mistakes from './mistakes.ts';

/** The file that moments were read from, and the zone of its site. */
export interface MomentsContext {
  readonly path: SourcePath;
  readonly places: PackedPlaces;
  readonly zone: string;
  readonly diagnostics: Diagnostic[];
}

/** The moment a field gives; a time without offset is reported at its place. `path` is dotted. */
export function momentAt(path: string, written: WrittenMoment, context: MomentsContext): Moment {
  const isAssumed = written.time !== undefined && written.offset === undefined;
  const place = isAssumed ? placeAt(context.places, path, context.path) : undefined;
  if (place !== undefined) {
    context.diagnostics.push(fieldMistakes.assumedZone(describePath(path.split('.')), context.zone, place));
  }
  return placeMoment(written, context.zone);
}

export interface ArticleMoments {
  readonly published: Moment | undefined;
  readonly updated: Moment | undefined;
  readonly embargo: Moment | undefined;
  readonly expires: Moment | undefined;
}

/** Reports an update before publication, and an end that no reader would live to see a beginning of. */
export function orderMistakes(
  { published, updated, embargo, expires }: ArticleMoments,
  file: Pick<MomentsContext, 'path' | 'places'>,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  if (published && updated && isBefore(updated, published)) {
    found.push(mistakes.updatedBeforePublished(placeOf(file, 'updated'), placeOf(file, 'published')));
  }
  if (expires && published && expires.at <= published.at) {
    found.push(mistakes.expiresTooEarly('published', placeOf(file, 'expires'), placeOf(file, 'published')));
  }
  if (expires && embargo && expires.at <= embargo.at) {
    found.push(mistakes.expiresTooEarly('embargo', placeOf(file, 'expires'), placeOf(file, 'embargo')));
  }
  return found;
}

/** A bare day is before another moment only when it is an earlier day. */
function isBefore(a: Moment, b: Moment): boolean {
  return a.dateOnly || b.dateOnly ? a.day < b.day : a.at < b.at;
}
