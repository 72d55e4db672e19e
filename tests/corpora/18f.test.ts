/** A real archive of 509 posts, written for Jekyll, through ten lines of site.yaml: every defect is found, and the rest is published. */

import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpora, hasCorpus } from '../support/corpora.ts';
import { dangersIn } from '../support/dangers.ts';
import { tree } from '../support/folder.ts';
import { buildFolder, type FolderBuild } from '../support/folder-build.ts';
import { readXml } from '../support/xml.ts';

const siteYaml = `name: 18F Blog
url: https://18f.example
language: en-US
zone: America/New_York
sections: [{id: blog, label: Blog}]
frontMatter: {unknown: ignore}
pictures: {formats: [], cards: no}
rules:
  link/dead: warn
  media/missing: warn
  link/dead-anchor: warn
  media/external: warn
  media/wrong-extension: warn
`;

/** What is truly wrong in the archive: errors that a newsroom would have to mend, or to lower as the rules above do. */
const defects = {
  'link/dead-anchor': 1,
  'media/external': 3,
  'media/wrong-extension': 5,
};

/** Pictures that are not in the corpus, names without files of their own, and other generators' habits. */
const remarks = {
  'author/unknown': 922,
  'front-matter/published-from-name': 87,
  'front-matter/synonym': 2075,
  'markdown/heading-skipped': 30,
  'markdown/html-dropped': 586,
  'media/missing': 210,
  'media/no-alt': 283,
  'media/no-credit': 70,
  'topic/unknown': 1718,
  'yaml/indent': 171,
  // A mark of the direction of text, in a caption.
  'yaml/turning-character': 1,
};

describe.runIf(hasCorpus('18f'))('the archive of 18F', { timeout: 180_000 }, () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-18f-')));
  let outcome: FolderBuild;
  let dist: Readonly<Record<string, string>>;

  beforeAll(async () => {
    cpSync(join(corpora, '18f/content/posts'), join(root, 'content/articles'), { recursive: true });
    cpSync(join(corpora, '18f/assets'), join(root, 'content/assets'), { recursive: true });
    writeFileSync(join(root, 'content/site.yaml'), siteYaml);
    outcome = await buildFolder(root, { now: '2025-01-01T00:00:00Z' });
    dist = tree(join(root, 'dist'));
  }, 180_000);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('has its true defects reported, and nothing else that would refuse it', () => {
    const counts = countsOf(outcome);
    expect(Object.fromEntries(Object.keys(defects).map((code) => [code, counts[code]]))).toEqual(defects);
    expect(outcome.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('has everything else reported as a warning or a remark, each counted', () => {
    expect(countsOf(outcome)).toEqual({ ...defects, ...remarks });
  });

  it('is published whole once its site lowers them', () => {
    expect(outcome.refused).toBe(false);
    const posts = readdirSync(join(root, 'content/articles'));
    const pages = Object.values(dist).filter((text) => text.includes('<meta property="og:type" content="article">'));
    expect(posts.length).toBe(509);
    expect(pages.length).toBe(posts.length);
  });

  it('gives well-formed feeds and sitemaps, and pages without a script or a handler', () => {
    const feeds = Object.entries(dist).filter(([path]) => path.endsWith('.xml'));
    expect(feeds.length).toBeGreaterThan(100);
    for (const [path, text] of feeds) expect(() => readXml(text), path).not.toThrow();
    for (const [path, text] of Object.entries(dist)) {
      if (path.endsWith('.html')) expect(dangersIn(text), path).toEqual([]);
      if (path.endsWith('.json')) expect(() => JSON.parse(text), path).not.toThrow();
    }
  });

  it('loses no word of a post to a directive or to front matter', () => {
    const text = readFileSync(join(root, 'content/articles/2014-03-19-hello-world-we-are-18f.md'), 'utf8');
    const page = dist['2014/03/19/hello-world-we-are-18f/index.html'] ?? '';
    const body = text.split('---')[2]?.replace(/<[^>]*>/g, '');
    const words = body?.match(/[A-Za-z]{4,}/g) ?? [];
    expect(words.length).toBeGreaterThan(300);
    expect(words.filter((word) => !page.includes(word))).toEqual([]);
  });
});

function countsOf({ diagnostics }: FolderBuild): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
