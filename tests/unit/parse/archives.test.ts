import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parserOf } from '../../../src/parse/parser-of.ts';
import { plainMarkdown, siteOf, sourceOf } from '../../support/parse.ts';

const corpora = path.resolve(import.meta.dirname, '../../../../shared/corpora');

describe.skipIf(!existsSync(corpora))('archives of other generators', () => {
  test('the front matter of 509 posts of 18F is read without a mistake', () => {
    const site = siteOf('frontMatter: {unknown: ignore}\n', '[{id: blog, label: Blog}]');
    const outcomes = parseAll('18f/content/posts', site);
    expect(outcomes).toHaveLength(509);
    expect(errorsOf(outcomes)).toEqual([]);
  });

  test('of 1,050 posts of nodejs.org the one without a date is refused', () => {
    const site = siteOf('frontMatter: {unknown: ignore}\n', '[{id: blog, label: Blog}]');
    const outcomes = parseAll('nodejs/apps/site/pages/en/blog', site);
    expect(outcomes.length).toBeGreaterThan(1_000);
    expect(errorsOf(outcomes)).toEqual(['content/articles/index.md front-matter/missing']);
  });
});

function parseAll(folder: string, site: ReturnType<typeof siteOf>) {
  const root = path.join(corpora, folder);
  const parser = parserOf({ site, markdown: plainMarkdown() });
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.mdx?$/.test(name));
  return files.map((name) => {
    const text = readFileSync(path.join(root, name), 'utf8').replace(/\r\n?/g, '\n');
    return parser.article(sourceOf(`content/articles/${name}`, text));
  });
}

function errorsOf(outcomes: ReturnType<typeof parseAll>): readonly string[] {
  return outcomes.flatMap(({ value, diagnostics }) => {
    const errors = diagnostics.filter(({ level }) => level === 'error');
    expect(value === undefined).toBe(errors.length > 0);
    return errors.map(({ code, places }) => `${places[0]?.file} ${code}`);
  });
}
