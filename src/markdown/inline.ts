/** One paragraph that may stand on any page: links lead to other hosts only, and there are no pictures. */

import type { Definition, PhrasingContent, Root, RootContent } from 'mdast';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import * as mistakes from './mistakes.ts';
import { lineStart, type MarkdownSource, placeOf } from './source.ts';
import { targetOf } from './targets.ts';
import { replaceChildren, walk } from './tree.ts';

/** The same nodes without what needs a slot: a link into the site becomes its text, a picture its description. */
export function withoutSlots(nodes: readonly RootContent[], nonce: string): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'image') return [{ type: 'text', value: node.alt ?? '' }];
    if (node.type === 'footnoteCall') return [];
    if (!('children' in node)) return [node as PhrasingContent];
    const children = withoutSlots(node.children as RootContent[], nonce);
    return node.type === 'link' && node.url.startsWith(nonce) ? children : [{ ...node, children } as PhrasingContent];
  });
}

/** The inline nodes of a text, its links read; no value where it is more than one paragraph. */
export function readInline(tree: Root, source: MarkdownSource): Outcome<readonly PhrasingContent[]> {
  const diagnostics: Diagnostic[] = [];
  const [paragraph, ...more] = tree.children.filter((node) => node.type !== 'definition');
  if (paragraph === undefined) return { value: [], diagnostics };
  const culprit = paragraph.type !== 'paragraph' ? paragraph : more[0];
  if (paragraph.type !== 'paragraph' || culprit !== undefined) {
    return { value: undefined, diagnostics: [mistakes.inlineOnly(placeOf(source, culprit?.position))] };
  }
  const definitions = new Map<string, Definition>();
  walk(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  replaceChildren(paragraph, (child) => read(child, false));
  return { value: paragraph.children, diagnostics };

  function read(node: RootContent, inLink: boolean): readonly RootContent[] | undefined {
    if (node.type === 'image' || node.type === 'imageReference') {
      const target = node.type === 'image' ? node.url : node.identifier;
      diagnostics.push(mistakes.inlineLink(target.slice(0, 200), placeOf(source, node.position)));
      return [{ type: 'text', value: node.alt ?? '' }];
    }
    if (node.type === 'footnoteReference') {
      diagnostics.push(mistakes.inlineOnly(placeOf(source, node.position)));
      return [];
    }
    const isLink = node.type === 'link' || node.type === 'linkReference';
    if ('children' in node) replaceChildren(node, (child) => read(child, inLink || isLink));
    if (!isLink) return undefined;
    const definition = node.type === 'link' ? node : definitions.get(node.identifier);
    if (inLink || definition === undefined || !leadsOutside(definition.url, node)) return node.children;
    return [
      { type: 'link', url: definition.url, title: definition.title, children: node.children, position: node.position },
    ];
  }

  function leadsOutside(url: string, node: RootContent): boolean {
    const target = targetOf(url);
    const place = node.position === undefined ? lineStart(source, 1, 1) : placeOf(source, node.position);
    if (target.kind === 'inside') diagnostics.push(mistakes.inlineLink(url.slice(0, 200), place));
    if (target.kind === 'empty') diagnostics.push(mistakes.emptyLink(place));
    if (target.kind === 'malformed') diagnostics.push(mistakes.malformedLink(url.slice(0, 200), place));
    if (target.kind === 'unsafe') diagnostics.push(mistakes.unsafeLink(target.scheme.slice(0, 50), place));
    return target.kind === 'outside';
  }
}
