/** A block quotation with who said it, where and when. */

import type { RootContent } from 'mdast';
import { element } from '../html.ts';
import { isUrl } from './clips.ts';
import type { WrittenDate } from './dates.ts';
import { defineDirective } from './directive.ts';
import { empty, wantedAttribute } from './mistakes.ts';

interface Quote {
  readonly words: readonly RootContent[];
  readonly by: string | undefined;
  readonly role: string | undefined;
  readonly source: { readonly name: string; readonly url: string | undefined } | undefined;
  readonly date: WrittenDate | undefined;
}

export const quote = defineDirective({
  name: 'quote',
  form: 'container',
  label: 'none',
  attributes: {
    by: { type: 'text', must: 'wanted', doc: 'Who said it.' },
    role: { type: 'text', doc: 'What they are.' },
    source: { type: 'text', doc: 'Where it was said: the name of a speech, letter or paper, or its https:// address.' },
    date: { type: 'date', doc: 'When it was said: `2020-01-06`, `2020-01` or `2020`.' },
  },
  doc: 'A block quotation with its speaker.',
  example: ':::quote{by="Mark Esper" role="US Defence Secretary"}\nThere is no decision to leave.\n:::',
  read({ values, children, place }, draft): Quote | undefined {
    if (values.by === undefined) draft.diagnostics.push(wantedAttribute('by', 'quote', place));
    if (children.length === 0) {
      draft.diagnostics.push(empty('quote', place));
      return undefined;
    }
    const { by, role, source, date } = values;
    return { words: children, by, role, source: source === undefined ? undefined : sourceOf(source), date };
  },
  page({ words, by, role, source, date }, draw) {
    const parts = [
      by === undefined ? undefined : element('span', { className: ['bs-speaker'] }, by),
      role === undefined ? undefined : element('span', { className: ['bs-role'] }, role),
      source === undefined
        ? undefined
        : element(
            'cite',
            { className: ['bs-source'] },
            source.url === undefined ? source.name : element('a', { href: source.url }, source.name),
          ),
      date === undefined ? undefined : element('time', { dateTime: date.datetime }, date.label),
    ].filter((part) => part !== undefined);
    const under = parts.flatMap((part, index) => (index === 0 ? [part] : [', ', part]));
    return element(
      'figure',
      { className: ['bs-quote'] },
      element('blockquote', { cite: source?.url }, ...draw.blocks(words)),
      under.length === 0 ? undefined : element('figcaption', {}, ...under),
    );
  },
  text({ words, by, role, source, date }, write) {
    const who = [by, role, source?.name, date?.label].filter((part) => part !== undefined).join(', ');
    return who === '' ? write.blocks(words) : `${write.blocks(words)}\n\n— ${who}`;
  },
});

function sourceOf(source: string): { readonly name: string; readonly url: string | undefined } {
  if (!isUrl(source)) return { name: source, url: undefined };
  return { name: source.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#].*$/s, ''), url: source };
}
