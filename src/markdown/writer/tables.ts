/** Tables that scroll inside a box of their own on a narrow screen, reachable by keyboard (WCAG 2.1.1). */

import type { Table, TableCell, TableRow } from 'mdast';
import { escapeAttribute } from './escape.ts';
import { lines, type Writer } from './writer.ts';

export function writeTable(node: Table, writer: Writer): string {
  const { caption, rowHeader = 0 } = node.data ?? {};
  const [head, ...body] = node.children.map((row, index) =>
    writeRow(row, node.align, { isHead: index === 0, rowHeader, writer }),
  );
  let drawn = caption === undefined ? '' : `<caption>${writer.inline(caption)}</caption>\n`;
  if (head !== undefined) drawn += `<thead>\n${head}\n</thead>\n`;
  if (body.length > 0) drawn += `<tbody>\n${lines(body)}</tbody>\n`;
  const label = node.data?.label === undefined ? '' : ` aria-label="${escapeAttribute(node.data.label)}"`;
  return `<div class="bs-table-scroll" role="region" tabindex="0"${label}><table>\n${drawn}</table></div>`;
}

interface Heads {
  readonly isHead: boolean;
  /** The column that names its rows, from 1; 0 for none. */
  readonly rowHeader: number;
  readonly writer: Writer;
}

function writeRow(row: TableRow, align: Table['align'], { isHead, rowHeader, writer }: Heads): string {
  let written = '';
  for (let column = 0; column < (align?.length ?? row.children.length); column += 1) {
    const heads = isHead ? 'col' : column + 1 === rowHeader ? 'row' : undefined;
    written += `\n${writeCell(row.children[column], heads, align?.[column] ?? undefined, writer)}`;
  }
  return `<tr>${written}\n</tr>`;
}

/** An empty corner heads nothing, so it is no header for assistive technology either. */
function writeCell(
  cell: TableCell | undefined,
  heads: 'col' | 'row' | undefined,
  align: string | undefined,
  writer: Writer,
): string {
  const children = cell?.children ?? [];
  const scope = children.length > 0 ? heads : undefined;
  const side = align === undefined ? '' : ` class="bs-${align}"`;
  const tag = scope === undefined ? 'td' : 'th';
  return `<${tag}${scope === undefined ? '' : ` scope="${scope}"`}${side}>${writer.inline(children)}</${tag}>`;
}
