/**
 * The pictures, clips and recordings of an article as outputs that travel tell of them: the lead first, each file once.
 *
 * A file that is to come with an article is added here, and stands in every feed and format.
 */

import type { ResolvedMedia } from '../model/edition.ts';
import type { ArticleView } from '../model/page.ts';
import { creditOf } from '../model/picture.ts';
import { mainPicture, type ShownPicture } from './article-facts.ts';
import { durationOf, secondsOf } from './clip-length.ts';

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
    .filter(({ media }) => lead[0]?.poster?.hash !== media.hash)
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
        duration: lengthOf(fact.duration, media),
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
        duration: lengthOf(fact.duration, media),
      } as const,
    ];
  });
  return eachOnce([...lead, ...pictures, ...videos, ...audios]);
}

/** The pictures of an article, the one that stands for it first; what the text leaves out is as the picture itself says. */
export function shownPictures({ card, lead, body, pictures }: MediaSource): readonly ShownPicture[] {
  const main = mainPicture(card, lead);
  const others = pictures.flatMap((picture) => {
    const media = fileAt(body, picture.media);
    if (media === undefined) return [];
    const { rights } = media;
    const { caption = rights?.caption, credit = creditOf(rights), licence = rights?.licence } = picture;
    return [{ ...picture, media, caption, credit, licence, sourceType: picture.sourceType ?? rights?.sourceType }];
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
    {
      ...bare,
      kind: 'video',
      media,
      description,
      credit,
      poster: picture?.media,
      duration: lengthOf(lead.duration, media),
    },
  ];
}

function pictureMedia({ media, alt, caption, credit, licence }: ShownPicture): ShownMedia {
  return { ...bare, kind: 'image', media, description: caption ?? (alt || undefined), credit, licence };
}

function fileAt(body: MediaSource['body'], index: number | undefined): ResolvedMedia | undefined {
  return index === undefined ? undefined : body.media[index];
}

/** A file is known by what is in it: a picture may be cut one way for the lead and another for the text. */
function eachOnce<T extends { readonly media: ResolvedMedia }>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  const seen = new Set<string>();
  return items.filter(({ media: { hash } }) => !seen.has(hash) && seen.add(hash));
}

/** As the editor wrote it, else as the file says; in seconds. */
function lengthOf(written: string | undefined, { seconds }: ResolvedMedia): number | undefined {
  return secondsOf(written) ?? secondsOf(durationOf(seconds));
}
