/** Footnotes and what calls them. In a feed several texts share one page, so there they have neither ids nor links. */

import { callId, footnoteId } from '../footnotes.ts';
import type { Footnote, FootnoteCall, Footnotes } from '../tree.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { isParagraph, lines, type Writer } from './writer.ts';

const titleId = 'bs-footnotes';

export function writeFootnoteCall({ number, call }: FootnoteCall, { medium }: Writer): string {
  if (medium === 'feed') return `<sup>${number}</sup>`;
  const [target, id] = [footnoteId(number), callId(number, call)];
  return `<sup><a href="#${target}" id="${id}" data-footnote-ref="" aria-describedby="${titleId}">${number}</a></sup>`;
}

/** The section at the foot. Its heading is there for assistive technology. */
export function writeFootnotes({ title, back, children }: Footnotes, writer: Writer): string {
  const list = `<ol>\n${lines(children.map((note) => writeFootnote(note, back, writer)))}</ol>`;
  const heading = escapeText(title);
  if (writer.medium === 'feed') return `<section class="footnotes"><h2>${heading}</h2>${list}</section>`;
  const hidden = `<h2 class="bs-visually-hidden" id="${titleId}">${heading}</h2>`;
  return `<section class="footnotes" data-footnotes="">${hidden}\n${list}</section>`;
}

function writeFootnote(note: Footnote, back: string, writer: Writer): string {
  const [...blocks] = writer.blocks(note.children);
  if (writer.medium === 'feed') return `<li>\n${lines(blocks)}</li>`;
  const links = backLinks(note, back);
  const last = blocks.findLastIndex(isParagraph);
  const paragraph = blocks[last];
  if (paragraph === undefined) return `<li id="${footnoteId(note.number)}">\n${lines(blocks)}${links}</li>`;
  blocks[last] = `${paragraph.slice(0, -'</p>'.length)}${links}</p>`;
  return `<li id="${footnoteId(note.number)}">\n${lines(blocks)}</li>`;
}

function backLinks({ number, calls }: Footnote, back: string): string {
  let written = '';
  for (let call = 1; call <= calls; call += 1) {
    const label = escapeAttribute(back.replace('{n}', call > 1 ? `${number}-${call}` : `${number}`));
    const again = call > 1 ? `<sup>${call}</sup>` : '';
    written += ` <a href="#${callId(number, call)}" data-footnote-backref="" aria-label="${label}">↩${again}</a>`;
  }
  return written;
}
