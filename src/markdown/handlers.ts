/** How the nodes of a read tree become HTML. Pure: what depends on the text stands in the nodes. */

import type { Element, ElementContent } from 'hast';
import type { Image, ListItem, Parents, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { Drawing } from './directives/directive.ts';
import { drawFootnoteCall, drawFootnotes } from './footnote-html.ts';
import { element, text } from './html.ts';
import type { FootnoteCall, Footnotes, HtmlElement, News } from './tree.ts';

/** Handlers for mdast-util-to-hast, for a page or for a feed. */
export function handlersFor(medium: 'page' | 'feed'): Handlers {
  return {
    news: (state: State, node: News) => {
      const { directive, value } = node;
      const drawing = drawingOf(state);
      return medium === 'feed' && directive.feed !== undefined
        ? directive.feed(value, drawing)
        : directive.page(value, drawing);
    },
    image: (_: State, node: Image) => text(node.data?.slot ?? ''),
    htmlElement: (state: State, node: HtmlElement): Element => ({
      type: 'element',
      tagName: node.tagName,
      properties: node.properties,
      children: state.all(node),
    }),
    footnoteCall: (_: State, node: FootnoteCall) => drawFootnoteCall(node, medium),
    footnotes: (state: State, node: Footnotes) => drawFootnotes(state, node, medium),
    listItem,
    table,
  };
}

function drawingOf(state: State): Drawing {
  return {
    blocks: (nodes) => spaced(state.all({ type: 'root', children: nodes as RootContent[] })),
    inline: (nodes) => state.all({ type: 'paragraph', children: nodes as PhrasingContent[] }),
  };
}

function spaced(blocks: readonly ElementContent[]): ElementContent[] {
  return blocks.flatMap((block, index) => (index === 0 ? [block] : [text('\n'), block]));
}

function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const loose = node.spread === true || (parent?.type === 'list' && parent.spread === true);
  const item = element('li', {});
  const checkbox = node.data?.label === undefined ? undefined : taskBox(node.checked === true, node.data.label);
  if (checkbox !== undefined) item.properties.className = ['task-list-item'];
  const blocks = state.all(node);
  const [first] = blocks;
  if (checkbox !== undefined && first?.type === 'element' && first.tagName === 'p')
    first.children.unshift(checkbox, text(' '));
  else if (checkbox !== undefined) item.children.push(checkbox, text(' '));
  for (const [index, block] of blocks.entries()) {
    const tight = !loose && block.type === 'element' && block.tagName === 'p';
    if (loose || index > 0 || !tight) item.children.push(text('\n'));
    if (tight) for (const child of block.children) item.children.push(child);
    else item.children.push(block);
  }
  const last = blocks.at(-1);
  if (last !== undefined && (loose || last.type !== 'element' || last.tagName !== 'p')) item.children.push(text('\n'));
  return item;
}

function taskBox(checked: boolean, label: string): Element {
  return element('input', { type: 'checkbox', checked: checked || undefined, disabled: true, ariaLabel: label });
}

/** A table that scrolls inside its own box on a narrow screen, reachable by keyboard (WCAG 2.1.1). */
function table(state: State, node: Table): Element {
  const { label, caption, rowHeader = 0 } = node.data ?? {};
  const rows = node.children.map((row, index) => {
    const cells: (ElementContent | string)[] = [];
    for (let column = 0; column < (node.align?.length ?? row.children.length); column += 1) {
      cells.push(
        '\n',
        cell(state, row.children[column], {
          heads: index === 0 ? 'col' : column + 1 === rowHeader ? 'row' : undefined,
          align: node.align?.[column] ?? undefined,
        }),
      );
    }
    return element('tr', {}, ...cells, '\n');
  });
  const [head, ...body] = rows;
  const parts = [
    caption === undefined ? undefined : element('caption', {}, ...state.all({ type: 'paragraph', children: caption })),
    head === undefined ? undefined : element('thead', {}, '\n', head, '\n'),
    body.length === 0 ? undefined : element('tbody', {}, '\n', ...body.flatMap((row) => [row, '\n'])),
  ].filter((part) => part !== undefined);
  const drawn = element('table', {}, '\n', ...parts.flatMap((part) => [part, '\n']));
  const attributes = { className: ['bs-table-scroll'], role: 'region', tabIndex: 0, ariaLabel: label };
  return element('div', attributes, drawn);
}

/** An empty corner heads nothing, so it is no header for assistive technology either. */
function cell(
  state: State,
  node: TableCell | undefined,
  { heads, align }: { readonly heads: 'col' | 'row' | undefined; readonly align: string | undefined },
): Element {
  const children = node === undefined ? [] : state.all(node);
  const scope = children.length > 0 ? heads : undefined;
  const made = element(scope === undefined ? 'td' : 'th', {
    scope,
    className: align === undefined ? undefined : [`bs-${align}`],
  });
  made.children = children;
  return made;
}
