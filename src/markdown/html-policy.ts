/**
 * Raw HTML never reaches a page as it was written: it is dropped, or rebuilt from an allow-list as nodes of our own.
 *
 * Rebuilt elements nest properly whatever the tags did: a closing tag closes only what raw HTML among the same siblings
 * has opened, so no tag can close an element of the page or of a directive.
 */

import type { Html, Parents, RootContent } from 'mdast';
import type { Diagnostic } from '../model/diagnostic.ts';
import { keptElements, keptProperties } from './html-elements.ts';
import { type HtmlToken, htmlTokens, unreadable } from './html-tokens.ts';
import { htmlDropped } from './mistakes.ts';
import { type MarkdownSource, placeOf } from './source.ts';
import { type HtmlElement, isParent } from './tree.ts';

/** An element of raw HTML that is open; without a node, its content is thrown away. */
interface Frame {
  readonly tag: string;
  readonly node: { readonly children: RootContent[] } | undefined;
}

/** Takes all raw HTML out of a tree, or puts what is allowed of it into nodes. One warning for each node that loses a tag. */
export function applyHtmlPolicy(
  source: MarkdownSource,
  tree: Parents,
  html: 'drop' | 'sanitize',
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  rebuild(tree);
  return diagnostics;

  function rebuild(parent: Parents): void {
    for (const child of parent.children) if (isParent(child)) rebuild(child);
    if (!parent.children.some((child) => child.type === 'html')) return;
    const inline = parent.children.some(isRunningText) || isTextParent(parent);
    const siblings = new Siblings(inline, html === 'sanitize');
    for (const child of parent.children as RootContent[]) {
      if (child.type === 'html') readHtml(siblings, child);
      else siblings.add(child);
    }
    (parent as { children: RootContent[] }).children = inline ? siblings.finish() : inParagraphs(siblings.finish());
  }

  function readHtml(siblings: Siblings, node: Html): void {
    let dropped: string | undefined;
    for (const token of htmlTokens(node.value)) {
      const refused = siblings.take(token);
      dropped ??= refused;
    }
    if (dropped !== undefined)
      diagnostics.push(htmlDropped(dropped, html === 'sanitize', placeOf(source, node.position)));
  }
}

/** Levels of raw HTML inside raw HTML. */
const deepest = 50;

/** What a run of siblings becomes, raw HTML among it. State: the elements that are open. */
class Siblings {
  readonly #root: RootContent[] = [];
  readonly #frames: Frame[] = [];

  readonly #inline: boolean;
  readonly #keep: boolean;

  constructor(inline: boolean, keep: boolean) {
    this.#inline = inline;
    this.#keep = keep;
  }

  /** Adds a node that is no raw HTML. A block ends the open elements that hold running text only. */
  add(node: RootContent): void {
    if (!this.#inline && !isRunningText(node)) this.#closeRunningText();
    this.#children()?.push(node);
  }

  /** Takes in one token; gives the tag that was refused, `` for text or a doctype. */
  take(token: HtmlToken): string | undefined {
    if (token.kind === 'close') {
      this.#close(token.tag);
      return undefined;
    }
    if (this.#frames.at(-1)?.node === undefined && this.#frames.length > 0) return undefined;
    if (token.kind === 'other') return '';
    if (token.kind === 'text') return this.#text(token.value);
    const allowed = this.#keep && this.#open(token.tag, token.attributes);
    if (!allowed && unreadable.includes(token.tag)) this.#frames.push({ tag: token.tag, node: undefined });
    return allowed ? undefined : token.tag;
  }

  finish(): RootContent[] {
    return this.#root;
  }

  #text(value: string): string | undefined {
    const frame = this.#frames.at(-1);
    if (value.trim() === '') {
      if (this.#keep) this.#children()?.push({ type: 'text', value: ' ' });
      return undefined;
    }
    if (!this.#keep || keptElements[frame?.tag ?? '']?.noText === true) return '';
    this.#children()?.push({ type: 'text', value: value.replace(/\s+/g, ' ') });
    return undefined;
  }

  #open(tag: string, attributes: ReadonlyMap<string, string>): boolean {
    const rule = Object.hasOwn(keptElements, tag) ? keptElements[tag] : undefined;
    if (
      rule === undefined ||
      this.#frames.length >= deepest ||
      (this.#inline && tag !== 'br' && rule.kind !== 'phrasing')
    )
      return false;
    if (rule.inside !== undefined && !this.#frames.some((frame) => rule.inside?.includes(frame.tag))) return false;
    if (tag === 'a' && this.#frames.some((frame) => frame.tag === 'a')) return false;
    if (rule.kind !== 'phrasing' && tag !== 'br') this.#closeRunningText();
    for (const other of rule.closes ?? []) this.#close(other, rule.inside);
    if (rule.kind === 'void') {
      this.#children()?.push(tag === 'br' ? { type: 'break' } : { type: 'thematicBreak' });
      return true;
    }
    const node = elementNode(tag, attributes);
    this.#children()?.push(node as RootContent);
    this.#frames.push({ tag, node });
    return true;
  }

  /** Closes the innermost open element of that name and all inside it, but none outside a barrier. */
  #close(tag: string, barrier: readonly string[] = []): void {
    for (let index = this.#frames.length - 1; index >= 0; index -= 1) {
      const open = this.#frames[index]?.tag ?? '';
      if (barrier.includes(open)) return;
      if (open !== tag) continue;
      this.#frames.length = index;
      return;
    }
  }

  #closeRunningText(): void {
    const first = this.#frames.findIndex(({ tag }) =>
      ['phrasing', 'text-block'].includes(keptElements[tag]?.kind ?? ''),
    );
    if (first !== -1) this.#frames.length = first;
  }

  /** Where the next node goes; nowhere while the content of a script or the like is thrown away. */
  #children(): RootContent[] | undefined {
    const frame = this.#frames.at(-1);
    return frame === undefined ? this.#root : frame.node?.children;
  }
}

function elementNode(tag: string, attributes: ReadonlyMap<string, string>): HtmlElement | { children: RootContent[] } {
  const children: RootContent[] = [];
  const heading = /^h([1-6])$/.exec(tag)?.[1];
  if (heading !== undefined)
    return { type: 'heading', depth: Number(heading), children } as { children: RootContent[] };
  if (tag === 'a' && attributes.has('href')) {
    const link = { type: 'link', url: attributes.get('href') ?? '', title: attributes.get('title'), children };
    return link as { children: RootContent[] };
  }
  const properties = keptProperties(keptElements[tag] ?? { kind: 'block' }, attributes);
  return { type: 'htmlElement', tagName: tag, properties, children } satisfies HtmlElement;
}

/** Running text between blocks gets paragraphs of its own; white space between blocks goes. */
function inParagraphs(nodes: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  let paragraph: RootContent[] | undefined;
  for (const node of nodes) {
    if (!isRunningText(node)) {
      paragraph = undefined;
      made.push(node);
    } else if (paragraph !== undefined) {
      paragraph.push(node);
    } else if (node.type !== 'text' || node.value.trim() !== '') {
      paragraph = [node];
      made.push({ type: 'paragraph', children: paragraph } as RootContent);
    }
  }
  return made;
}

const runningText = [
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
];

function isRunningText(node: RootContent): boolean {
  return (
    runningText.includes(node.type) || (node.type === 'htmlElement' && keptElements[node.tagName]?.kind === 'phrasing')
  );
}

function isTextParent(parent: Parents): boolean {
  return [
    'paragraph',
    'heading',
    'tableCell',
    'emphasis',
    'strong',
    'delete',
    'link',
    'linkReference',
    'leafDirective',
  ].includes(parent.type);
}
