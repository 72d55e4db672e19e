/** A correction where it belongs in the text. It also counts among the article's corrections. */

import type { PhrasingContent, RootContent } from 'mdast';
import { correctionTypes } from '../../model/article.ts';
import { element } from '../html.ts';
import { isParent } from '../tree.ts';
import { format } from './dates.ts';
import { defineDirective } from './directive.ts';
import { empty } from './mistakes.ts';

interface CorrectionNote {
  readonly label: string;
  readonly datetime: string;
  readonly date: string;
  readonly colon: string;
  readonly content: readonly RootContent[];
}

export const correction = defineDirective({
  name: 'correction',
  form: 'container',
  label: 'none',
  attributes: {
    date: { type: 'moment', must: 'required', doc: 'When it was made: a day or a moment.' },
    type: { type: 'choice', values: correctionTypes, doc: 'What it is; `correction` when not given.' },
  },
  doc: 'A correction, shown in place and counted among the article’s corrections.',
  example: ':::correction{date=2020-01-07}\nAn earlier version gave the wrong number of troops.\n:::',
  read({ values, children, place, inlineText }, draft): CorrectionNote | undefined {
    if (children.length === 0) {
      draft.diagnostics.push(empty('correction', place));
      return undefined;
    }
    const type = values.type ?? 'correction';
    draft.corrections.push({ date: values.date, type, text: inlineText(joined(children)), inBody: true });
    return {
      label: draft.labels.corrections[type],
      datetime: values.date.dateOnly ? values.date.day : values.date.iso,
      date: format(values.date.at, draft.source.lang, draft.zone, { dateStyle: 'long' }),
      colon: draft.labels.colon,
      content: children,
    };
  },
  page({ label, datetime, date, content }, draw) {
    const title = element(
      'p',
      { className: ['bs-correction-label'] },
      label,
      ' ',
      element('time', { dateTime: datetime }, date),
    );
    return element('aside', { className: ['bs-correction'], role: 'note' }, title, ...draw.blocks(content));
  },
  text({ label, date, colon, content }, write) {
    return `${label} (${date})${colon}${write.blocks(content)}`;
  },
});

/** The running text of all paragraphs, joined by spaces. */
function joined(nodes: readonly RootContent[]): PhrasingContent[] {
  const words: PhrasingContent[] = [];
  for (const node of nodes) {
    const inline =
      node.type === 'paragraph' ? node.children : isParent(node) ? joined(node.children as RootContent[]) : [];
    if (words.length > 0 && inline.length > 0) words.push({ type: 'text', value: ' ' });
    for (const child of inline) words.push(child);
  }
  return words;
}
