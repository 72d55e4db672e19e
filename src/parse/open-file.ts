/** Opens a file: front matter read by its table, and the body's text beside it, so that one's mistakes hide none of the other's. */

import type { FieldTable } from '../fields/field.ts';
import { type FieldsReading, readFields } from '../fields/read-fields.ts';
import { readYaml } from '../fields/read-yaml.ts';
import type { MappingNode } from '../fields/yaml-tree.ts';
import { nearest } from '../lib/nearest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ParsingSite } from '../model/parsing-site.ts';
import type { SourceFile } from '../model/source.ts';
import type { MarkdownText } from './context.ts';
import * as mistakes from './mistakes.ts';
import { type FrontMatter, splitFrontMatter } from './split-front-matter.ts';

export interface OpenedFile<T extends FieldTable> {
  readonly file: SourceFile;
  /** `undefined` where the front matter could not be read at all. */
  readonly reading: FieldsReading<T> | undefined;
  readonly front: FrontMatter | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Splits a file and reads its front matter. */
export function openFile<const T extends FieldTable>(file: SourceFile, table: T, site: ParsingSite): OpenedFile<T> {
  const split = splitFrontMatter(file);
  const front = split.value;
  if (front === undefined) return { file, reading: undefined, front, diagnostics: split.diagnostics };

  const yaml = readYaml({ file: file.path, text: front.yaml, firstLine: 2, what: 'Front matter' });
  if (yaml.value === undefined) return { file, reading: undefined, front, diagnostics: yaml.diagnostics };
  if (isProse(yaml.value, table, site)) {
    const diagnostics = [...yaml.diagnostics, mistakes.notFrontMatter(front.opening)];
    return { file, reading: undefined, front, diagnostics };
  }
  const { map, unknown } = site.frontMatter;
  const policy = { map, unknown, subject: 'front-matter', free: true, opening: front.opening } as const;
  const reading = readFields(table, yaml.value, policy);
  return { file, reading, front, diagnostics: [...yaml.diagnostics, ...reading.diagnostics] };
}

/** The body of a file, as Markdown is asked for it. */
export function bodySource({ path, hash }: SourceFile, { body, bodyLine }: FrontMatter, lang: string): MarkdownText {
  return { file: path, text: body, hash, firstLine: bodyLine, lang };
}

/** Whether no key at all is one that a table, a synonym or the site's map knows, or nearly: a text that begins with a thematic break. */
function isProse({ entries }: MappingNode, table: FieldTable, { frontMatter }: ParsingSite): boolean {
  const isKnown = (key: string): boolean =>
    Object.hasOwn(table, key) ||
    Object.hasOwn(frontMatter.map, key) ||
    key === 'internal' ||
    key.startsWith('x-') ||
    Object.values(table).some(({ synonyms }) => synonyms?.includes(key)) ||
    nearest(key, Object.keys(table)) !== undefined;
  return entries.length > 0 && !entries.some(({ key }) => isKnown(key));
}
