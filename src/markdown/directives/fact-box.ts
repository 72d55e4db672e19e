/** Background beside the story. */

import type { RootContent } from 'mdast';
import { element } from '../html.ts';
import { type BoxTitle, boxTitle, titleElement } from './boxes.ts';
import { defineDirective } from './directive.ts';
import { empty } from './mistakes.ts';

interface FactBox {
  readonly title: BoxTitle;
  readonly content: readonly RootContent[];
}

export const factBox = defineDirective({
  name: 'fact-box',
  form: 'container',
  label: 'optional',
  attributes: {},
  doc: 'Background under a title of its own. It may hold pictures and lists.',
  example:
    ':::fact-box[The Wend barrier]\nThree gates, each 34 metres wide, close when the tide passes 2.6 metres.\n:::',
  read({ label, children, place }, draft): FactBox {
    if (children.length === 0) draft.diagnostics.push(empty('fact-box', place));
    return { title: boxTitle(label, draft.labels.background), content: children };
  },
  page({ title, content }, draw) {
    return element('aside', { className: ['bs-fact-box'] }, titleElement(title, draw), ...draw.blocks(content));
  },
  text({ title, content }, write) {
    return `${write.inline(title)}\n\n${write.blocks(content)}`;
  },
});
