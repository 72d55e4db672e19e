/** What the newsroom has to say about the article itself. */

import type { RootContent } from 'mdast';
import { element } from '../html.ts';
import { defineDirective } from './directive.ts';
import { empty } from './mistakes.ts';

interface EditorsNote {
  readonly label: string;
  readonly content: readonly RootContent[];
}

export const editorsNote = defineDirective({
  name: 'editors-note',
  form: 'container',
  label: 'none',
  attributes: {},
  doc: 'What the newsroom has to say about the article itself.',
  example: ':::editors-note\nThis article was first published under another headline.\n:::',
  read({ children, place }, draft): EditorsNote {
    if (children.length === 0) draft.diagnostics.push(empty('editors-note', place));
    return { label: draft.labels.editorsNote, content: children };
  },
  page({ label, content }, draw) {
    const title = element('p', { className: ['bs-editors-note-label'] }, label);
    return element('aside', { className: ['bs-editors-note'], role: 'note' }, title, ...draw.blocks(content));
  },
  text({ label, content }, write) {
    return `${label}\n\n${write.blocks(content)}`;
  },
});
