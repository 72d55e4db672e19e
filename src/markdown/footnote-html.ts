/** Footnotes as HTML. In a feed several texts share one page, so there they have neither ids nor links. */

import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { callId, footnoteId } from './footnotes.ts';
import { element, text } from './html.ts';
import type { Footnote, FootnoteCall, Footnotes } from './tree.ts';

const titleId = 'bs-footnotes';

export function drawFootnoteCall({ number, call }: FootnoteCall, medium: 'page' | 'feed'): Element {
  if (medium === 'feed') return element('sup', {}, String(number));
  const attributes = {
    href: `#${footnoteId(number)}`,
    id: callId(number, call),
    dataFootnoteRef: '',
    ariaDescribedBy: [titleId],
  };
  return element('sup', {}, element('a', attributes, String(number)));
}

/** The section at the foot. Its heading is there for assistive technology. */
export function drawFootnotes(state: State, { title, back, children }: Footnotes, medium: 'page' | 'feed'): Element {
  const items = children.map((note) => drawFootnote(state, note, back, medium));
  const list = element('ol', {}, '\n', ...items.flatMap((item) => [item, '\n']));
  if (medium === 'feed') return element('section', { className: ['footnotes'] }, element('h2', {}, title), list);
  const heading = element('h2', { className: ['bs-visually-hidden'], id: titleId }, title);
  return element('section', { className: ['footnotes'], dataFootnotes: '' }, heading, '\n', list);
}

function drawFootnote(state: State, note: Footnote, back: string, medium: 'page' | 'feed'): Element {
  const item = element('li', medium === 'feed' ? {} : { id: footnoteId(note.number) });
  item.children = state.wrap(state.all(note), true);
  if (medium === 'feed') return item;
  const last = item.children.findLast((child) => child.type === 'element' && child.tagName === 'p');
  const target = last?.type === 'element' ? last : item;
  for (let call = 1; call <= note.calls; call += 1) {
    const label = back.replace('{n}', call > 1 ? `${note.number}-${call}` : `${note.number}`);
    const attributes = { href: `#${callId(note.number, call)}`, dataFootnoteBackref: '', ariaLabel: label };
    const link = element('a', attributes, '↩');
    if (call > 1) link.children.push(element('sup', {}, String(call)));
    target.children.push(text(' '), link);
  }
  return item;
}
