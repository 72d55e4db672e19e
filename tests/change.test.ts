/** Work is proportional to change: in a paper of 3,000 articles each edit rewrites exactly the pages that it must. */

import { beforeAll, describe, expect, it } from 'vitest';
import { type Build, build } from '../src/build.ts';
import { nothingRemembered } from '../src/model/memory.ts';
import { articleText, type Files, projectOf } from './support/project.ts';

const count = 3_000;
const site = `name: The Test Gazette
url: https://gazette.example
language: en-GB
zone: Europe/London
sections: [{id: news, label: News}, {id: sport, label: Sport}]
feeds: {items: 10}
lists: {items: 20}
`;

/** Article `number`, a day each from 2016 on; every tenth is sport by Ben about trade, the rest news by Ann about tides. */
function article(number: number, fields: Readonly<Record<string, unknown>> = {}, body = 'Words.'): string {
  const side = number % 10 === 0;
  const day = new Date(Date.UTC(2016, 0, 1) + number * 86_400_000).toISOString();
  return articleText(
    {
      title: `Story ${number}`,
      summary: 'In short.',
      slug: `story-${number}`,
      published: day,
      section: side ? 'sport' : 'news',
      authors: [side ? 'ben' : 'ann'],
      topics: [side ? 'trade' : 'tides'],
      ...fields,
    },
    body,
  );
}

function path(number: number): string {
  return `content/articles/story-${number}.md`;
}

function address(number: number): string {
  const day = new Date(Date.UTC(2016, 0, 1) + number * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '/');
  return `/${day}/story-${number}/`;
}

const paper: Files = {
  'content/site.yaml': site,
  'content/authors/ann.md': '---\nname: Ann Archer\n---\n\nAnn writes.\n',
  'content/authors/ben.md': '---\nname: Ben Baker\n---\n\nBen writes.\n',
  'content/topics/tides.md': '---\nlabel: Tides\n---\n',
  'content/topics/trade.md': '---\nlabel: Trade\n---\n',
  'content/pages/about.md': '---\ntitle: About\n---\n\nWe are us.\n',
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [path(index + 1), article(index + 1)])),
};

let first: Build;
beforeAll(() => {
  first = build(projectOf(paper), nothingRemembered);
  expect(first.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
}, 120_000);

function after(changes: Readonly<Record<string, string | undefined>>): Build {
  const files = { ...paper };
  for (const [file, text] of Object.entries(changes)) {
    if (text === undefined) delete files[file];
    else files[file] = text;
  }
  const result = build(projectOf(files), first.memory);
  expect(result.diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  return result;
}

function drawn(result: Build): string[] {
  return result.stale.map(({ url }) => url).sort();
}

function gone(result: Build): string[] {
  return [...first.paths].filter((file) => !result.paths.has(file)).sort();
}

function feeds(...lists: readonly string[]): string[] {
  return lists.flatMap((list) => [`${list}atom.xml`, `${list}feed.json`, `${list}feed.xml`]);
}

describe('in a paper of 3,000 articles', { timeout: 60_000 }, () => {
  it('the body of an old article rewrites its page alone', () => {
    const result = after({ [path(1234)]: article(1234, {}, 'Other words.') });
    expect(result.parsed).toBe(1);
    expect(drawn(result)).toEqual([address(1234)]);
  });

  it('the body of the newest rewrites its page and the feeds that carry it', () => {
    const result = after({ [path(2999)]: article(2999, {}, 'Other words.') });
    expect(drawn(result)).toEqual([address(2999), ...feeds('/', '/authors/ann/', '/news/', '/topics/tides/')].sort());
  });

  it('the biography of an author rewrites their front and the feeds that it describes', () => {
    const result = after({ 'content/authors/ben.md': '---\nname: Ben Baker\n---\n\nBen writes well.\n' });
    expect(result.parsed).toBe(1);
    expect(drawn(result)).toEqual(['/authors/ben/', ...feeds('/authors/ben/')]);
  });

  it('nothing at all rewrites nothing', () => {
    const result = after({});
    expect([result.parsed, drawn(result), gone(result)]).toEqual([0, [], []]);
  });

  it('a title, a new article, a deletion and a renamed topic rewrite the pages that show them, and no more', () => {
    const counts = {
      title: drawn(after({ [path(1234)]: article(1234, { title: 'Another title' }) })),
      added: drawn(after({ [path(3001)]: article(3001) })),
      deleted: drawn(after({ [path(1234)]: undefined })),
      topic: drawn(after({ 'content/topics/trade.md': '---\nlabel: Commerce\n---\n' })),
      author: drawn(after({ 'content/authors/ben.md': '---\nname: Benjamin Baker\n---\n\nBen writes.\n' })),
    };
    expect(counts.title).toMatchSnapshot('a title');
    expect(counts.added).toMatchSnapshot('a new article');
    expect(counts.deleted).toMatchSnapshot('a deletion');
    expect(Object.fromEntries(Object.entries(counts).map(([what, urls]) => [what, urls.length]))).toMatchSnapshot(
      'how many',
    );
    // Only what names the topic: its 300 articles, those beside which one of them stands, and lists.
    const isTrade = (url: string): boolean => /0\/$/.test(url) || !/story-\d+\/$/.test(url);
    expect(counts.topic.filter((url) => !isTrade(url))).toEqual([]);
    // Its day goes with it, and of each of its lists the last numbered page, as one article fewer fills one page fewer.
    expect(gone(after({ [path(1234)]: undefined }))).toEqual([
      '2019/05/19/index.html',
      '2019/05/19/story-1234/index.html',
      'authors/ann/page/134/index.html',
      'news/page/134/index.html',
      'topics/tides/page/134/index.html',
    ]);
  });

  it('a template rewrites the pages, and parses nothing', () => {
    const project = projectOf(paper);
    const theme = { ...project.theme, hash: `${'0'.repeat(32)}` as typeof project.theme.hash };
    const result = build({ ...project, theme }, first.memory);
    expect(result.parsed).toBe(0);
    expect(result.stale.length).toBe(result.pages.length);
  });
});
