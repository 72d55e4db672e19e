/** HTML as a tree that can be asked for elements and their text. */

import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export function parseHtml(html: string): Node {
  return parse(html);
}

export function parseHtmlPart(html: string): Node {
  return parseFragment(html);
}

/** Every element at or below a node, in the order of the document. */
function* elementsOf(node: Node): Iterable<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

/** Those that `isWanted` wants. */
export function findAll(node: Node, isWanted: (element: Element) => boolean): readonly Element[] {
  return [...elementsOf(node)].filter(isWanted);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Whether a list of words, such as `class` or `rel`, has this one. */
export function hasWord(element: Element, name: string, word: string): boolean {
  return attribute(element, name)?.split(/\s+/).includes(word) ?? false;
}

/** Elements that a reader sees apart from the text around them. */
const blocks =
  /^(?:article|aside|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|li|nav|ol|p|section|table|tbody|td|th|thead|tr|ul)$/;

/** The text that readers see, in the form of `canonical`. */
export function textOf(node: Node): string {
  return canonical(rawText(node));
}

function rawText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node) || node.nodeName === 'script' || node.nodeName === 'style') return '';
  const text = node.childNodes.map(rawText).join('');
  return blocks.test(node.nodeName) ? ` ${text} ` : text;
}

/** Typographic quotation marks as typed, white space as one space: generators set both in their own way. */
export function canonical(text: string): string {
  return text
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2018\u2019\u201a]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
