/** What a reader may want to know before going on. */

import type { RootContent } from 'mdast';
import { element } from '../html.ts';
import { defineDirective } from './directive.ts';
import { empty } from './mistakes.ts';

interface ContentWarning {
  readonly label: string;
  readonly content: readonly RootContent[];
}

export const contentWarning = defineDirective({
  name: 'content-warning',
  form: 'container',
  label: 'none',
  attributes: {},
  doc: 'What a reader may want to know before going on.',
  example: ':::content-warning\nThis report describes a drowning.\n:::',
  assets: ['furniture.css'],
  read({ children, place }, draft): ContentWarning {
    if (children.length === 0) draft.diagnostics.push(empty('content-warning', place));
    return { label: draft.labels.contentWarning, content: children };
  },
  page({ label, content }, draw) {
    const title = element('p', { className: ['bs-content-warning-label'] }, label);
    return element('aside', { className: ['bs-content-warning'], role: 'note' }, title, ...draw.blocks(content));
  },
  text({ label, content }, write) {
    return `${label}\n\n${write.blocks(content)}`;
  },
});
