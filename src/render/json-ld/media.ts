/** Pictures, clips and sound as structured data, with the credit and licence they came with. */

import type { AudioObjectLeaf, CreativeWorkLeaf, ImageObjectLeaf, MediaObjectLeaf, VideoObjectLeaf } from 'schema-dts';
import type { AudioFact, VideoFact } from '../../model/body.ts';
import type { UrlPath } from '../../model/brands.ts';
import type { ResolvedMedia } from '../../model/edition.ts';
import type { ArticleView } from '../../model/page.ts';
import { machineCut, mediaTypes, renditionAddress } from '../../model/rendition.ts';
import type { ResolvedBody } from '../../model/resolved-body.ts';
import type { Site } from '../../model/site.ts';
import type { ShownPicture } from '../article-facts.ts';
import { durationOf } from '../clip-length.ts';
import { absoluteHref } from '../links.ts';
import { shownPictures } from '../shown-media.ts';
import { present, some } from './node.ts';
import { pixels } from './publisher.ts';

/** The article's pictures, the main one first, each file once. */
export function imageNodes(view: ArticleView, site: Site): readonly ImageObjectLeaf[] | undefined {
  const [main, ...others] = shownPictures(view);
  if (main === undefined) return undefined;
  const shown = [...cutsOf(main), ...others.map((picture) => ({ ...picture, ...urlAndSize(picture.media) }))];
  const byUrl = new Map<string, ImageObjectLeaf>();
  for (const picture of shown) {
    if (!byUrl.has(picture.url)) byUrl.set(picture.url, imageNode(picture, { site, representative: byUrl.size === 0 }));
  }
  return some([...byUrl.values()]);
}

/** A picture in the form in which machines are shown it. */
interface StructuredPicture extends ShownPicture {
  readonly url: UrlPath;
  readonly type: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** Search engines want the picture that stands for an article wide, standard and square (Google, "Article structured data"). */
function cutsOf(picture: ShownPicture): StructuredPicture[] {
  const { media, focus } = picture;
  const { renditions } = media;
  if (renditions === undefined) return [{ ...picture, ...urlAndSize(media) }];
  return (['wide', 'standard', 'square'] as const).map((name) => {
    const cut = machineCut(renditions, name, focus);
    const url = renditionAddress(renditions.stem, cut);
    return { ...picture, url, type: mediaTypes[cut.format], width: cut.width, height: cut.height };
  });
}

function urlAndSize({ url, type, width, height }: ResolvedMedia) {
  return { url, type, width, height };
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

function imageNode(picture: StructuredPicture, options: { site: Site; representative: boolean }): ImageObjectLeaf {
  const { caption, credit, licence, alt, sourceType, type, width, height } = picture;
  const { rights } = picture.media;
  const url = absoluteHref(options.site, picture.url);
  return present({
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    encodingFormat: type,
    width: pixels(width),
    height: pixels(height),
    caption: caption ?? (alt === '' ? undefined : alt),
    creditText: credit,
    creator: some((rights?.creators ?? []).map((name) => ({ '@type': 'Person', name }) as const)),
    copyrightNotice: rights?.copyright,
    license: licenceNode(licence),
    acquireLicensePage: rights?.licensor,
    digitalSourceType: sourceNode(sourceType),
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
    duration: clip.duration ?? durationOf(clip.file?.seconds),
    ...whereabouts(clip.file, clip.url, site),
    encodingFormat: clip.file?.type,
    contentSize: sizeOf(clip.file),
    width: pixels(clip.file?.width),
    height: pixels(clip.file?.height),
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
    description: fact.by ?? view.card.summary,
    duration: fact.duration ?? durationOf(file?.seconds),
    ...whereabouts(file, fact.url, site),
    encodingFormat: file?.type,
    contentSize: sizeOf(file),
    transcript: fact.transcript,
    creditText: fact.by,
    inLanguage: view.card.lang,
  });
}

/** A size as schema.org has it: a number of bytes with its unit. */
function sizeOf(file: ResolvedMedia | undefined): string | undefined {
  return file?.bytes === undefined ? undefined : `${file.bytes} B`;
}

/** A code of IPTC's vocabulary as the value that schema.org has for it; `undefined` for one that it does not have. */
function sourceNode(code: string | undefined): { '@id': string } | undefined {
  const name = code && (renamed[code] ?? (known.has(code) ? `${code[0]?.toUpperCase()}${code.slice(1)}` : undefined));
  return name === undefined || name === '' ? undefined : { '@id': `https://schema.org/${name}DigitalSource` };
}

const known = new Set([
  'algorithmicMedia',
  'algorithmicallyEnhanced',
  'compositeCapture',
  'composite',
  'compositeSynthetic',
  'compositeWithTrainedAlgorithmicMedia',
  'dataDrivenMedia',
  'digitalCapture',
  'negativeFilm',
  'positiveFilm',
  'print',
  'screenCapture',
  'trainedAlgorithmicMedia',
  'virtualRecording',
]);

const renamed: Readonly<Record<string, string>> = {
  computationalCapture: 'MultiFrameComputationalCapture',
  digitalCreation: 'DigitalArt',
  humanEdits: 'MinorHumanEdits',
};

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
