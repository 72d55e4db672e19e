/**
 * Words of the text repeated large. They stand in the text already, so assistive technology, feeds and plain text skip them.
 *
 * What assistive technology skips must hold nothing that takes the focus (WCAG 4.1.2), so links become their text.
 */

import type { RootContent } from 'mdast';
import { element } from '../html.ts';
import { isParent, replaceChildren } from '../tree.ts';
import { defineDirective } from './directive.ts';
import { empty } from './mistakes.ts';

interface PullQuote {
  readonly words: readonly RootContent[];
  readonly by: string | undefined;
}

export const pullQuote = defineDirective({
  name: 'pull-quote',
  form: 'container',
  label: 'none',
  attributes: { by: { type: 'text', doc: 'Who said it.' } },
  doc: 'Words of the text, repeated large. Hidden from screen readers, feeds and search, since they stand in the text.',
  example: ':::pull-quote{by="Ruth Abernethy"}\nWe cannot wait for another flood.\n:::',
  read({ values, children, place }, draft): PullQuote | undefined {
    if (children.length === 0) {
      draft.diagnostics.push(empty('pull-quote', place));
      return undefined;
    }
    for (const child of children) withoutLinks(child);
    return { words: children, by: values.by };
  },
  page({ words, by }, draw) {
    const speaker = by === undefined ? undefined : element('p', {}, element('span', { className: ['bs-speaker'] }, by));
    return element('aside', { className: ['bs-pull-quote'], ariaHidden: 'true' }, ...draw.blocks(words), speaker);
  },
  feed: () => undefined,
  text: () => '',
});

function withoutLinks(node: RootContent): void {
  if (!isParent(node)) return;
  for (const child of node.children) withoutLinks(child);
  replaceChildren(node, (child) =>
    child.type === 'link' || child.type === 'footnoteCall' ? ('children' in child ? child.children : []) : undefined,
  );
}
