/** One entry of a live report: when, what, by whom. It has an address of its own. */

import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import type { Moment } from '../../model/moment.ts';
import type { Draft } from '../draft.ts';
import { element } from '../html.ts';
import type { Labels } from '../labels.ts';
import { writeText } from '../plain-text.ts';
import { splitSlots } from '../slots.ts';
import { format } from './dates.ts';
import { type Drawing, defineDirective, type Writing } from './directive.ts';
import { badValue, duplicateId, empty, keyWithoutTitle } from './mistakes.ts';

export interface Update {
  readonly id: string;
  readonly time: Moment;
  readonly title: string | undefined;
  readonly by: string | undefined;
  readonly key: boolean;
  readonly pinned: boolean;
  readonly content: readonly RootContent[];
  /** When, for people: the day and the time of day. */
  readonly when: { readonly day: string; readonly clock: string };
  readonly labels: Labels;
}

export const update = defineDirective({
  name: 'update',
  form: 'container',
  label: 'none',
  attributes: {
    id: {
      type: 'path',
      must: 'required',
      doc: 'Its name in its address, `#gates-closed`, for ever: letters, digits and hyphens.',
    },
    time: { type: 'moment', must: 'required', doc: 'When: `2026-11-22T18:31:00+00:00`.' },
    title: { type: 'text', doc: 'Its headline.' },
    by: { type: 'text', doc: 'Who reports.' },
    key: { type: 'flag', doc: 'Whether it stands in the list of key events; it needs a title then.' },
    pinned: { type: 'flag', doc: 'Whether it stays on top.' },
  },
  doc: 'One entry of a live report. The newest is shown first, wherever it stands in the file.',
  example:
    ':::update{id=gates-closed time="2026-11-22T18:31:00+00:00" title="The gates are closed" by="Mei Lindqvist" key}\nAll three gates were down at 18:29.\n:::',
  assets: ['furniture.css', 'live.js'],
  read({ values, children, place, placeOf }, draft): Update | undefined {
    const { id, time, title, by, key = false, pinned = false } = values;
    const problem = idMistake(id, draft);
    if (problem !== undefined) draft.diagnostics.push(problem(placeOf('id')));
    if (time.dateOnly) {
      draft.diagnostics.push(badValue('time', time.day, 'a moment such as 2026-11-22T18:31:00+00:00', placeOf('time')));
    }
    if (children.length === 0) draft.diagnostics.push(empty('update', place));
    if (key && title === undefined) draft.diagnostics.push(keyWithoutTitle(placeOf('key')));
    if (problem !== undefined) return undefined;

    draft.anchors.push(id);
    draft.slugger.slug(id);
    const text = splitSlots(writeText(children), draft.pool);
    draft.updates.push({ id, time, title, by, key, pinned, text, place });
    const { lang } = draft.source;
    const day = format(time.at, lang, draft.zone, { dateStyle: 'medium' });
    const clock = format(time.at, lang, draft.zone, { timeStyle: 'short' });
    return { id, time, title, by, key, pinned, content: children, when: { day, clock }, labels: draft.labels };
  },
  page: (data, draw) => drawUpdate(data, draw, { withDay: true }),
  text: (data, write) => writeUpdate(data, write),
});

/** The entry as an article of its own. The day is left out where all entries are of one day. */
export function drawUpdate(data: Update, draw: Drawing, { withDay }: { readonly withDay: boolean }): Element {
  const { id, time, title, by, key, pinned, content, when, labels } = data;
  const shown = withDay ? `${when.day} ${when.clock}` : when.clock;
  const marks = [pinned ? labels.pinned : undefined, key ? labels.keyEvent : undefined].filter(
    (mark) => mark !== undefined,
  );
  return element(
    'article',
    { className: ['bs-update', ...(pinned ? ['bs-update-pinned'] : [])], id },
    element(
      'p',
      { className: ['bs-update-time'] },
      element('a', { href: `#${id}` }, element('time', { dateTime: time.iso, dataAgo: '' }, shown)),
      ...marks.flatMap((mark) => [' ', element('span', { className: ['bs-update-mark'] }, mark)]),
    ),
    title === undefined ? undefined : element('h2', { className: ['bs-update-title'] }, title),
    ...draw.blocks(content),
    by === undefined ? undefined : element('p', { className: ['bs-update-by'] }, by),
  );
}

export function writeUpdate({ title, by, content, when }: Update, write: Writing): string {
  const head = [`${when.day} ${when.clock}`, title].filter((part) => part !== undefined).join(' — ');
  return [head, write.blocks(content), by === undefined ? '' : `— ${by}`].filter((part) => part !== '').join('\n\n');
}

function idMistake(id: string, draft: Draft) {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}$/u.test(id) || /^(?:bs-|user-content-)/.test(id)) {
    return (place: Parameters<typeof empty>[1]) =>
      badValue('id', id, 'a name of letters, digits and hyphens, such as gates-closed', place);
  }
  return draft.anchors.includes(id) ? (place: Parameters<typeof empty>[1]) => duplicateId(id, place) : undefined;
}
