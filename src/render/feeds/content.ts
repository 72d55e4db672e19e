/**
 * An article's text as a feed carries it: whole, the lead first, corrections at the foot, every address absolute, and
 * nothing that needs a script.
 */

import { directionOf } from '../../lib/direction.ts';
import type { Correction } from '../../model/article.ts';
import type { Body } from '../../model/body.ts';
import type { Hash, SafeHtml } from '../../model/brands.ts';
import type { CorrectionEntry } from '../../model/correction-entry.ts';
import type { FeedItem } from '../../model/page.ts';
import { escapeHtml, trustedHtml } from '../../model/safe-html.ts';
import type { Site } from '../../model/site.ts';
import { bodyForFeed, type FormatsOf, textWith } from '../fill-body.ts';
import { absoluteHref } from '../links.ts';
import { feedPicture } from '../picture.ts';
import type { TableOf } from '../tables.ts';
import { type FeedLabels, feedLabels } from './labels.ts';

export interface FeedContentInput {
  readonly site: Site;
  readonly bodies: (hash: Hash) => Body;
  readonly formats: FormatsOf;
  readonly tables: TableOf;
}

/** The text as HTML. What is not free to read is told by its summary and a link. */
export function contentHtml(item: FeedItem, { site, bodies, formats, tables }: FeedContentInput): SafeHtml {
  const { card, lead, body } = item;
  const labels = feedLabels(card.lang);
  const url = absoluteHref(site, card.url);
  const free = card.access === 'free';
  const parts = [
    card.sponsor === undefined ? '' : `<p><em>${labels.sponsor} ${escapeHtml(card.sponsor)}</em></p>`,
    card.sensitive === undefined ? '' : `<p><strong>${labels.warning}</strong> ${escapeHtml(card.sensitive)}</p>`,
    leadHtml(lead, { site, labels }),
    free
      ? bodyForFeed(bodies(body.hash), body, { site, at: card.url, formats, tables })
      : `<p>${escapeHtml(card.summary)}</p>`,
    ...item.corrections.filter((correction) => !correction.inBody || !free).map((one) => correctionHtml(one, labels)),
    free ? '' : `<p><a href="${escapeHtml(url)}">${labels.readOn}</a></p>`,
  ];
  const html = parts.filter((part) => part !== '').join('\n');
  return directed(html, card.lang);
}

/** A correction with a link to its article. */
export function correctionContent({ url, title, lang, text }: CorrectionEntry, site: Site): SafeHtml {
  const link = `<a href="${escapeHtml(absoluteHref(site, url))}">${escapeHtml(title)}</a>`;
  return directed(`<p>${text.html}</p>\n<p>${link}</p>`, lang);
}

/** A feed reader's own page has another direction. */
function directed(html: string, lang: string): SafeHtml {
  return trustedHtml(
    directionOf(lang) === 'rtl' ? `<div dir="rtl" lang="${escapeHtml(lang)}">\n${html}\n</div>` : html,
  );
}

/** The same as plain text. */
export function contentText(item: FeedItem, { site, bodies, formats }: FeedContentInput): string {
  const { card, body } = item;
  const labels = feedLabels(card.lang);
  const free = card.access === 'free';
  const text = free ? textWith(bodies(body.hash).text, body, { site, at: card.url, formats }) : card.summary;
  const corrections = item.corrections
    .filter((correction) => !correction.inBody || !free)
    .map(({ type, text: { text: words } }) => `${labels[type]}: ${words}`);
  return [text.trim(), ...corrections].filter((part) => part !== '').join('\n\n');
}

function leadHtml(lead: FeedItem['lead'], { site, labels }: { site: Site; labels: FeedLabels }): string {
  if (lead === undefined) return '';
  if (lead.kind === 'picture') {
    const { media, alt, caption, credit } = lead.picture;
    const line = credit === undefined ? '' : `${labels.credit} ${escapeHtml(credit)}`;
    return figure(feedPicture(absoluteHref(site, media.url), media, alt), caption?.html, line);
  }
  const poster = lead.poster === undefined ? '' : ` poster="${escapeHtml(absoluteHref(site, lead.poster.url))}"`;
  const src = escapeHtml(absoluteHref(site, lead.video.url));
  const video = `<video src="${src}"${poster} controls preload="none"></video>`;
  // A video's credit is a sentence of its own: "Video report by …".
  return figure(video, lead.caption?.html, lead.credit === undefined ? '' : escapeHtml(lead.credit));
}

function figure(content: string, caption: string | undefined, credit: string): string {
  const lines = [caption ?? '', credit].filter((line) => line !== '').join(' ');
  return `<figure>${content}${lines === '' ? '' : `<figcaption>${lines}</figcaption>`}</figure>`;
}

function correctionHtml({ type, date, text }: Correction, labels: FeedLabels): string {
  return `<p><strong>${labels[type]}</strong> (<time datetime="${date.day}">${date.day}</time>): ${text.html}</p>`;
}
