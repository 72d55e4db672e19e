/** Lists: an item of a tight list holds its paragraphs without their tags (CommonMark §5.3). */

import type { List, ListItem } from 'mdast';
import { escapeAttribute } from './escape.ts';
import { isDressed, isParagraph, lines, type Writer } from './writer.ts';

export function writeList(node: List, writer: Writer): string {
  if (isDressed(node)) return writer.giveUp();
  const items: string[] = [];
  let hasTask = false;
  for (const item of node.children) {
    if (item.type !== 'listItem') return writer.giveUp();
    items.push(writeItem(item, item.spread === true || node.spread === true, writer));
    hasTask ||= item.data?.label !== undefined;
  }
  const tag = node.ordered ? 'ol' : 'ul';
  const start = typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : '';
  if (start !== '' && !node.ordered) return writer.giveUp();
  return `<${tag}${start}${hasTask ? ' class="contains-task-list"' : ''}>\n${lines(items)}</${tag}>`;
}

function writeItem(node: ListItem, loose: boolean, writer: Writer): string {
  const [...blocks] = writer.blocks(node.children);
  const box = taskBox(node);
  let written = '';
  if (box !== undefined && isParagraph(blocks[0])) blocks[0] = blocks[0].replace('>', () => `>${box} `);
  else if (box !== undefined) written += `${box} `;
  for (const [index, block] of blocks.entries()) {
    const tight = !loose && isParagraph(block);
    if (loose || index > 0 || !tight) written += '\n';
    written += tight ? block.slice(block.indexOf('>') + 1, -'</p>'.length) : block;
  }
  const last = blocks.at(-1);
  if (last !== undefined && (loose || !isParagraph(last))) written += '\n';
  return `<li${box === undefined ? '' : ' class="task-list-item"'}>${written}</li>`;
}

function taskBox({ checked, data }: ListItem): string | undefined {
  if (data?.label === undefined) return undefined;
  const label = escapeAttribute(data.label);
  return `<input type="checkbox"${checked === true ? ' checked' : ''} disabled aria-label="${label}">`;
}
