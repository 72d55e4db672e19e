/** The lead picture or video of an article, with its files found and what the picture says of itself filled in. */

import type { Article, InlineText, LeadPicture, LeadVideo } from '../model/article.ts';
import type { MediaReference } from '../model/body.ts';
import type { Place } from '../model/diagnostic.ts';
import type { ResolvedMedia, ResolvedPicture } from '../model/edition.ts';
import type { ResolvedLead } from '../model/page.ts';
import { creditOf, machinePart } from '../model/picture.ts';
import type { PictureUse } from '../model/picture-roles.ts';
import { placeOf } from '../model/places.ts';
import { escapeHtml, trustedHtml } from '../model/safe-html.ts';
import type { Report } from './authorities.ts';
import type { MediaTargets } from './media-targets.ts';
import { leadWithoutCredit } from './picture-mistakes.ts';
import { rightsDiagnostics, usage } from './picture-rights.ts';

export interface LeadSources {
  readonly media: MediaTargets;
  readonly now: number;
  readonly report: Report;
}

/** `undefined` where there is none, or its main file is missing. */
export function leadOf(article: Article, sources: LeadSources): ResolvedLead | undefined {
  const { lead } = article.fields;
  if (lead === undefined) return undefined;
  const made = lead.kind === 'picture' ? pictureLead(article, lead, sources) : videoLead(article, lead, sources);
  const credit = made?.kind === 'picture' ? made.picture.credit : lead.credit;
  // A file that is not there cannot say whose it is.
  if (made !== undefined && credit === undefined) sources.report(leadWithoutCredit(placeOf(article, 'lead')));
  return made;
}

/** What a card shows of a lead: the picture, or the video's poster. Whose it is stands on the article's own page. */
export function cardPicture(lead: ResolvedLead | undefined): ResolvedPicture | undefined {
  if (lead === undefined) return undefined;
  if (lead.kind === 'picture') {
    const media = withoutRights(lead.picture.media);
    return media === lead.picture.media ? lead.picture : { ...lead.picture, media };
  }
  const { poster, alt, caption, credit } = lead;
  if (poster === undefined) return undefined;
  return { media: withoutRights(poster), alt, caption, credit, licence: undefined, focus: undefined };
}

function withoutRights(media: ResolvedMedia): ResolvedMedia {
  return media.rights === undefined ? media : { ...media, rights: undefined };
}

function pictureLead(article: Article, lead: LeadPicture, sources: LeadSources): ResolvedLead | undefined {
  const { now, report, media: targets } = sources;
  const file = find(article, targets, { target: lead.image, key: 'lead.image', kind: 'picture', use: 'main' });
  usage(lead.image, lead, { now, place: () => leadPlace(article, 'lead.usage') }).forEach(report);
  if (file === undefined) return undefined;
  targets.cut(file, lead.focus);
  const { rights } = file;
  const sourceType = lead.sourceType ?? rights?.sourceType;
  const claim = { target: lead.image, credit: lead.credit, licence: lead.licence };
  rightsDiagnostics(claim, rights, () => leadPlace(article, 'lead.image')).forEach(report);
  return {
    kind: 'picture',
    picture: {
      media: file,
      alt: lead.alt ?? '',
      caption: lead.caption ?? plainText(rights?.caption),
      credit: lead.credit ?? creditOf(rights),
      licence: lead.licence ?? rights?.licence,
      focus: lead.focus,
      sourceType,
      machine: machinePart(sourceType),
    },
  };
}

function videoLead(article: Article, lead: LeadVideo, { media }: LeadSources): ResolvedLead | undefined {
  const { alt = '', caption, credit, duration, transcript } = lead;
  const video = find(article, media, { target: lead.video, key: 'lead.video', kind: 'video' });
  const poster = find(article, media, { target: lead.poster, key: 'lead.poster', kind: 'picture', use: 'main' });
  const captions = find(article, media, { target: lead.captions, key: 'lead.captions', kind: 'captions' });
  if (poster !== undefined) media.cut(poster, undefined);
  return video && { kind: 'video', video, poster, captions, alt, caption, credit, duration, transcript };
}

interface Wanted {
  readonly target: string | undefined;
  readonly key: string;
  readonly kind: MediaReference['kind'];
  readonly use?: PictureUse;
}

function find(article: Article, media: MediaTargets, { target, key, kind, use }: Wanted): ResolvedMedia | undefined {
  if (target === undefined) return undefined;
  const reference: MediaReference = {
    target,
    kind,
    // Looked for where there is a mistake.
    get place() {
      return leadPlace(article, key);
    },
  };
  return media.resolve(reference, article.path, use);
}

function leadPlace(article: Article, key: string): Place {
  return placeOf(article, key, 'lead.image', 'lead');
}

function plainText(text: string | undefined): InlineText | undefined {
  return text === undefined ? undefined : { html: trustedHtml(escapeHtml(text)), text };
}
