/** A read tree as plain text: for search, summaries, and syndication. Paragraphs are parted by a blank line. */

import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import type { Writing } from './directives/directive.ts';
import type { Footnotes } from './tree.ts';

/** The text of blocks: lists with dashes or numbers, tables as rows, captions and credits kept, no markup. */
export function writeText(nodes: readonly RootContent[]): string {
  const blocks: string[] = [];
  for (const node of nodes) {
    const text = blockText(node);
    if (text !== '') blocks.push(text);
  }
  return blocks.join('\n\n');
}

const writing: Writing = { blocks: writeText, inline: inlineText };

function blockText(node: RootContent): string {
  switch (node.type) {
    case 'news':
      return node.directive.text(node.value, writing).trim();
    case 'paragraph':
    case 'heading':
      return inlineText(node.children);
    case 'code':
      return node.value;
    case 'list':
      return listText(node);
    case 'table':
      return tableText(node);
    case 'footnotes':
      return footnotesText(node);
    case 'htmlElement':
      return node.children.some((child) => isBlock(child)) ? writeText(node.children) : inlineText(node.children);
    default:
      return 'children' in node && isBlock(node) ? writeText(node.children as RootContent[]) : inlineText([node]);
  }
}

function isBlock(node: RootContent): boolean {
  return [
    'paragraph',
    'heading',
    'blockquote',
    'list',
    'listItem',
    'code',
    'table',
    'thematicBreak',
    'news',
    'htmlElement',
    'containerDirective',
  ].includes(node.type);
}

function listText(list: List): string {
  const first = list.start ?? 1;
  const items = list.children.map((item, index) => {
    const mark = list.ordered ? `${first + index}. ` : '- ';
    const box = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
    const parts = item.children.map(blockText).filter((part) => part !== '');
    return mark + box + parts.join('\n').replace(/\n/g, `\n${' '.repeat(mark.length)}`);
  });
  return items.join('\n');
}

function tableText(table: Table): string {
  return table.children.map((row) => row.children.map((cell) => inlineText(cell.children)).join(' | ')).join('\n');
}

function footnotesText({ children }: Footnotes): string {
  return children.map(({ number, children: blocks }) => `[${number}] ${writeText(blocks)}`).join('\n\n');
}

function inlineText(nodes: readonly (PhrasingContent | RootContent)[]): string {
  const text = inlineParts(nodes);
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim();
}

function inlineParts(nodes: readonly (PhrasingContent | RootContent)[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if (node.type === 'image') text += node.alt ?? '';
    else if (node.type === 'break') text += ' ';
    else if (node.type === 'footnoteCall') text += `[${node.number}]`;
    else if ('children' in node) text += inlineParts(node.children as RootContent[]);
  }
  return text;
}
