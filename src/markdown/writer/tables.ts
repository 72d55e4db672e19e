/** Tables that scroll inside a box of their own on a narrow screen, reachable by keyboard (WCAG 2.1.1). */

import type { Table, TableCell, TableRow } from 'mdast';
import { escapeAttribute } from './escape.ts';
import { lines, type Writer } from './writer.ts';

export function writeTable(node: Table, writer: Writer): string {
  const [head, ...body] = node.children.map((row, index) => writeRow(row, index === 0, node.align, writer));
  let drawn = '';
  if (head !== undefined) drawn += `<thead>\n${head}\n</thead>\n`;
  if (body.length > 0) drawn += `<tbody>\n${lines(body)}</tbody>\n`;
  const label = node.data?.label === undefined ? '' : ` aria-label="${escapeAttribute(node.data.label)}"`;
  return `<div class="bs-table-scroll" role="region" tabindex="0"${label}><table>\n${drawn}</table></div>`;
}

function writeRow(row: TableRow, isHead: boolean, align: Table['align'], writer: Writer): string {
  let written = '';
  for (let column = 0; column < (align?.length ?? row.children.length); column += 1) {
    written += `\n${writeCell(row.children[column], isHead, align?.[column] ?? undefined, writer)}`;
  }
  return `<tr>${written}\n</tr>`;
}

/** An empty corner heads nothing, so it is no header for assistive technology either. */
function writeCell(cell: TableCell | undefined, isHead: boolean, align: string | undefined, writer: Writer): string {
  const children = cell?.children ?? [];
  const isHeader = isHead && children.length > 0;
  const side = align === undefined ? '' : ` class="bs-${align}"`;
  const tag = isHeader ? 'th' : 'td';
  return `<${tag}${isHeader ? ' scope="col"' : ''}${side}>${writer.inline(children)}</${tag}>`;
}
