/** What feeds and sitemaps say. */

import { SaxesParser } from 'saxes';
import { canonical, parseHtmlPart, textOf } from './document.ts';
import { type Link, linkOf } from './facts.ts';
import { pathOf } from './read-page.ts';

export interface Feed {
  readonly items: readonly Link[];
  /** Of the first item, canonical. */
  readonly text: string;
}

export function readRss(xml: string, site: string): Feed {
  const items = recordsOf(xml, 'item');
  return {
    items: items.map((item) => linkOf(pathOf(item.get('link') ?? '', site), canonical(item.get('title') ?? ''))),
    text: htmlText(items[0]?.get('content:encoded')),
  };
}

export function readAtom(xml: string, site: string): Feed {
  const items = recordsOf(xml, 'entry');
  return {
    items: items.map((item) => linkOf(pathOf(item.get('link@href') ?? '', site), canonical(item.get('title') ?? ''))),
    text: htmlText(items[0]?.get('content')),
  };
}

export function readJsonFeed(json: string, site: string): Feed {
  const { items } = JSON.parse(json) as { items: { url: string; title: string; content_html: string }[] };
  return {
    items: items.map(({ url, title }) => linkOf(pathOf(url, site), canonical(title))),
    text: htmlText(items[0]?.content_html),
  };
}

/** The addresses of a sitemap, or of the sitemaps that an index names. */
export function readSitemap(
  xml: string,
  site: string,
): { readonly pages: readonly string[]; readonly parts: readonly string[] } {
  const locations = (name: string): readonly string[] =>
    recordsOf(xml, name).map((record) => pathOf(record.get('loc') ?? '', site));
  return { pages: locations('url'), parts: locations('sitemap') };
}

function htmlText(html: string | undefined): string {
  return html === undefined ? '' : textOf(parseHtmlPart(html));
}

/** For every element of this name the text of its children by name, the first of each; `link@href` for an attribute. */
function recordsOf(xml: string, name: string): readonly ReadonlyMap<string, string>[] {
  const records: Map<string, string>[] = [];
  const open: string[] = [];
  const text: string[] = [];
  const parser = new SaxesParser();
  const note = (key: string, value: string): void => {
    const record = records.at(-1);
    if (record !== undefined && !record.has(key)) record.set(key, value);
  };
  parser.on('opentag', (tag) => {
    if (tag.name === name) records.push(new Map());
    open.push(tag.name);
    text.length = 0;
    if (open.at(-2) === name) {
      for (const [key, value] of Object.entries(tag.attributes)) note(`${tag.name}@${key}`, String(value));
    }
  });
  parser.on('text', (part) => text.push(part));
  parser.on('cdata', (part) => text.push(part));
  parser.on('closetag', (tag) => {
    open.pop();
    if (open.at(-1) === name) note(tag.name, text.join(''));
    text.length = 0;
  });
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.write(xml).close();
  return records;
}
