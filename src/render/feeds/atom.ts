/** Atom 1.0 (RFC 4287): every entry with an id, a date and an author. */

import { absolute } from '../../model/address.ts';
import type { FeedView } from '../../model/page.ts';
import { type Attributes, checkXml, element, lines, textElement, xmlDocument } from '../xml.ts';
import type { FeedAuthor, FeedEntry, FeedFormat, FeedInput } from './item.ts';

/** Atom documents, of which each part is parsed when it is made. */
export function createAtom(input: FeedInput): FeedFormat {
  return {
    item(one) {
      const text = entry(one, input);
      checkXml(feed({}, text));
      return text;
    },
    between: '\n',
    frame(view, changed) {
      const start = startOf(view, changed?.iso, input);
      const whole = (items: string): string => xmlDocument(feed({ 'xml:lang': view.lang }, lines([...start, items])));
      checkXml(whole(''));
      return whole;
    },
  };
}

function feed(attributes: Attributes, content: string): string {
  return element('feed', { xmlns: 'http://www.w3.org/2005/Atom', ...attributes }, content);
}

function startOf(view: FeedView, changed: string | undefined, { site, logo }: FeedInput): readonly string[] {
  const self = absolute(site, view.self);
  return [
    textElement('id', self),
    textElement('title', view.title),
    textElement('subtitle', view.description),
    // An empty feed must have a date too (RFC 4287, 4.1.1), and there is no clock to ask.
    textElement('updated', changed ?? '1970-01-01T00:00:00Z'),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: absolute(site, view.home) }),
    author({ name: site.publisher.name, url: absolute(site, '/') }),
    textElement('generator', 'Broadsheet'),
    logo === undefined ? '' : textElement('logo', absolute(site, logo.url)),
  ];
}

function entry(one: FeedEntry, { site }: FeedInput): string {
  return element(
    'entry',
    { 'xml:lang': one.lang },
    lines([
      textElement('id', one.id),
      // The element is required and a headline never empty; a title of type text is taken as it is.
      textElement('title', one.title, { type: 'text' }),
      element('link', { rel: 'alternate', type: 'text/html', href: one.url }),
      ...one.media.map(({ media: { url, type, bytes }, description }) =>
        element('link', { rel: 'enclosure', type, length: bytes, href: absolute(site, url), title: description }),
      ),
      textElement('published', one.published.iso),
      textElement('updated', one.modified.iso),
      ...one.authors.map(author),
      ...one.categories.map(({ label, url }) => element('category', { term: label, scheme: url })),
      textElement('summary', one.summary),
      element('content', { type: 'html' }, one.section),
    ]),
  );
}

function author({ name, url }: FeedAuthor): string {
  return element('author', {}, textElement('name', name) + textElement('uri', url));
}
