/** What stands under a picture because the picture itself says so: what the editor left to it, and how it was made. */

import { creditLine } from '../lib/credit-line.ts';
import type { Slot } from '../model/body.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import { creditOf, machinePart } from '../model/picture.ts';
import { escapeHtml } from '../model/safe-html.ts';

type NotesSlot = Extract<Slot, { kind: 'notes' }>;

/** The same in plain text: what of it is words. */
export function pictureNotesText(slot: NotesSlot, { rights }: ResolvedMedia): string {
  const { words, given } = slot;
  const credit = given.includes('credit') ? undefined : creditOf(rights);
  const part = machinePart(slot.sourceType ?? rights?.sourceType);
  const notes = [
    given.includes('caption') ? undefined : rights?.caption,
    credit && creditLine(credit, words.credit),
    part && (part === 'whole' ? words.made : words.partly),
  ].filter((note) => note !== undefined && note !== '');
  if (notes.length === 0) return '';
  return slot.alone ? notes.join(' ') : ` ${notes.join(' ')}`;
}

/** The part of a `figcaption`, or the whole of one where nothing else is in it; `` where the picture says nothing. */
export function pictureNotes(slot: NotesSlot, media: ResolvedMedia, href: (url: string) => string): string {
  const { words, given, alone } = slot;
  const { rights, untouched } = media;
  const credit = given.includes('credit') ? undefined : creditOf(rights);
  const part = machinePart(slot.sourceType ?? rights?.sourceType);
  const notes = [
    given.includes('caption') ? undefined : span('bs-caption', rights?.caption),
    credit && span('bs-credit', creditLine(credit, words.credit)),
    given.includes('licence') ? undefined : link('bs-licence', words.licence, rights?.licence, ' rel="license"'),
    part && span('bs-machine', part === 'whole' ? words.made : words.partly),
    link('bs-record', words.record, untouched && href(untouched)),
  ].filter((note) => note !== undefined);
  if (notes.length === 0) return '';
  return alone ? `<figcaption>${notes.join(' ')}</figcaption>` : ` ${notes.join(' ')}`;
}

function span(name: string, text: string | undefined): string | undefined {
  return text && `<span class="${name}">${escapeHtml(text)}</span>`;
}

function link(name: string, text: string, url: string | undefined, more = ''): string | undefined {
  return url && `<a class="${name}" href="${escapeHtml(url)}"${more}>${escapeHtml(text)}</a>`;
}
