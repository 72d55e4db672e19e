/** A request to the readers: tell us, send us, take part, with where and until when. */

import type { PhrasingContent } from 'mdast';
import { addLink } from '../draft.ts';
import { element } from '../html.ts';
import { targetOf } from '../targets.ts';
import type { WrittenDate } from './dates.ts';
import { defineDirective } from './directive.ts';
import { badValue } from './mistakes.ts';

interface Callout {
  readonly words: readonly PhrasingContent[];
  readonly href: string;
  readonly link: string;
  /** Before and after the last day. */
  readonly until: readonly [before: string, date: WrittenDate, after: string] | undefined;
}

export const callout = defineDirective({
  name: 'callout',
  form: 'leaf',
  label: 'required',
  attributes: {
    url: { type: 'target', must: 'required', doc: 'Where readers answer: a web, mail or site address.' },
    deadline: { type: 'date', doc: 'The last day: `2026-12-01`.' },
  },
  doc: 'A request to readers, in square brackets, with a link to answer it.',
  example:
    '::callout[Were you on the quay that night? Tell us what you saw.]{url="mailto:newsdesk@courier.example" deadline=2026-12-01}',
  assets: ['furniture.css'],
  read({ values, label, placeOf }, draft): Callout | undefined {
    const { url, deadline } = values;
    const { kind } = targetOf(url);
    if (kind !== 'inside' && kind !== 'outside') {
      draft.diagnostics.push(badValue('url', url, 'an address that a link may lead to', placeOf('url')));
      return undefined;
    }
    const href = kind === 'inside' ? addLink(draft, url, placeOf('url')).href : url;
    const [before = '', after = ''] = draft.labels.until.split('{date}');
    const until = deadline === undefined ? undefined : ([before, deadline, after] as const);
    return { words: label ?? [], href, link: draft.labels.takePart, until };
  },
  page({ words, href, link, until }, draw) {
    const foot = element('p', {}, element('a', { href }, link));
    if (until !== undefined) {
      const [before, date, after] = until;
      const time = element('time', { dateTime: date.datetime }, date.label);
      foot.children.push(...[' ', before].map(textOf), time, textOf(after));
    }
    return element('aside', { className: ['bs-callout'] }, element('p', {}, ...draw.inline(words)), foot);
  },
  text({ words, href, link, until }, write) {
    const last = until === undefined ? '' : ` (${until[0]}${until[1].label}${until[2]})`;
    return `${write.inline(words)}\n\n${link}${last}: ${href.replace(/^(?:mailto|tel|sms):/i, '')}`;
  },
});

function textOf(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}
