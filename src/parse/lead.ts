/** The picture or video at the top of an article. */

import type { FieldValues } from '../fields/field.ts';
import type { InlineText, Lead } from '../model/article.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { UsageEnd } from '../model/picture.ts';
import { type PackedPlaces, placeOf } from '../model/places.ts';
import type { articleTable } from './article-table.ts';
import * as mistakes from './mistakes.ts';

export type LeadValue = NonNullable<FieldValues<typeof articleTable>['lead']>;

const videoKeys = ['poster', 'captions', 'transcript', 'duration'] as const;
const pictureKeys = ['licence', 'focus', 'digitalSourceType', 'usage'] as const;

export interface LeadContext {
  /** Rendered. */
  readonly caption: InlineText | undefined;
  readonly usableUntil: UsageEnd | undefined;
  /** Where it was written. */
  readonly file: { readonly path: SourcePath; readonly places: PackedPlaces };
}

/** The lead, its kind decided by what it names. */
export function readLead(value: LeadValue, { caption, usableUntil, file }: LeadContext): Outcome<Lead> {
  const { image, video } = value;
  if ((image === undefined) === (video === undefined)) {
    return { value: undefined, diagnostics: [mistakes.leadNeedsOne(image !== undefined, placeOf(file, 'lead'))] };
  }
  const kind = image === undefined ? 'video' : 'picture';
  const diagnostics: Diagnostic[] = [];
  for (const key of kind === 'picture' ? videoKeys : pictureKeys) {
    if (value[key] !== undefined)
      diagnostics.push(mistakes.notOfThisLead(key, kind, placeOf(file, `lead.${key}`, 'lead')));
  }
  const { alt, credit } = value;
  if (image !== undefined) {
    if (alt === undefined) diagnostics.push(mistakes.leadWithoutAlt(placeOf(file, 'lead')));
    return {
      value: {
        kind: 'picture',
        image,
        alt,
        caption,
        credit,
        licence: value.licence,
        focus: value.focus,
        sourceType: value.digitalSourceType,
        usableUntil,
      },
      diagnostics,
    };
  }
  const { poster, captions, transcript, duration } = value;
  const lead: Lead = {
    kind: 'video',
    video: video ?? '',
    poster,
    alt,
    caption,
    credit,
    captions,
    transcript,
    duration,
  };
  return { value: lead, diagnostics };
}
