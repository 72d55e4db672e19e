/** Bodies with their holes filled: for a page with hrefs of the site, for a feed or as plain text with absolute ones. */

import { dataTable } from '../charts/data-table.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { readData } from '../charts/read-data.ts';
import type { Body, Slot, SlottedHtml, SlottedText } from '../model/body.ts';
import type { SafeHtml, UrlPath } from '../model/brands.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import type { ResolvedBody } from '../model/resolved-body.ts';
import { escapeHtml, trustedHtml } from '../model/safe-html.ts';
import type { Site } from '../model/site.ts';
import type { Formats } from './dates.ts';
import { sizeInWords } from './file-size.ts';
import { absoluteHref, nowhere, pageHref, withQuery } from './links.ts';
import { feedPicture, pagePicture } from './picture.ts';
import { pictureNotes, pictureNotesText } from './picture-notes.ts';
import { videoPlayer } from './player.ts';
import { snapshotHtml, snapshotText } from './snapshot.ts';
import type { TableOf } from './tables.ts';

/** The dates of a language. */
export type FormatsOf = (lang: string) => Pick<Formats, 'date'>;

/** The body as it stands in its own page. A picture whose file is missing is left out. */
export function bodyForPage(
  body: Body,
  resolved: ResolvedBody,
  { site, formats, tables }: { site: Site; formats: FormatsOf; tables: TableOf },
): SafeHtml {
  return fillSlots(body.page, resolved, {
    formats,
    tables,
    href: (url) => pageHref(site, url),
    picture: (media, { alt, role }) => pagePicture(site, media, { alt, role, eager: role === 'lead' }),
  });
}

export interface FarOptions {
  readonly site: Site;
  /** The article's own address. */
  readonly at: UrlPath;
  readonly formats: FormatsOf;
}

/** The body as it stands in a feed, where nothing is relative. */
export function bodyForFeed(
  body: Body,
  resolved: ResolvedBody,
  { site, at, formats, tables }: FarOptions & { readonly tables: TableOf },
): SafeHtml {
  const html = fillSlots(body.feed ?? body.page, resolved, {
    formats,
    tables,
    href: (url) => absoluteHref(site, url, at),
    picture: (media, { alt }) => feedPicture(absoluteHref(site, media.url), media, alt),
  });
  if (!html.includes('href="#')) return html;
  // Links between footnotes and their marks are no slots; text cannot match, its `<` is escaped.
  const own = escapeHtml(absoluteHref(site, at));
  return trustedHtml(html.replace(/(<a\b[^<>]*?\shref=")#/g, (_, start: string) => `${start}${own}#`));
}

/** Plain text of a body with its holes filled. */
export function textWith(text: SlottedText, resolved: ResolvedBody, { site, at, formats }: FarOptions): string {
  return joinedBlocks(text, (slot) => {
    switch (slot.kind) {
      case 'href': {
        const { url, query } = linkOf(resolved, slot.link);
        return withQuery(absoluteHref(site, url, at), query);
      }
      case 'headline':
        return headlineOf(resolved, slot.link);
      case 'file': {
        const media = resolved.media[slot.media];
        return media === undefined ? '' : absoluteHref(site, media.url);
      }
      case 'size':
        return sizeOf(resolved, slot);
      case 'picture':
        return slot.alt;
      case 'notes': {
        const media = resolved.media[slot.media];
        return media === undefined ? '' : pictureNotesText(slot, media);
      }
      case 'player':
        return '';
      case 'chart':
        return resolved.charts[slot.chart]?.spec.alt ?? '';
      case 'snapshot': {
        const kept = resolved.snapshots[slot.snapshot];
        return kept === undefined
          ? ''
          : snapshotText(kept, {
              day: (date) => formats(slot.lang).date(date, 'long'),
              announced: slot.credit,
            });
      }
    }
  });
}

interface Filling {
  readonly formats: FormatsOf;
  readonly tables: TableOf;
  readonly href: (url: string) => string;
  readonly picture: (media: ResolvedMedia, slot: Pick<Extract<Slot, { kind: 'picture' }>, 'alt' | 'role'>) => string;
}

function fillSlots(html: SlottedHtml, resolved: ResolvedBody, filling: Filling): SafeHtml {
  return trustedHtml(joined(html, (slot) => fillSlot(slot, resolved, filling)));
}

function joined({ parts, slots }: SlottedHtml, fill: (slot: Slot) => string): string {
  let filled = parts[0] ?? '';
  slots.forEach((slot, index) => {
    filled += fill(slot) + (parts[index + 1] ?? '');
  });
  return filled;
}

/** As plain text: no blank begins a line, and a block that comes to nothing leaves no blank lines behind. */
function joinedBlocks({ parts, slots }: SlottedText, fill: (slot: Slot) => string): string {
  let filled = parts[0] ?? '';
  slots.forEach((slot, index) => {
    const made = fill(slot);
    const isFirst = filled === '' || filled.endsWith('\n');
    const words = isFirst ? made.trimStart() : made;
    const next = parts[index + 1] ?? '';
    const isGone = words === '' && isFirst;
    filled += words + (isGone ? next.replace(/^\n\n/, '') : next);
  });
  return filled.trimEnd();
}

function fillSlot(slot: Slot, resolved: ResolvedBody, filling: Filling): string {
  switch (slot.kind) {
    case 'href': {
      const { url, query } = linkOf(resolved, slot.link);
      return escapeHtml(withQuery(filling.href(url), query));
    }
    case 'headline':
      return escapeHtml(headlineOf(resolved, slot.link));
    case 'size':
      return escapeHtml(sizeOf(resolved, slot));
    case 'file': {
      const media = resolved.media[slot.media];
      return escapeHtml(media === undefined ? nowhere : filling.href(media.url));
    }
    case 'picture': {
      const media = resolved.media[slot.media];
      return media === undefined ? '' : filling.picture(media, slot);
    }
    case 'notes': {
      const media = resolved.media[slot.media];
      return media === undefined ? '' : pictureNotes(slot, media, filling.href);
    }
    case 'player': {
      const video = resolved.media[slot.media];
      if (video === undefined) return '';
      const [poster, captions] = [slot.poster, slot.captions].map((index) =>
        index === undefined ? undefined : resolved.media[index],
      );
      return videoPlayer({ video, poster, captions }, slot, filling.href);
    }
    case 'chart':
      return chartPart(slot, resolved, filling);
    case 'snapshot': {
      const kept = resolved.snapshots[slot.snapshot];
      if (kept === undefined) return '';
      return snapshotHtml(kept, {
        day: (date) => filling.formats(slot.lang).date(date, 'long'),
        picture: (media, alt) => filling.picture(media, { alt, role: 'inline' }),
        announced: slot.credit,
      });
    }
  }
}

/** Nothing where the data are missing or wrong, and the site has made that less than an error. */
function chartPart(
  { chart, part }: Extract<Slot, { kind: 'chart' }>,
  resolved: ResolvedBody,
  { tables }: Filling,
): string {
  const { media, spec } = resolved.charts[chart] ?? {};
  const file = media === undefined ? undefined : resolved.media[media];
  const text = file && tables(file.hash);
  if (text === undefined || spec === undefined) return '';
  const { data } = readData(text, spec);
  if (data === undefined) return '';
  return part === 'drawing' ? drawChart(data, spec) : dataTable(data, spec);
}

function headlineOf(resolved: ResolvedBody, index: number): string {
  const { headline, url } = linkOf(resolved, index);
  return headline ?? url;
}

function sizeOf(resolved: ResolvedBody, { media, lang }: Extract<Slot, { kind: 'size' }>): string {
  const file = resolved.media[media];
  return file?.bytes === undefined ? '' : sizeInWords(file.bytes, lang);
}

function linkOf(resolved: ResolvedBody, index: number): ResolvedBody['links'][number] {
  const link = resolved.links[index];
  if (link === undefined) throw new Error(`body ${resolved.hash} has no link ${index}`);
  return link;
}
