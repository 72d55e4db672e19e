/** A site in a test is a value: a map of path to text. No temporary folders, no mocks. */

import { readSite } from '../../src/config/read-site.ts';
import { byCodeUnit } from '../../src/lib/compare.ts';
import type { SourcePath } from '../../src/model/brands.ts';
import { type Extensions, noExtensions } from '../../src/model/extensions.ts';
import { hashOf } from '../../src/model/hash.ts';
import { parsingText } from '../../src/model/parsing-site.ts';
import type { Project } from '../../src/model/project.ts';
import type { MediaFile, SourceFile } from '../../src/model/source.ts';
import { bareTheme } from './theme.ts';

export type Files = Readonly<Record<string, string>>;

export interface ProjectOptions {
  readonly now?: string;
  readonly drafts?: boolean;
  readonly extensions?: Partial<Extensions>;
}

export const siteYaml = `name: The Test Gazette
url: https://gazette.example
language: en-GB
zone: Europe/London
sections:
  - {id: news, label: News}
  - {id: sport, label: Sport}
lists: {items: 3}
pictures: {cards: no, formats: [webp], widths: [320]}
`;

/** A project made of files: `content/site.yaml` is supplied unless given. Files that are not Markdown become pictures, those of data (CSV) documents. */
export function projectOf(files: Files, options: ProjectOptions = {}): Project {
  const all: Files = { 'content/site.yaml': siteYaml, ...files };
  const outcome = readSite(sourceFile('content/site.yaml', all['content/site.yaml'] ?? ''));
  if (outcome.value === undefined) throw new Error(JSON.stringify(outcome.diagnostics, undefined, 2));
  const paths = Object.keys(all).sort(byCodeUnit);
  const folder = (name: string): SourceFile[] =>
    paths
      .filter((path) => path.startsWith(`content/${name}/`) && path.endsWith('.md'))
      .map((path) => sourceFile(path, all[path] ?? ''));
  return {
    site: outcome.value,
    snapshot: {
      articles: folder('articles'),
      authors: folder('authors'),
      topics: folder('topics'),
      embeds: folder('embeds'),
      pages: folder('pages'),
      media: paths.filter((path) => !/\.(md|yaml)$/.test(path)).map((path) => picture(path, all[path] ?? '')),
    },
    theme: bareTheme,
    extensions: { ...noExtensions, ...options.extensions },
    configHash: hashOf(all['content/site.yaml'] ?? ''),
    readingHash: hashOf(parsingText(outcome.value)),
    now: Date.parse(options.now ?? '2026-03-01T12:00:00Z'),
    drafts: options.drafts ?? false,
  };
}

/** The Markdown of an article with the fields that are required, and those given. */
export function articleText(fields: Readonly<Record<string, unknown>> = {}, body = 'One paragraph of text.'): string {
  const all = { title: 'A headline', published: '2026-02-01T09:00:00Z', section: 'news', ...fields };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

function sourceFile(path: string, text: string): SourceFile {
  return { path: path as SourcePath, hash: hashOf(text), text };
}

function picture(path: string, content: string): MediaFile {
  const data = { kind: 'document', type: 'text/csv', width: undefined, height: undefined, text: content } as const;
  const file = {
    path: path as SourcePath,
    hash: hashOf(content),
    bytes: content.length,
    kind: 'picture',
    type: 'image/jpeg',
    width: 1600,
    height: 900,
  } as const;
  return path.endsWith('.csv') ? { ...file, ...data } : file;
}
