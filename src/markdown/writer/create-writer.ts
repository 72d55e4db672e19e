/**
 * A read tree to HTML in one walk: the same bytes as mdast-util-to-hast, hast-util-sanitize and hast-util-to-html make.
 *
 * It writes only what it knows to be allowed. A node, element or attribute that it does not know, or that sanitising
 * would have to change, makes it give up; then the libraries draw the text.
 */

import type { ElementContent } from 'hast';
import type { Code, Heading, Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { Drawing } from '../directives/directive.ts';
import type { HtmlElement, News } from '../tree.ts';
import { mayStand, writeAttributes } from './elements.ts';
import { encodeAddress, escapeText, trimLines } from './escape.ts';
import { writeFootnoteCall, writeFootnotes } from './footnotes.ts';
import { writeList } from './lists.ts';
import { writeTable } from './tables.ts';
import { isDressed, lines, type Medium, type Writer } from './writer.ts';

/** The HTML of a tree; `undefined` where something in it is not known here. */
export function writeTree(tree: Root, medium: Medium): string | undefined {
  return written(medium, ({ blocks }) => {
    const found = blocks(tree.children);
    const last = found.at(-1) ?? '';
    const isEnded = last === '' || last.endsWith('\n') || last.endsWith('\r');
    return (isEnded ? found : [...found, '']).join('\n');
  });
}

/** The HTML of running text; `undefined` where something in it is not known here. */
export function writeInline(nodes: readonly PhrasingContent[]): string | undefined {
  return written('page', ({ inline }) => inline(nodes));
}

function written(medium: Medium, write: (writer: Writer) => string): string | undefined {
  let isKnown = true;
  const html = write(
    createWriter(medium, () => {
      isKnown = false;
      return '';
    }),
  );
  return isKnown ? html : undefined;
}

function createWriter(medium: Medium, giveUp: () => string): Writer {
  const writer: Writer = { medium, blocks, inline, element: writeElement, giveUp };
  /** Elements around what is being written. */
  const open: string[] = [];
  /** What was written already and goes into an element of a directive as it is. */
  const ready = new WeakMap<ElementContent, string>();
  const drawing: Drawing = {
    blocks: (nodes) => blocks(nodes).flatMap((html, index) => (index === 0 ? [keep(html)] : [keep('\n'), keep(html)])),
    inline: (nodes) => (nodes.length === 0 ? [] : [keep(inline(nodes))]),
  };
  return writer;

  function blocks(nodes: readonly RootContent[]): readonly string[] {
    const found: string[] = [];
    for (const node of nodes) {
      const html = block(node);
      if (html !== undefined) found.push(html);
    }
    return found;
  }

  /** `undefined` for a directive that draws nothing. */
  function block(node: RootContent): string | undefined {
    if (isDressed(node) && node.type !== 'heading') return giveUp();
    switch (node.type) {
      case 'paragraph':
        return `<p>${inline(node.children)}</p>`;
      case 'heading':
        return heading(node);
      case 'blockquote':
        return `<blockquote>\n${lines(blocks(node.children))}</blockquote>`;
      case 'list':
        return writeList(node, writer);
      case 'code':
        return code(node);
      case 'thematicBreak':
        return '<hr>';
      case 'table':
        return writeTable(node, writer);
      case 'news':
        return news(node);
      case 'htmlElement':
        return htmlElement(node);
      case 'footnotes':
        return writeFootnotes(node, writer);
      default:
        return giveUp();
    }
  }

  function heading(node: Heading): string {
    const { hProperties = {}, ...others } = node.data ?? {};
    const tag = `h${node.depth}`;
    const attributes = mayStand(tag, open) ? writeAttributes(tag, hProperties) : undefined;
    if (attributes === undefined || Object.keys(others).length > 0) return giveUp();
    return `<${tag}${attributes}>${inline(node.children)}</${tag}>`;
  }

  function news({ directive, value }: News): string | undefined {
    const draw = medium === 'feed' ? (directive.feed ?? directive.page) : directive.page;
    const drawn = draw.call(directive, value, drawing);
    return drawn === undefined ? undefined : writeElement(drawn);
  }

  function inline(nodes: readonly RootContent[]): string {
    let found = '';
    let before: Nodes['type'] | undefined;
    for (const node of nodes) {
      // After a break the libraries take white space away, inside what follows too.
      if (before === 'break' && /^\s/.test(headOf(node))) return giveUp();
      found += phrase(node);
      before = node.type;
    }
    return found;
  }

  function phrase(node: RootContent): string {
    if (isDressed(node)) return giveUp();
    switch (node.type) {
      case 'text':
        return escapeText(trimLines(node.value));
      case 'emphasis':
        return `<em>${inline(node.children)}</em>`;
      case 'strong':
        return `<strong>${inline(node.children)}</strong>`;
      case 'delete':
        return `<del>${inline(node.children)}</del>`;
      case 'inlineCode':
        return `<code>${escapeText(node.value.replace(/\r?\n|\r/g, ' '))}</code>`;
      case 'break':
        return '<br>\n';
      case 'link':
        return link(node);
      case 'image':
        return escapeText(node.data?.slot ?? '');
      case 'htmlElement':
        return htmlElement(node);
      case 'footnoteCall':
        return writeFootnoteCall(node, writer);
      default:
        return block(node) ?? '';
    }
  }

  function link({ url, title, children }: Link): string {
    const attributes = writeAttributes('a', { href: encodeAddress(url), title: title ?? undefined });
    return attributes === undefined ? giveUp() : `<a${attributes}>${inline(children)}</a>`;
  }

  function htmlElement({ tagName, properties, children }: HtmlElement): string {
    return element(tagName, properties, () => inline(children));
  }

  function code({ lang, value }: Code): string {
    const language = lang ? [`language-${lang.split(/\s+/)[0]}`] : undefined;
    const attributes = writeAttributes('code', { className: language });
    if (attributes === undefined) return giveUp();
    return `<pre><code${attributes}>${value === '' ? '' : escapeText(`${value}\n`)}</code></pre>`;
  }

  /** An element of hast, and what is in it. */
  function writeElement(node: ElementContent): string {
    const kept = ready.get(node);
    if (kept !== undefined) return kept;
    if (node.type === 'text') return escapeText(node.value);
    if (node.type !== 'element' || node.content !== undefined) return giveUp();
    return element(node.tagName, node.properties, () => node.children.map(writeElement).join(''));
  }

  function element(tag: string, properties: HtmlElement['properties'], content: () => string): string {
    const attributes = mayStand(tag, open) ? writeAttributes(tag, properties) : undefined;
    if (attributes === undefined) return giveUp();
    open.push(tag);
    const inside = content();
    open.pop();
    if (!voids.has(tag)) return `<${tag}${attributes}>${inside}</${tag}>`;
    return inside === '' ? `<${tag}${attributes}>` : giveUp();
  }

  function keep(html: string): ElementContent {
    const node: ElementContent = { type: 'text', value: html };
    ready.set(node, html);
    return node;
  }
}

const voids: ReadonlySet<string> = new Set(['br', 'hr', 'input', 'track']);

/** The text that an inline node begins with. */
function headOf(node: RootContent): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return '';
  const [first] = node.children;
  return first?.type === 'text' ? first.value : '';
}
