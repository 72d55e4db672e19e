/** A video of the project as a player that loads nothing before it is asked to, with room kept for it. */

import type { Slot } from '../model/body.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import { escapeHtml } from '../model/safe-html.ts';

export interface Clip {
  readonly video: ResolvedMedia;
  readonly poster: ResolvedMedia | undefined;
  readonly captions: ResolvedMedia | undefined;
}

/** The `<video>` element. Its size is the video's own where the file tells it, else the poster's. */
export function videoPlayer(
  { video, poster, captions }: Clip,
  { words, lang }: Pick<Extract<Slot, { kind: 'player' }>, 'words' | 'lang'>,
  href: (url: string) => string,
): string {
  const { width, height } = video.width === undefined ? (poster ?? video) : video;
  const src = escapeHtml(href(video.url));
  const attributes = [
    ` src="${src}"`,
    poster === undefined ? '' : ` poster="${escapeHtml(href(poster.url))}"`,
    width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`,
  ].join('');
  const track =
    captions === undefined
      ? ''
      : `<track kind="captions" src="${escapeHtml(href(captions.url))}" srclang="${escapeHtml(lang)}" label="${escapeHtml(words.captions)}" default>`;
  return `<video${attributes} controls preload="none" playsinline>${track}<a href="${src}">${escapeHtml(words.watch)}</a></video>`;
}
