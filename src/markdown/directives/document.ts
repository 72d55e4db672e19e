/** A document to be read or downloaded: what it is, how long and how large, and where it comes from. */

import { addMedia, fileSlot, sizeSlot } from '../draft.ts';
import { element } from '../html.ts';
import type { Labels } from '../labels.ts';
import { credit } from './captions.ts';
import { defineDirective } from './directive.ts';

interface Document {
  readonly href: string;
  readonly title: string;
  readonly kind: string;
  readonly size: string;
  readonly pages: number | undefined;
  readonly source: string | undefined;
  readonly labels: Labels;
}

export const document = defineDirective({
  name: 'document',
  form: 'leaf',
  label: 'none',
  attributes: {
    src: { type: 'path', must: 'required', doc: 'The file, such as a PDF.' },
    title: { type: 'text', must: 'required', doc: 'What it is.' },
    pages: { type: 'number', doc: 'How many pages it has.' },
    source: { type: 'text', doc: 'Where it comes from.' },
  },
  doc: 'A document to be read or downloaded. Its kind and size are shown.',
  example: '::document{src="media/minutes.pdf" title="Minutes of the dock inquiry" pages=12 source="City archive"}',
  assets: ['furniture.css'],
  read({ values, placeOf }, draft): Document | undefined {
    const { src, title, pages, source } = values;
    const media = addMedia(draft, src, 'document', placeOf('src'));
    if (media === undefined) return undefined;
    const kind = /\.([a-z0-9]{2,5})$/i.exec(src)?.[1]?.toUpperCase() ?? '';
    const size = sizeSlot(draft, media);
    return { href: fileSlot(draft, media), title, kind, size, pages, source, labels: draft.labels };
  },
  page(data) {
    const { href, title, source, labels } = data;
    return element(
      'p',
      { className: ['bs-document'] },
      element('a', { href }, title),
      ' ',
      element('span', { className: ['bs-document-facts'] }, factsOf(data)),
      ...(source === undefined ? [] : [' ', credit(`${labels.source}${labels.colon}${source}`)]),
    );
  },
  text(data) {
    const { href, title, source, labels } = data;
    const from = source === undefined ? '' : ` ${labels.source}${labels.colon}${source}`;
    return `${title} (${factsOf(data)})${labels.colon}${href}${from}`;
  },
});

function factsOf({ kind, size, pages, labels }: Document): string {
  const length = pages === undefined ? undefined : `${labels.pages}${labels.colon}${pages}`;
  return [kind, length, size].filter((part) => part !== undefined && part !== '').join(' · ');
}
