/** A live report: its key events, then its entries, pinned ones first and the others from the newest to the oldest. */

import type { RootContent } from 'mdast';
import { boxId, type Draft } from '../draft.ts';
import { element } from '../html.ts';
import { placeOf } from '../source.ts';
import type { News } from '../tree.ts';
import { defineDirective } from './directive.ts';
import { noUpdates } from './mistakes.ts';
import { drawUpdate, type Update, update, writeUpdate } from './update.ts';

interface Live {
  readonly id: string;
  /** In the order in which they are shown. */
  readonly updates: readonly Update[];
  readonly keyEvents: string;
}

const example = '::::live\n:::update{id=first-siren time="2026-11-22T18:02:00+00:00"}\nThe first siren.\n:::\n::::';

export const live = defineDirective({
  name: 'live',
  form: 'container',
  label: 'none',
  attributes: {},
  doc: 'A live report: updates and nothing else. Updates that stand in the text by themselves become one too, at the place of the first.',
  example,
  assets: ['furniture.css', 'live.js'],
  read({ children, place }, draft): Live {
    const updates = children.filter(isUpdate);
    const stranger = children.find((child) => !isUpdate(child));
    if (stranger !== undefined) draft.diagnostics.push(noUpdates(example, placeOf(draft.source, stranger.position)));
    else if (updates.length === 0) draft.diagnostics.push(noUpdates(example, place));
    return liveOf(updates, draft);
  },
  page({ id, updates, keyEvents }, draw) {
    const withDay = new Set(updates.map(({ when }) => when.day)).size > 1;
    const key = updates.filter((one) => one.key && one.title !== undefined).sort(newestFirst);
    const items = key.map(({ id: target, time, title = '', when }) =>
      element(
        'li',
        {},
        element('time', { dateTime: time.iso }, withDay ? `${when.day} ${when.clock}` : when.clock),
        ' ',
        element('a', { href: `#${target}` }, title),
      ),
    );
    const events = element(
      'nav',
      { className: ['bs-key-events'], ariaLabelledBy: [id] },
      element('h2', { className: ['bs-box-title'], id }, keyEvents),
      element('ol', {}, ...items),
    );
    const drawn = updates.flatMap((one) => ['\n', drawUpdate(one, draw, { withDay })]);
    return element('section', { className: ['bs-live'] }, key.length === 0 ? undefined : events, ...drawn);
  },
  text({ updates }, write) {
    return updates.map((one) => writeUpdate(one, write)).join('\n\n');
  },
});

/** Joins the updates that stand in a text by themselves to one live report where the first of them stands. */
export function gatherUpdates(nodes: readonly RootContent[], draft: Draft): RootContent[] {
  const loose = nodes.filter(isUpdate);
  const [first] = loose;
  if (first === undefined) return [...nodes];
  const report: News = { type: 'news', directive: live, value: liveOf(loose, draft), position: first.position };
  return nodes.flatMap((node): RootContent[] => (node === first ? [report] : isUpdate(node) ? [] : [node]));
}

function isUpdate(node: RootContent): node is News {
  return node.type === 'news' && node.directive === update;
}

function liveOf(nodes: readonly News[], draft: Draft): Live {
  const updates = nodes.map(({ value }) => value as Update).sort(newestFirst);
  const inOrder = [...updates.filter(({ pinned }) => pinned), ...updates.filter(({ pinned }) => !pinned)];
  return { id: boxId(draft, 'key-events'), updates: inOrder, keyEvents: draft.labels.keyEvents };
}

/** Of one minute, the one that stands first in the file comes first. */
function newestFirst(a: { readonly time: Update['time'] }, b: { readonly time: Update['time'] }): number {
  return b.time.at - a.time.at;
}
