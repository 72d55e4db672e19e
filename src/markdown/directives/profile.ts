/** Who is who: a person or an institution of the story, with a portrait where there is one. */

import type { RootContent } from 'mdast';
import { element } from '../html.ts';
import { type BoxTitle, boxTitle, titleElement } from './boxes.ts';
import { defineDirective } from './directive.ts';
import { type Figure, figure, readPicture } from './figure.ts';
import { empty } from './mistakes.ts';

interface Profile {
  readonly name: BoxTitle;
  readonly role: string | undefined;
  readonly portrait: Figure | undefined;
  readonly content: readonly RootContent[];
}

export const profile = defineDirective({
  name: 'profile',
  form: 'container',
  label: 'required',
  attributes: {
    image: { type: 'path', doc: 'A portrait.' },
    alt: {
      type: 'text',
      mayBeEmpty: true,
      doc: 'What the portrait shows beyond who it is; the name stands beside it.',
    },
    credit: { type: 'text', must: 'wanted', doc: 'Whose picture it is.' },
    role: { type: 'text', doc: 'What they are.' },
  },
  doc: 'Who is who: the name in square brackets, the text below.',
  example:
    ':::profile[Ruth Abernethy]{image="media/abernethy.jpg" credit="Mei Lindqvist" role="Leader of the council"}\nShe has led the council since 2019.\n:::',
  assets: ['furniture.css'],
  read({ values, label, children, place, placeOf }, draft): Profile {
    if (children.length === 0) draft.diagnostics.push(empty('profile', place));
    const { image, alt = '', credit, role } = values;
    const picture = { src: image ?? '', alt, caption: [], credit, licence: undefined, role: 'thumbnail' } as const;
    return {
      name: boxTitle(label, ''),
      role,
      portrait: image === undefined ? undefined : readPicture(picture, placeOf('image'), draft),
      content: children,
    };
  },
  page({ name, role, portrait, content }, draw) {
    return element(
      'aside',
      { className: ['bs-profile'] },
      portrait === undefined ? undefined : figure.page(portrait, draw),
      titleElement(name, draw),
      role === undefined ? undefined : element('p', { className: ['bs-role'] }, role),
      ...draw.blocks(content),
    );
  },
  text({ name, role, portrait, content }, write) {
    const who = [write.inline(name), role].filter((part) => part !== undefined).join(', ');
    const credit = portrait === undefined ? '' : figure.text(portrait, write);
    return [who, write.blocks(content), credit].filter((part) => part !== '').join('\n\n');
  },
});
