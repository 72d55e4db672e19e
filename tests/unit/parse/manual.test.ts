import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { siteTable } from '../../../src/config/site-table.ts';
import type { FieldTable } from '../../../src/fields/field.ts';
import { type ManualChapter, manual } from '../../../src/fields/manual.ts';
import { readFields } from '../../../src/fields/read-fields.ts';
import { readYaml } from '../../../src/fields/read-yaml.ts';
import type { SourcePath } from '../../../src/model/brands.ts';
import { articleTable } from '../../../src/parse/article-table.ts';
import { authorTable, pageTable, topicTable } from '../../../src/parse/authority-tables.ts';
import { summaries } from '../../support/parse.ts';

const file = path.resolve(import.meta.dirname, '../../../docs/front-matter.md');

const about = `Front matter is YAML between two lines of three hyphens at the top of a file. Every value is read as the text that was
written: \`title: 1984\` is a title. A value that holds a colon and a space, or begins with a bracket, an asterisk or a quotation
mark, stands in quotation marks. Fields marked * are required. Unknown names are refused; names that begin with \`x-\` are free
and reach templates as \`extra\`; what stands under \`internal\` is dropped.

Dates are written as \`2026-08-21T14:05:00+01:00\`, \`2010-10-22 11:33:15 -0400\`, or as a bare day, \`2026-08-21\`. A time
without an offset is read in the zone of the site, with a warning. When an article is public, and what becomes of one that is
taken back: [publishing](publishing.md).`;

const chapters: readonly ManualChapter[] = [
  { title: 'Articles', about: 'Files of `content/articles`.', table: articleTable },
  {
    title: 'Authors',
    about: 'Files of `content/authors`; the file’s name is the id, the body is the biography.',
    table: authorTable,
  },
  {
    title: 'Topics',
    about: 'Files of `content/topics`; the file’s name is the id, the body is the description.',
    table: topicTable,
  },
  { title: 'Pages', about: 'Files of `content/pages`; the path is the address.', table: pageTable },
  {
    title: 'The site',
    about: 'The file `content/site.yaml`: YAML without lines of hyphens, and without `x-` names.',
    table: siteTable,
  },
];

test('docs/front-matter.md is what the tables print', () => {
  const printed = manual('Front matter', about, chapters);
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, printed);
  expect(readFileSync(file, 'utf8')).toBe(printed);
});

describe('every example of the manual is right', () => {
  test.each(chapters.map(({ title, table }) => [title, table] as const))('%s', (_, table) => {
    expect(mistakesOf(table)).toEqual([]);
  });
});

/** Reads each field alone, and each field of each map, as its example says. */
function mistakesOf(table: FieldTable): readonly string[] {
  return Object.entries(table).flatMap(([key, row]) => {
    const source = { file: 'a.md' as SourcePath, text: `${key}: ${row.example}`, firstLine: 1, what: 'It' };
    const yaml = readYaml(source);
    const opening = { file: source.file, line: 1, column: 1, length: 1 };
    const policy = { subject: 'front-matter', unknown: 'error', map: {}, free: true, opening } as const;
    const reading = yaml.value && readFields({ [key]: row }, yaml.value, policy);
    const found = [...yaml.diagnostics, ...(reading?.diagnostics ?? [])];
    return [...summaries(found).map((summary) => `${key}: ${summary}`), ...mistakesOf(row.keys ?? {})];
  });
}
