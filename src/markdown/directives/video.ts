/** A video with its poster and the line that says who reported it. A video at another host is a link: nothing loads before a click. */

import type { ElementContent } from 'hast';
import { addMedia, type Draft, fileSlot, pictureSlot, playerSlot } from '../draft.ts';
import { element } from '../html.ts';
import type { Labels } from '../labels.ts';
import { noCaptions } from '../mistakes.ts';
import { caption, credit, figcaption } from './captions.ts';
import { isUrl, readTranscript, type Transcript, transcriptElement } from './clips.ts';
import { defineDirective } from './directive.ts';

interface Video {
  /** The placeholder of the file's address, or an address at another host. */
  readonly src: string;
  /** The placeholder of the player; `undefined` for a video at another host. */
  readonly player: string | undefined;
  readonly posterPicture: string | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly transcript: Transcript | undefined;
  readonly labels: Labels;
}

export const video = defineDirective({
  name: 'video',
  form: 'leaf',
  label: 'none',
  attributes: {
    src: {
      type: 'path',
      must: 'required',
      doc: 'The video file, or the address of a page at another host that shows it.',
    },
    poster: { type: 'path', must: 'required', doc: 'The picture shown before it plays.' },
    caption: { type: 'text', doc: 'The sentence under it.' },
    by: { type: 'text', doc: 'Who reported it.' },
    role: { type: 'text', doc: 'What they are at the outlet.' },
    outlet: { type: 'text', doc: 'Whose report it is.' },
    credit: { type: 'text', doc: 'The whole credit line, in place of “Video report by {outlet} {role} {by}”.' },
    duration: { type: 'duration', doc: 'How long it is: `1:05`, `65` or `PT1M5S`.' },
    captions: {
      type: 'path',
      must: 'wanted',
      doc: 'A WebVTT file with what is said. Captions or a transcript are wanted.',
    },
    transcript: { type: 'text', must: 'wanted', doc: 'What is said, as text, or the path of a file with it.' },
  },
  doc: 'A video with its credit line.',
  example:
    '::video{src="media/report.mp4" poster="media/report.jpg" outlet="ITV News" role="Senior International Correspondent" by="John Irvine" duration="1:05" captions="media/report.vtt"}',
  read({ values, placeOf }, draft): Video | undefined {
    const { src, poster } = values;
    const external = isUrl(src);
    const media = external ? undefined : addMedia(draft, src, 'video', placeOf('src'));
    if (!external && media === undefined) return undefined;
    const picture = addMedia(draft, poster, 'picture', placeOf('poster'));
    const track =
      values.captions === undefined ? undefined : addMedia(draft, values.captions, 'captions', placeOf('captions'));
    if (track === undefined && values.transcript === undefined) draft.diagnostics.push(noCaptions(src, placeOf('src')));
    const line = values.credit ?? reportLine([values.outlet, values.role, values.by], draft.labels);
    draft.videos.push({
      media,
      url: external ? src : undefined,
      poster: picture,
      captions: track,
      caption: values.caption,
      credit: line,
      duration: values.duration,
      transcript: values.transcript,
    });
    return {
      src: media === undefined ? src : fileSlot(draft, media),
      player: media === undefined ? undefined : playerSlot(draft, { media, poster: picture, captions: track }),
      posterPicture:
        picture === undefined ? undefined : pictureSlot(draft, picture, values.caption ?? draft.labels.watch, 'inline'),
      caption: values.caption,
      credit: line,
      transcript: readTranscript(values.transcript, placeOf('transcript'), draft),
      labels: draft.labels,
    };
  },
  page(data) {
    return data.player === undefined ? drawLink(data) : drawFigure(data, data.player);
  },
  feed: drawLink,
  text(data) {
    return [data.caption, data.credit].filter((part) => part !== undefined).join(' ');
  },
});

function reportLine(parts: readonly (string | undefined)[], labels: Draft['labels']): string | undefined {
  const who = parts.filter((part) => part !== undefined).join(' ');
  return who === '' ? undefined : labels.videoReport.replace('{who}', () => who);
}

function drawLink(data: Video): ElementContent {
  return drawFigure(
    data,
    element('a', { className: ['bs-video-link'], href: data.src }, data.posterPicture ?? data.labels.watch),
  );
}

function drawFigure(data: Video, shown: ElementContent | string): ElementContent {
  const under = figcaption(
    data.caption === undefined ? undefined : caption(data.caption),
    credit(data.credit),
    transcriptElement(data.transcript, data.labels),
  );
  return element('figure', { className: ['bs-video'] }, shown, under);
}
