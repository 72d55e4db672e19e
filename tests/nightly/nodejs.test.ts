/** A real archive of 1,050 posts with code, tables and a page of 850 KB, by the shipped program. */

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpora, hasCorpus } from '../support/corpora.ts';
import { dangersIn } from '../support/dangers.ts';
import { compileOnce, type Finished, runProgram } from '../support/program.ts';
import { readXml } from '../support/xml.ts';

const sections =
  'announcements community events feature migrations module npm release uncategorized video vulnerability weekly wg';

const siteYaml = `name: Node.js Blog
url: https://nodejs.example
sections: [${sections
  .split(' ')
  .map((id) => `{id: ${id}, label: ${id}}`)
  .join(', ')}]
frontMatter: {unknown: ignore, map: {category: section}}
rules: {link/dead: warn, link/dead-anchor: warn, media/missing: warn, media/external: warn}
`;

/** Not articles: the blog's own front page, and two posts without a section. */
const notArticles = ['index.md', 'uncategorized/bnoordhuis-departure.md', 'uncategorized/tj-fontaine-new-node-lead.md'];

interface Report {
  readonly diagnostics: readonly {
    readonly code: string;
    readonly level: string;
    readonly places: readonly { readonly file: string }[];
  }[];
  readonly articles: number;
}

describe.runIf(hasCorpus('nodejs'))('the archive of nodejs.org', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-nodejs-')));
  const pages = join(corpora, 'nodejs/apps/site/pages');
  let refused: Report;
  let run: Finished;
  let report: Report;

  beforeAll(async () => {
    compileOnce();
    const articles = join(root, 'content/articles');
    copyMarkdown(join(pages, 'en/blog'), articles);
    for (const lang of ['ar', 'fa']) copyMarkdown(join(pages, lang), join(root, 'content/pages', lang));
    writeFileSync(join(root, 'content/site.yaml'), siteYaml);
    const args = ['build', '--now', '2027-01-01T00:00:00Z', '--format', 'json'];
    refused = JSON.parse((await runProgram(args, { cwd: root })).stdout);
    for (const path of notArticles) rmSync(join(articles, path));
    run = await runProgram(args, { cwd: root });
    report = JSON.parse(run.stdout);
    console.log(
      `${report.articles} articles: ${run.seconds.toFixed(1)} s, ${run.used?.megabytes.toFixed(0) ?? '?'} MB`,
    );
  }, 1_800_000);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('is refused for what is no article in it, and for nothing else', () => {
    const errors = refused.diagnostics.filter(({ level }) => level === 'error');
    expect([...new Set(errors.map(({ code }) => code))]).toEqual(['front-matter/missing']);
    const files = new Set(errors.map(({ places: [place] }) => place?.file.replace('content/articles/', '')));
    expect([...files].sort()).toEqual([...notArticles].sort());
  });

  it('is published without them, every post at an address', () => {
    expect(run.exit, run.stderr.slice(-2_000)).toBe(0);
    const posts = readdirSync(join(root, 'content/articles'), { recursive: true, withFileTypes: true });
    expect(report.articles).toBe(posts.filter((entry) => entry.isFile()).length);
  });

  it('gives pages without a script of others, and feeds that machines can read', () => {
    for (const [path, text] of files(join(root, 'dist'))) {
      if (path.endsWith('.html')) expect(dangersIn(text), path).toEqual([]);
      if (path.endsWith('.xml')) expect(() => readXml(text), path).not.toThrow();
    }
  });
});

function copyMarkdown(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('.mdx') });
}

function* files(folder: string): Generator<[string, string]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) yield [path.slice(folder.length + 1), readFileSync(path, 'utf8')];
  }
}
