/** Pictures, clips and sound as structured data, with the credit and licence they came with. */

import type { AudioObjectLeaf, CreativeWorkLeaf, ImageObjectLeaf, MediaObjectLeaf, VideoObjectLeaf } from 'schema-dts';
import type { AudioFact, VideoFact } from '../../model/body.ts';
import type { ResolvedMedia } from '../../model/edition.ts';
import type { ArticleView, ResolvedBody } from '../../model/page.ts';
import type { Site } from '../../model/site.ts';
import type { ShownPicture } from '../article-facts.ts';
import { absoluteHref } from '../links.ts';
import { shownPictures } from '../shown-media.ts';
import { present, some } from './node.ts';
import { pixels } from './publisher.ts';

/** The article's pictures, the main one first, each file once. */
export function imageNodes(view: ArticleView, site: Site): readonly ImageObjectLeaf[] | undefined {
  return some(shownPictures(view).map((picture, index) => imageNode(picture, { site, representative: index === 0 })));
}

/** The article's videos, the lead first. What a video lacks of its own it takes from the article. */
export function videoNodes(view: ArticleView, site: Site): readonly VideoObjectLeaf[] | undefined {
  const { lead, body } = view;
  const videos = view.videos.map((fact) => videoNode(clipOfFact(fact, body), view, site));
  return some(
    lead?.kind === 'video'
      ? [videoNode({ ...lead, file: lead.video, caption: lead.caption?.text }, view, site), ...videos]
      : videos,
  );
}

/** The article's recordings. */
export function audioNodes(view: ArticleView, site: Site): readonly AudioObjectLeaf[] | undefined {
  return some(view.audios.map((fact) => audioNode(fact, view, site)));
}

/** A licence: the address of its text, or its name. */
function licenceNode(licence: string | undefined): string | CreativeWorkLeaf | undefined {
  if (licence === undefined || /^https?:\/\//i.test(licence)) return licence;
  return { '@type': 'CreativeWork', name: licence };
}

function imageNode(picture: ShownPicture, options: { site: Site; representative: boolean }): ImageObjectLeaf {
  const { media, caption, credit, licence, alt } = picture;
  const url = absoluteHref(options.site, media.url);
  return present({
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    encodingFormat: media.type,
    width: pixels(media.width),
    height: pixels(media.height),
    caption: caption ?? (alt === '' ? undefined : alt),
    creditText: credit,
    license: licenceNode(licence),
    representativeOfPage: options.representative ? true : undefined,
  });
}

interface Clip {
  readonly file: ResolvedMedia | undefined;
  readonly url?: string | undefined;
  readonly poster: ResolvedMedia | undefined;
  readonly captions: ResolvedMedia | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly duration: string | undefined;
  readonly transcript: string | undefined;
}

function clipOfFact(fact: VideoFact, body: ResolvedBody): Clip {
  return {
    ...fact,
    file: mediaAt(body, fact.media),
    poster: mediaAt(body, fact.poster),
    captions: mediaAt(body, fact.captions),
  };
}

function videoNode(clip: Clip, view: ArticleView, site: Site): VideoObjectLeaf {
  const { card } = view;
  const thumbnail = clip.poster ?? card.picture?.media;
  return present({
    '@type': 'VideoObject',
    name: clip.caption ?? card.title,
    description: clip.credit ?? card.summary,
    thumbnailUrl: thumbnail && absoluteHref(site, thumbnail.url),
    uploadDate: card.published.iso,
    duration: clip.duration,
    ...whereabouts(clip.file, clip.url, site),
    encodingFormat: clip.file?.type,
    caption: clip.captions && captionTrack(clip.captions, card.lang, site),
    transcript: clip.transcript,
    creditText: clip.credit,
    inLanguage: card.lang,
  });
}

function audioNode(fact: AudioFact, view: ArticleView, site: Site): AudioObjectLeaf {
  const file = mediaAt(view.body, fact.media);
  return present({
    '@type': 'AudioObject',
    name: fact.title ?? view.card.title,
    uploadDate: view.card.published.iso,
    duration: fact.duration,
    ...whereabouts(file, fact.url, site),
    encodingFormat: file?.type,
    transcript: fact.transcript,
    creditText: fact.by,
    inLanguage: view.card.lang,
  });
}

/** Where the bytes are, or else the page at another host that plays them. */
function whereabouts(file: ResolvedMedia | undefined, url: string | undefined, site: Site) {
  if (file !== undefined) return { contentUrl: absoluteHref(site, file.url) };
  if (url === undefined) return {};
  return /\.(?:mp4|m4v|webm|mov|ogv|m3u8|mp3|m4a|ogg|opus|wav|flac)(?:[?#]|$)/i.test(url)
    ? { contentUrl: absoluteHref(site, url) }
    : { embedUrl: absoluteHref(site, url) };
}

function captionTrack(media: ResolvedMedia, lang: string, site: Site): MediaObjectLeaf {
  return {
    '@type': 'MediaObject',
    contentUrl: absoluteHref(site, media.url),
    encodingFormat: media.type,
    inLanguage: lang,
  };
}

function mediaAt(body: ResolvedBody, index: number | undefined): ResolvedMedia | undefined {
  return index === undefined ? undefined : body.media[index];
}
