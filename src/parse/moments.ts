/** Places the dates of an article in the site's zone, and checks their order. */

import * as fieldMistakes from '../fields/mistakes.ts';
import { placeMoment, type WrittenMoment } from '../fields/moment.ts';
import { describePath } from '../fields/read-fields.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Moment } from '../model/moment.ts';
import type { Places } from '../model/places.ts';
import * as mistakes from './mistakes.ts';

export interface MomentsContext {
  readonly zone: string;
  readonly places: Places;
  readonly diagnostics: Diagnostic[];
}

/** The moment a field gives; a time without offset is reported at its place. `path` is dotted. */
export function momentAt(path: string, written: WrittenMoment, context: MomentsContext): Moment {
  const place = context.places[path];
  if (written.time !== undefined && written.offset === undefined && place !== undefined) {
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
export function orderMistakes(moments: ArticleMoments, places: Places): readonly Diagnostic[] {
  const { published, updated, embargo, expires } = moments;
  const { published: at = places[''], updated: changed, expires: end, embargo: gate } = places;
  const found: Diagnostic[] = [];
  if (published && updated && changed && at && isBefore(updated, published)) {
    found.push(mistakes.updatedBeforePublished(changed, at));
  }
  if (expires && end && at && published && expires.at <= published.at) {
    found.push(mistakes.expiresTooEarly('published', end, at));
  }
  if (expires && end && gate && embargo && expires.at <= embargo.at) {
    found.push(mistakes.expiresTooEarly('embargo', end, gate));
  }
  return found;
}

/** A bare day is before another moment only when it is an earlier day. */
function isBefore(a: Moment, b: Moment): boolean {
  return a.dateOnly || b.dateOnly ? a.day < b.day : a.at < b.at;
}
