/** What is kept of a post at another host: its picture, its words, who wrote them and when. */

import type { SafeHtml } from '../model/brands.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import type { ResolvedSnapshot } from '../model/embeds.ts';
import type { Moment } from '../model/moment.ts';
import { escapeHtml, trustedHtml } from '../model/safe-html.ts';
import { machineDate } from './dates.ts';

export interface SnapshotOptions {
  /** A day in the words of the text's language. */
  readonly day: (moment: Moment) => string;
  readonly picture: (media: ResolvedMedia, alt: string) => string;
}

/** The post as a quotation. Its text stands as its author wrote it, in whichever direction that reads. */
export function snapshotHtml(snapshot: ResolvedSnapshot, { day, picture }: SnapshotOptions): SafeHtml {
  const { url, author, date, text, image, alt, credit } = snapshot;
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  const words = paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replace(/\n/g, '<br>')}</p>`);
  const quote =
    words.length === 0 ? '' : `<blockquote cite="${escapeHtml(url)}" dir="auto">${words.join('')}</blockquote>`;
  const time = `<time datetime="${escapeHtml(machineDate(date))}">${escapeHtml(day(date))}</time>`;
  const by = `<span class="bs-speaker"><bdi>${escapeHtml(author)}</bdi></span>, ${time}`;
  const from = credit === undefined ? '' : ` <span class="bs-credit">${escapeHtml(credit)}</span>`;
  const shown = image === undefined ? '' : picture(image, alt);
  return trustedHtml(`<div class="bs-snapshot">${shown}${quote}<p class="bs-snapshot-by">${by}${from}</p></div>`);
}

/** The same as plain text. */
export function snapshotText({ text, author, date, credit }: ResolvedSnapshot, day: SnapshotOptions['day']): string {
  return [text, `— ${author}, ${day(date)}`, credit].filter((part) => part !== undefined && part !== '').join('\n\n');
}
