/** Bodies with their holes filled: for a page with hrefs of the site, for a feed with absolute ones. */

import type { Body, Slot, SlottedHtml } from '../model/body.ts';
import type { SafeHtml, UrlPath } from '../model/brands.ts';
import type { ResolvedMedia } from '../model/edition.ts';
import type { ResolvedBody } from '../model/page.ts';
import { escapeHtml, trustedHtml } from '../model/safe-html.ts';
import type { Site } from '../model/site.ts';
import { absoluteHref, nowhere, pageHref, withQuery } from './links.ts';
import { feedPicture, pagePicture } from './picture.ts';
import { pictureNotes } from './picture-notes.ts';
import { videoPlayer } from './player.ts';

/** The body as it stands in its own page. A picture whose file is missing is left out. */
export function bodyForPage(body: Body, resolved: ResolvedBody, site: Site): SafeHtml {
  return fillSlots(body.page, resolved, {
    href: (url) => pageHref(site, url),
    picture: (media, { alt, role }) => pagePicture(site, media, { alt, role, eager: role === 'lead' }),
  });
}

/** The body as it stands in a feed, where nothing is relative. `at` is the article's own address. */
export function bodyForFeed(body: Body, resolved: ResolvedBody, options: { site: Site; at: UrlPath }): SafeHtml {
  const { site, at } = options;
  const html = fillSlots(body.feed ?? body.page, resolved, {
    href: (url) => absoluteHref(site, url, at),
    picture: (media, { alt }) => feedPicture(absoluteHref(site, media.url), media, alt),
  });
  if (!html.includes('href="#')) return html;
  // Links between footnotes and their marks are no slots; text cannot match, its `<` is escaped.
  const own = escapeHtml(absoluteHref(site, at));
  return trustedHtml(html.replace(/(<a\b[^<>]*?\shref=")#/g, (_, start: string) => `${start}${own}#`));
}

interface Filling {
  readonly href: (url: string) => string;
  readonly picture: (media: ResolvedMedia, slot: Extract<Slot, { kind: 'picture' }>) => string;
}

function fillSlots(html: SlottedHtml, resolved: ResolvedBody, filling: Filling): SafeHtml {
  let filled = html.parts[0] ?? '';
  html.slots.forEach((slot, index) => {
    filled += fillSlot(slot, resolved, filling) + (html.parts[index + 1] ?? '');
  });
  return trustedHtml(filled);
}

function fillSlot(slot: SlottedHtml['slots'][number], resolved: ResolvedBody, filling: Filling): string {
  switch (slot.kind) {
    case 'href': {
      const { url, query } = linkOf(resolved, slot.link);
      return escapeHtml(withQuery(filling.href(url), query));
    }
    case 'headline': {
      const { headline, url } = linkOf(resolved, slot.link);
      return escapeHtml(headline ?? url);
    }
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
  }
}

function linkOf(resolved: ResolvedBody, index: number): ResolvedBody['links'][number] {
  const link = resolved.links[index];
  if (link === undefined) throw new Error(`body ${resolved.hash} has no link ${index}`);
  return link;
}
