/** Looks for anything in a page that could run or send a reader's browser elsewhere: by parse5, as a browser reads it. */

import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Names of elements of the packaged theme that are scripts or data: their text is not looked at. */
const harmless = new Set(['application/ld+json', 'module']);

/** What is dangerous in a page, in words; empty for a safe page. A script of the site's own is `/assets/…` by its address. */
export function dangersIn(html: string): readonly string[] {
  const found: string[] = [];
  const waiting: Node[] = [parse(html)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('childNodes' in node) waiting.push(...node.childNodes);
    if ('content' in node) waiting.push(node.content);
    if ('tagName' in node) found.push(...dangersOf(node));
  }
  return found;
}

function dangersOf(element: Element): readonly string[] {
  const found: string[] = [];
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  if (/^(?:iframe|object|embed|applet|base|frame|frameset|form)$/.test(element.tagName))
    found.push(`<${element.tagName}>`);
  if (element.tagName === 'script' && !isOurs(attributes)) found.push('<script>');
  if (element.tagName === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
    if (!/^\d+; url=\/(?!\/)/.test(attributes.get('content') ?? '')) found.push('<meta http-equiv=refresh>');
  }
  for (const [name, value] of attributes) {
    if (/^on/i.test(name)) found.push(`${name}=`);
    if (name === 'style' || name === 'srcdoc') found.push(`${name}=`);
    if (isAddress(name) && /^(?:javascript|vbscript|data|file):/i.test(value.replace(/[\u0000- ]/g, ''))) {
      found.push(`${name}=${value.slice(0, 40)}`);
    }
  }
  return found;
}

function isOurs(attributes: ReadonlyMap<string, string>): boolean {
  return harmless.has(attributes.get('type') ?? '') || (attributes.get('src') ?? '').startsWith('/assets/');
}

function isAddress(name: string): boolean {
  return /^(?:href|src|srcset|action|formaction|poster|data|xlink:href|cite|background|ping)$/.test(name);
}
