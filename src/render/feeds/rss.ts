/** RSS 2.0 with full text (content), bylines (dc), pictures with their credit (media) and its own address (atom). */

import { absolute } from '../../model/address.ts';
import type { Moment } from '../../model/moment.ts';
import type { FeedView } from '../../model/page.ts';
import type { ShownMedia } from '../shown-media.ts';
import { checkXml, element, lines, textElement, xmlDocument, xmlText } from '../xml.ts';
import type { FeedEntry, FeedFormat, FeedInput } from './item.ts';
import { podcastChannel, podcastItem, podcastNamespace } from './podcast.ts';

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** RSS documents (rssboard.org/rss-specification), of which each part is parsed when it is made. */
export function createRss(input: FeedInput, isPodcast: boolean): FeedFormat {
  return {
    item(entry) {
      const text = item(entry, input, isPodcast);
      checkXml(rss(text, isPodcast));
      return text;
    },
    between: '\n',
    frame(view, changed) {
      const channel = channelOf(view, changed, input);
      const whole = (items: string): string =>
        xmlDocument(rss(element('channel', {}, lines([...channel, items])), isPodcast));
      checkXml(whole(''));
      return whole;
    },
  };
}

function rss(content: string, isPodcast: boolean): string {
  return element('rss', { version: '2.0', ...namespaces, ...(isPodcast && podcastNamespace) }, content);
}

function channelOf(view: FeedView, changed: Moment | undefined, { site, logo }: FeedInput): readonly string[] {
  const home = absolute(site, view.home);
  const self = { href: absolute(site, view.self), rel: 'self', type: 'application/rss+xml' };
  return [
    textElement('title', view.title),
    textElement('link', home),
    // The element is required, if need be without text.
    element('description', {}, xmlText(view.description)),
    textElement('language', view.lang),
    rssDate('lastBuildDate', changed),
    textElement('generator', 'Broadsheet'),
    element('atom:link', self),
    logo === undefined ? '' : image(absolute(site, logo.url), view.title, home),
    ...podcastChannel(view.podcast, site),
  ];
}

function item(entry: FeedEntry, input: FeedInput, isPodcast: boolean): string {
  return element(
    'item',
    {},
    lines([
      textElement('title', entry.title),
      textElement('link', entry.url),
      textElement('guid', entry.id, { isPermaLink: 'false' }),
      rssDate('pubDate', entry.published),
      ...entry.authors.map((author) => textElement('dc:creator', author.name)),
      ...entry.categories.map(({ label, url }) => textElement('category', label, { domain: url })),
      textElement('description', entry.summary),
      element('content:encoded', {}, entry.section),
      ...entry.media.map((one) => mediaContent(one, input)),
      ...(isPodcast ? podcastItem(entry, input.site) : []),
    ]),
  );
}

/** One picture, clip or recording (rssboard.org/media-rss). */
function mediaContent(one: ShownMedia, { site }: FeedInput): string {
  const { kind, media, description, credit, licence, poster, duration } = one;
  const { type, bytes, width, height } = media;
  const details = lines([
    textElement('media:description', description, { type: 'plain' }),
    textElement('media:credit', credit),
    poster === undefined
      ? ''
      : element('media:thumbnail', { url: absolute(site, poster.url), width: poster.width, height: poster.height }),
    licence === undefined ? '' : mediaLicence(licence),
  ]);
  return element(
    'media:content',
    { medium: kind, url: absolute(site, media.url), type, fileSize: bytes, width, height, duration },
    details === '' ? undefined : details,
  );
}

/** The name of a licence, or its address. */
function mediaLicence(licence: string): string {
  return /^https?:\/\//i.test(licence)
    ? textElement('media:license', licence, { type: 'text/html', href: licence })
    : textElement('media:license', licence);
}

function image(url: string, title: string, link: string): string {
  return element('image', {}, lines([textElement('url', url), textElement('title', title), textElement('link', link)]));
}

/** A date in the form of RFC 822 with the four-digit year of RFC 1123. */
function rssDate(name: string, moment: Moment | undefined): string {
  return moment === undefined ? '' : textElement(name, new Date(moment.at).toUTCString());
}
