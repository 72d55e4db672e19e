/** Prints the reference of front matter from the tables that read it, so that the manual cannot differ from the program. */

import type { Field, FieldTable } from './field.ts';

export interface ManualChapter {
  readonly title: string;
  /** A paragraph of Markdown. */
  readonly about: string;
  readonly table: FieldTable;
}

/** The reference as Markdown: a chapter a table, its required fields first, maps in tables of their own. */
export function manual(title: string, about: string, chapters: readonly ManualChapter[]): string {
  return `# ${title}\n\n${about}\n\n${chapters.map(chapter).join('\n')}`;
}

function chapter({ title, about, table }: ManualChapter): string {
  const required = Object.entries(table).flatMap(([key, row]) => {
    if (row.required === true) return [`\`${key}\``];
    return row.requiredUnless === undefined ? [] : [`\`${key}\` (unless ${row.requiredUnless})`];
  });
  const inner = Object.entries(table).flatMap(([key, row]) => maps(key, row));
  return `## ${title}\n\n${about} Required: ${required.join(', ')}.\n\n${rows(table)}\n${inner.join('')}`;
}

function maps(path: string, row: Field): readonly string[] {
  if (row.keys === undefined) return [];
  const short = row.shorthand === undefined ? '' : ` A bare text is read as its \`${row.shorthand}\`.`;
  const heading = row.list === true ? `Each entry of \`${path}\`` : `\`${path}\``;
  const inner = Object.entries(row.keys).flatMap(([key, below]) => maps(`${path}.${key}`, below));
  return [`### ${heading}\n\n${row.doc}${short}\n\n${rows(row.keys)}\n`, ...inner];
}

function rows(table: FieldTable): string {
  const lines = Object.entries(table).map(([key, row]) => {
    const others = (row.synonyms ?? []).map((name) => `\`${name}\``).join(', ');
    const doc = others === '' ? row.doc : `${row.doc} Also read: ${others}.`;
    const cells = [`\`${key}\`${row.required === true ? ' *' : ''}`, doc, formOf(row), `\`${key}: ${row.example}\``];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return `| field | meaning | value | example |\n|---|---|---|---|\n${lines.join('\n')}\n`;
}

function formOf(row: Field): string {
  if (row.keys === undefined) return row.form;
  return row.list === true ? 'a list of maps' : 'a map';
}
