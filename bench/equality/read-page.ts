/**
 * What a drawn page says, read from its HTML by the marks that every theme here wears: `h1`, `.standfirst`, `.kicker`,
 * `rel=author`, `rel=tag`, `.body`, `rel=next`, and `main` around it all.
 */

import { attribute, type Element, findAll, hasWord, type Node, parseHtml, textOf } from './document.ts';
import { type ArticleFacts, type Link, linkOf } from './facts.ts';

export function readArticle(html: string, site: string): ArticleFacts {
  const main = mainOf(parseHtml(html));
  const first = (isWanted: (element: Element) => boolean): Element | undefined => findAll(main, isWanted)[0];
  const [title, standfirst, kicker, time, lead, body] = [
    first(({ tagName }) => tagName === 'h1'),
    first((element) => hasWord(element, 'class', 'standfirst')),
    first((element) => hasWord(element, 'class', 'kicker')),
    first(({ tagName }) => tagName === 'time'),
    first(({ tagName }) => tagName === 'figure'),
    first((element) => hasWord(element, 'class', 'body')),
  ];
  const links = (isWanted: (element: Element) => boolean): readonly Link[] => linksIn(main, site, isWanted);
  const leads = lead === undefined || (body !== undefined && isInside(lead, body)) ? [] : picturesIn(lead);
  return {
    title: title === undefined ? '' : textOf(title),
    standfirst: standfirst === undefined ? '' : textOf(standfirst),
    published: time === undefined ? undefined : Date.parse(attribute(time, 'datetime') ?? ''),
    section: kicker === undefined ? '' : (hrefsIn(kicker, site)[0] ?? ''),
    authors: links((element) => hasWord(element, 'rel', 'author')),
    topics: links((element) => hasWord(element, 'rel', 'tag')).toSorted(),
    text: body === undefined ? '' : textOf(body),
    links: body === undefined ? [] : linksIn(body, site, (element) => !attribute(element, 'href')?.startsWith('#')),
    pictures: [...leads, ...(body === undefined ? [] : picturesIn(body))],
  };
}

export interface ListPage {
  /** Of articles, each once, in the order of the page. */
  readonly articles: readonly Link[];
  readonly older: string | undefined;
}

export function readList(html: string, site: string): ListPage {
  const main = mainOf(parseHtml(html));
  const articles = linksIn(main, site, () => true).filter((link) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/ \S/.test(link));
  const [next] = findAll(main, (element) => element.tagName === 'a' && hasWord(element, 'rel', 'next'));
  return { articles: [...new Set(articles)], older: next && pathOf(attribute(next, 'href') ?? '', site) };
}

/** The addresses of all links in the main part of a page. */
export function readLinks(html: string, site: string): readonly string[] {
  return hrefsIn(mainOf(parseHtml(html)), site);
}

function mainOf(document: Node): Node {
  return findAll(document, ({ tagName }) => tagName === 'main')[0] ?? document;
}

function linksIn(node: Node, site: string, isWanted: (element: Element) => boolean): readonly Link[] {
  return findAll(node, (element) => element.tagName === 'a' && isWanted(element)).map((element) =>
    linkOf(pathOf(attribute(element, 'href') ?? '', site), textOf(element)),
  );
}

function hrefsIn(node: Node, site: string): readonly string[] {
  return findAll(node, ({ tagName }) => tagName === 'a').map((element) =>
    pathOf(attribute(element, 'href') ?? '', site),
  );
}

function picturesIn(node: Node): readonly string[] {
  return findAll(node, ({ tagName }) => tagName === 'img').map((element) => attribute(element, 'alt') ?? '');
}

function isInside(element: Element, outer: Element): boolean {
  return findAll(outer, (inner) => inner === element).length > 0;
}

/** An address of the site without its scheme and host. */
export function pathOf(href: string, site: string): string {
  return href.startsWith(`${site}/`) ? href.slice(site.length) : href;
}
