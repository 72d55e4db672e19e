/** A recording with its title and who is heard in it. */

import type { ElementContent } from 'hast';
import { addMedia, fileSlot } from '../draft.ts';
import { element } from '../html.ts';
import type { Labels } from '../labels.ts';
import { caption, credit, figcaption } from './captions.ts';
import { isUrl, readTranscript, type Transcript, transcriptElement } from './clips.ts';
import { defineDirective } from './directive.ts';

interface Audio {
  readonly src: string;
  readonly external: boolean;
  readonly title: string | undefined;
  readonly by: string | undefined;
  readonly transcript: Transcript | undefined;
  readonly labels: Labels;
}

export const audio = defineDirective({
  name: 'audio',
  form: 'leaf',
  label: 'none',
  attributes: {
    src: { type: 'path', must: 'required', doc: 'The sound file, or its address at another host.' },
    title: { type: 'text', doc: 'What is heard.' },
    duration: { type: 'duration', doc: 'How long it is: `1:05`, `65` or `PT1M5S`.' },
    transcript: { type: 'text', doc: 'What is said, as text, or the path of a file with it.' },
    by: { type: 'text', doc: 'Who made it.' },
  },
  doc: 'A recording.',
  example:
    '::audio{src="media/interview.mp3" title="The harbour master on the barrier" duration="4:10" by="Mei Lindqvist"}',
  read({ values, placeOf }, draft): Audio | undefined {
    const external = isUrl(values.src);
    const media = external ? undefined : addMedia(draft, values.src, 'audio', placeOf('src'));
    if (!external && media === undefined) return undefined;
    const { title, by, duration, transcript } = values;
    draft.audios.push({ media, url: external ? values.src : undefined, title, by, duration, transcript });
    const src = media === undefined ? values.src : fileSlot(draft, media);
    const read = readTranscript(transcript, placeOf('transcript'), draft);
    return { src, external, title, by, transcript: read, labels: draft.labels };
  },
  page(data) {
    if (data.external) return drawLink(data);
    const attributes = { src: data.src, controls: true, preload: 'none', ariaLabel: data.title };
    return drawFigure(data, element('audio', attributes, element('a', { href: data.src }, data.labels.listen)));
  },
  feed: drawLink,
  text(data) {
    return [data.title, data.by].filter((part) => part !== undefined).join(' — ');
  },
});

function drawLink(data: Audio): ElementContent {
  const link = element('a', { href: data.src }, data.title ?? data.labels.listen);
  return drawFigure({ ...data, title: undefined }, link);
}

function drawFigure(data: Audio, shown: ElementContent): ElementContent {
  const under = figcaption(
    data.title === undefined ? undefined : caption(data.title),
    credit(data.by),
    transcriptElement(data.transcript, data.labels),
  );
  return element('figure', { className: ['bs-audio'] }, shown, under);
}
