/**
 * The pictures, clips and recordings of an article as outputs that travel tell of them: the lead first, each file once.
 *
 * A file that is to come with an article is added here, and stands in every feed and format.
 */

import type { ResolvedMedia } from '../model/edition.ts';
import type { ArticleView } from '../model/page.ts';
import { mainPicture, type ShownPicture } from './article-facts.ts';

/** What is needed of an article: its page knows it, and so does its item in a feed. */
export type MediaSource = Pick<ArticleView, 'card' | 'lead' | 'body' | 'pictures' | 'videos' | 'audios'>;

export interface ShownMedia {
  readonly kind: 'image' | 'video' | 'audio';
  readonly media: ResolvedMedia;
  /** The caption, or the words that stand for it. */
  readonly description: string | undefined;
  readonly credit: string | undefined;
  readonly licence: string | undefined;
  /** The still of a video. */
  readonly poster: ResolvedMedia | undefined;
  /** In seconds. */
  readonly duration: number | undefined;
}

/** All that a reader elsewhere may have: of a text that is not free, the lead alone. */
export function shownMedia(source: MediaSource): readonly ShownMedia[] {
  const { card, body } = source;
  const lead = leadMedia(source);
  if (card.access !== 'free') return lead;
  const pictures = shownPictures(source)
    .filter(({ media }) => lead[0]?.poster?.url !== media.url)
    .map(pictureMedia);
  const videos = source.videos.flatMap((fact) => {
    const media = fileAt(body, fact.media);
    if (media === undefined) return [];
    const { caption, credit } = fact;
    return [
      {
        ...bare,
        kind: 'video',
        media,
        description: caption,
        credit,
        poster: fileAt(body, fact.poster),
        duration: seconds(fact.duration),
      } as const,
    ];
  });
  const audios = source.audios.flatMap((fact) => {
    const media = fileAt(body, fact.media);
    if (media === undefined) return [];
    return [
      {
        ...bare,
        kind: 'audio',
        media,
        description: fact.title,
        credit: fact.by,
        duration: seconds(fact.duration),
      } as const,
    ];
  });
  return eachOnce([...lead, ...pictures, ...videos, ...audios]);
}

/** The pictures of an article, the one that stands for it first. */
export function shownPictures({ card, lead, body, pictures }: MediaSource): readonly ShownPicture[] {
  const main = mainPicture(card, lead);
  const others = pictures.flatMap((picture) => {
    const media = fileAt(body, picture.media);
    return media === undefined ? [] : [{ ...picture, media }];
  });
  return eachOnce(main === undefined ? others : [main, ...others]);
}

const bare = { licence: undefined, poster: undefined, duration: undefined };

function leadMedia({ card, lead }: MediaSource): readonly ShownMedia[] {
  const picture = mainPicture(card, lead);
  if (lead?.kind !== 'video') return picture === undefined ? [] : [pictureMedia(picture)];
  const { video: media, credit, alt } = lead;
  const description = lead.caption?.text ?? (picture?.alt || alt || undefined);
  return [
    { ...bare, kind: 'video', media, description, credit, poster: picture?.media, duration: seconds(lead.duration) },
  ];
}

function pictureMedia({ media, alt, caption, credit, licence }: ShownPicture): ShownMedia {
  return { ...bare, kind: 'image', media, description: caption ?? (alt || undefined), credit, licence };
}

function fileAt(body: MediaSource['body'], index: number | undefined): ResolvedMedia | undefined {
  return index === undefined ? undefined : body.media[index];
}

function eachOnce<T extends { readonly media: ResolvedMedia }>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  const seen = new Set<string>();
  return items.filter(({ media: { url } }) => !seen.has(url) && seen.add(url));
}

/** An ISO 8601 duration of hours, minutes and seconds, in seconds. */
function seconds(duration: string | undefined): number | undefined {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration ?? '');
  if (match === null) return undefined;
  const [hours, minutes, rest] = match.slice(1).map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (rest ?? 0);
}
