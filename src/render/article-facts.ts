/** What several outputs say of one article, decided once so that all of them say the same. */

import type { Correction } from '../model/article.ts';
import type { Card, ResolvedMedia } from '../model/edition.ts';
import type { Moment } from '../model/moment.ts';
import type { ResolvedLead } from '../model/page.ts';
import { creditOf } from '../model/picture.ts';
import type { Focus } from '../model/rendition.ts';
import type { Site } from '../model/site.ts';
import { latest } from './dates.ts';

/** When the article last changed for its readers: its update or its newest correction, else its publication. */
export function modifiedAt(card: Card, corrections: readonly Correction[]): Moment {
  return latest(card.published, card.updated, ...corrections.map((correction) => correction.date));
}

/** Who stands for the text: its authors, else the agency it comes from, else the publisher. */
export function namesOf(card: Card, site: Site): readonly string[] {
  if (card.authors.length > 0) return card.authors.map((author) => author.label);
  return [card.source ?? site.publisher.name];
}

export interface ShownPicture {
  readonly media: ResolvedMedia;
  readonly alt: string;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly licence: string | undefined;
  readonly focus?: Focus | undefined;
  readonly sourceType?: string | undefined;
}

/** The picture that stands for the article: its lead, the still of its lead video, or its card's. */
export function mainPicture(card: Card, lead: ResolvedLead | undefined): ShownPicture | undefined {
  if (lead?.kind === 'video' && lead.poster !== undefined) {
    const { rights } = lead.poster;
    const own = { credit: creditOf(rights), licence: rights?.licence, sourceType: rights?.sourceType };
    return { media: lead.poster, alt: lead.alt, caption: lead.caption?.text, ...own };
  }
  const picture = lead?.kind === 'picture' ? lead.picture : card.picture;
  return picture && { ...picture, caption: picture.caption?.text };
}
