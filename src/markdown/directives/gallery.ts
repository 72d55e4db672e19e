/**
 * A picture story: pictures one beside the other, to be moved through by hand, wheel or keyboard.
 *
 * It scrolls by itself; script adds buttons and the number of the picture. In a feed and on paper the pictures follow one another.
 */

import { boxId } from '../draft.ts';
import { element } from '../html.ts';
import type { Labels } from '../labels.ts';
import { placeOf } from '../source.ts';
import type { News } from '../tree.ts';
import { type BoxTitle, boxTitle, titleElement } from './boxes.ts';
import { type Drawing, defineDirective } from './directive.ts';
import { figure } from './figure.ts';
import { noPictures } from './mistakes.ts';

interface Gallery {
  readonly id: string;
  readonly title: BoxTitle;
  readonly pictures: readonly News[];
  readonly labels: Labels;
}

const example =
  ':::gallery[The quay at dawn]\n::figure{src="media/quay-1.jpg" alt="Two cranes" credit="Ana Ruiz"}\n::figure{src="media/quay-2.jpg" alt="Nets" caption="Nets, mended overnight." credit="Ana Ruiz"}\n:::';

export const gallery = defineDirective({
  name: 'gallery',
  form: 'container',
  label: 'optional',
  attributes: {},
  doc: 'A picture story: figures, or pictures with their captions.',
  example,
  assets: ['furniture.css', 'gallery.js'],
  read({ label, children, place }, draft): Gallery {
    const pictures = children.filter((child): child is News => child.type === 'news' && child.directive === figure);
    const stranger = children.find((child) => !(pictures as readonly unknown[]).includes(child));
    if (pictures.length === 0) draft.diagnostics.push(noPictures('gallery', example, place));
    else if (stranger !== undefined)
      draft.diagnostics.push(noPictures('gallery', example, placeOf(draft.source, stranger.position)));
    const title = boxTitle(label, draft.labels.gallery);
    return { id: boxId(draft, 'gallery'), title, pictures, labels: draft.labels };
  },
  page(data, draw) {
    const items = data.pictures.map((picture) => element('li', {}, ...draw.blocks([picture])));
    const strip = { className: ['bs-gallery-strip'], role: 'region', tabIndex: 0, ariaLabelledBy: [data.id] };
    const words = { dataPrevious: data.labels.previous, dataNext: data.labels.next };
    return element(
      'section',
      { className: ['bs-gallery'], ...words },
      titleElement(data.title, draw, data.id),
      element('div', strip, element('ol', {}, ...items)),
    );
  },
  feed: drawInOrder,
  text({ title, pictures }, write) {
    return [write.inline(title), write.blocks(pictures)].filter((part) => part !== '').join('\n\n');
  },
});

function drawInOrder({ title, pictures }: Gallery, draw: Drawing) {
  return element('section', { className: ['bs-gallery'] }, titleElement(title, draw), ...draw.blocks(pictures));
}
