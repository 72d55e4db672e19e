/** What a reader needs to know, as a short list. */

import type { RootContent } from 'mdast';
import { boxId } from '../draft.ts';
import { element } from '../html.ts';
import { type BoxTitle, boxTitle, titleElement } from './boxes.ts';
import { defineDirective } from './directive.ts';
import { noList } from './mistakes.ts';

interface KeyPoints {
  readonly id: string;
  readonly title: BoxTitle;
  readonly list: readonly RootContent[];
}

const example =
  ':::key-points[What we know]\n- A draft letter was published by mistake.\n- No decision to leave has been taken.\n:::';

export const keyPoints = defineDirective({
  name: 'key-points',
  form: 'container',
  label: 'optional',
  attributes: {},
  doc: 'What you need to know: a list under a title.',
  example,
  read({ label, children, place }, draft): KeyPoints {
    if (children.length === 0 || children.some((child) => child.type !== 'list')) {
      draft.diagnostics.push(noList('key-points', example, place));
    }
    return { id: boxId(draft, 'key-points'), title: boxTitle(label, draft.labels.keyPoints), list: children };
  },
  page({ id, title, list }, draw) {
    const attributes = { className: ['bs-key-points'], ariaLabelledBy: [id] };
    return element('section', attributes, titleElement(title, draw, id), ...draw.blocks(list));
  },
  text({ title, list }, write) {
    return `${write.inline(title)}\n\n${write.blocks(list)}`;
  },
});
