/** What happened when: a list whose items begin with their date in bold. An item without a date is refused, never dropped. */

import type { ListItem, Paragraph, RootContent } from 'mdast';
import type { Draft } from '../draft.ts';
import { element } from '../html.ts';
import { placeOf } from '../source.ts';
import { plainText } from '../tree.ts';
import { type BoxTitle, boxTitle, titleElement } from './boxes.ts';
import { readDate, type WrittenDate } from './dates.ts';
import { defineDirective } from './directive.ts';
import { noList, timelineDate, timelineNoDate } from './mistakes.ts';

interface Entry {
  readonly date: WrittenDate;
  readonly content: readonly RootContent[];
}

interface Timeline {
  readonly title: BoxTitle;
  readonly entries: readonly Entry[];
}

const example =
  ':::timeline[How it came about]\n- **2020-01-03** — A drone strike kills General Soleimani.\n- **2020-01-05** — Parliament votes.\n:::';

export const timeline = defineDirective({
  name: 'timeline',
  form: 'container',
  label: 'optional',
  attributes: {},
  doc: 'Chronology: a list whose items begin with `**date**` and a dash. Dates are shown in the words of the language.',
  example,
  read({ label, children, place }, draft): Timeline {
    const lists = children.filter((child) => child.type === 'list');
    if (lists.length === 0 || lists.length < children.length)
      draft.diagnostics.push(noList('timeline', example, place));
    const entries = lists.flatMap((list) => list.children.map((item) => entryOf(item, draft)));
    return {
      title: boxTitle(label, draft.labels.timeline),
      entries: entries.filter((entry) => entry !== undefined),
    };
  },
  page({ title, entries }, draw) {
    const items = entries.map(({ date, content }) => {
      const time = element('time', { dateTime: date.datetime }, date.label);
      return element('li', {}, time, element('div', {}, ...draw.blocks(content)));
    });
    return element('section', { className: ['bs-timeline'] }, titleElement(title, draw), element('ol', {}, ...items));
  },
  text({ title, entries }, write) {
    const lines = entries.map(({ date, content }) => `- ${date.label}: ${write.blocks(content)}`);
    return `${write.inline(title)}\n\n${lines.join('\n')}`;
  },
});

function entryOf(item: ListItem, draft: Draft): Entry | undefined {
  const [first, ...more] = item.children;
  const entry = first?.type === 'paragraph' ? entryContent(first, draft) : undefined;
  if (entry === undefined) {
    const bold = first?.type === 'paragraph' && first.children[0]?.type === 'strong' ? first.children[0] : undefined;
    draft.diagnostics.push(
      bold === undefined
        ? timelineDate(placeOf(draft.source, item.position))
        : timelineNoDate(plainText(bold), placeOf(draft.source, bold.position)),
    );
    return undefined;
  }
  return { date: entry.date, content: [...(entry.rest.children.length > 0 ? [entry.rest] : []), ...more] };
}

function entryContent(
  paragraph: Paragraph,
  draft: Draft,
): { readonly date: WrittenDate; readonly rest: Paragraph } | undefined {
  const [bold, next, ...rest] = paragraph.children;
  if (bold?.type !== 'strong') return undefined;
  const date = readDate(plainText(bold).replace(/[:：]$/, ''), draft.source.lang, draft.zone);
  if (date === undefined) return undefined;
  if (next?.type !== 'text')
    return { date, rest: { ...paragraph, children: next === undefined ? [] : [next, ...rest] } };
  const value = next.value.replace(/^\s*(?:[—–:：-]\s*)?/, '');
  return { date, rest: { ...paragraph, children: value === '' ? rest : [{ ...next, value }, ...rest] } };
}
