/** The lead picture or video of an article, with its files found. */

import type { Article, LeadPicture, LeadVideo } from '../model/article.ts';
import type { MediaReference } from '../model/body.ts';
import type { ResolvedMedia, ResolvedPicture } from '../model/edition.ts';
import type { ResolvedLead } from '../model/page.ts';
import type { MediaTargets } from './media-targets.ts';
import { placeOf } from './places.ts';

/** `undefined` where there is none, or its main file is missing. */
export function leadOf(article: Article, media: MediaTargets): ResolvedLead | undefined {
  const { lead } = article.fields;
  if (lead === undefined) return undefined;
  return lead.kind === 'picture' ? pictureLead(article, lead, media) : videoLead(article, lead, media);
}

/** What a card shows of a lead: the picture, or the video's poster. */
export function cardPicture(lead: ResolvedLead | undefined): ResolvedPicture | undefined {
  if (lead === undefined) return undefined;
  if (lead.kind === 'picture') return lead.picture;
  const { poster, alt, caption, credit } = lead;
  return poster && { media: poster, alt, caption, credit, licence: undefined, focus: undefined };
}

function pictureLead(article: Article, lead: LeadPicture, media: MediaTargets): ResolvedLead | undefined {
  const file = find(article, media, { target: lead.image, key: 'lead.image', kind: 'picture' });
  if (file === undefined) return undefined;
  const { alt = '', caption, credit, licence, focus } = lead;
  return { kind: 'picture', picture: { media: file, alt, caption, credit, licence, focus } };
}

function videoLead(article: Article, lead: LeadVideo, media: MediaTargets): ResolvedLead | undefined {
  const { alt = '', caption, credit, duration, transcript } = lead;
  const video = find(article, media, { target: lead.video, key: 'lead.video', kind: 'video' });
  const poster = find(article, media, { target: lead.poster, key: 'lead.poster', kind: 'picture' });
  const captions = find(article, media, { target: lead.captions, key: 'lead.captions', kind: 'captions' });
  return video && { kind: 'video', video, poster, captions, alt, caption, credit, duration, transcript };
}

function find(
  article: Article,
  media: MediaTargets,
  file: { target: string | undefined; key: string; kind: MediaReference['kind'] },
): ResolvedMedia | undefined {
  if (file.target === undefined) return undefined;
  const place = placeOf(article, file.key, 'lead.image', 'lead');
  return media.resolve({ target: file.target, place, kind: file.kind }, article.path);
}
