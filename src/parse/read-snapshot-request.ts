/** What `broadsheet snapshot` is to keep, from a YAML file in place of options. What it says is judged once it is written. */

import { type FieldValues, field } from '../fields/field.ts';
import { line, lineOrEmpty, prose } from '../fields/field-types.ts';
import { readFields } from '../fields/read-fields.ts';
import { readYaml } from '../fields/read-yaml.ts';
import type { Outcome } from '../model/diagnostic.ts';
import type { SourceFile } from '../model/source.ts';

const requestTable = {
  url: field(line, { doc: 'Where it is.', example: 'https://vimeo.com/76979871' }),
  name: field(line, { doc: 'What its file is to be called.', example: 'gates-from-the-air' }),
  title: field(line, { doc: 'What it is, for the article.', example: 'The gates from the air' }),
  text: field(prose, { doc: 'What it says, word for word.', example: 'The gates are closed.' }),
  author: field(line, { doc: 'Whose it is.', example: 'Harbour Pilots' }),
  date: field(line, { doc: 'When it was published.', example: '2026-11-22T18:31:00+00:00' }),
  image: field(line, { doc: 'A picture file.', example: 'gates.jpg' }),
  alt: field(lineOrEmpty, { doc: 'What the picture shows.', example: 'Three steel gates from above' }),
  credit: field(line, { doc: 'Whose picture it is.', example: 'AP' }),
};

/** No value where nothing was said. */
export type SnapshotRequest = FieldValues<typeof requestTable>;

/** Reads the file; unknown keys and broken YAML are reported at their places. */
export function readSnapshotRequest(file: SourceFile): Outcome<SnapshotRequest> {
  const yaml = readYaml({ file: file.path, text: file.text, firstLine: 1, what: file.path });
  if (yaml.value === undefined) return { value: undefined, diagnostics: yaml.diagnostics };
  const opening = { file: file.path, line: 1, column: 1, length: 1 };
  const policy = { subject: 'front-matter', unknown: 'error', map: {}, free: false, opening } as const;
  const { values, diagnostics } = readFields(requestTable, yaml.value, policy);
  return { value: values, diagnostics: [...yaml.diagnostics, ...diagnostics] };
}
