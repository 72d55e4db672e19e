/** Markdown tables. */

/** The first column is text, the others are figures. A cell that holds a bar or a line break would end it, and is refused. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  for (const row of [head, ...rows]) {
    if (row.length !== head.length)
      throw new Error(`a row of ${row.length} cells under ${head.length}: ${row.join(', ')}`);
    const broken = row.find((cell) => /[|\n]/.test(cell));
    if (broken !== undefined) throw new Error(`“${broken}” would break the table`);
  }
  const lines = [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
