import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, type Head } from '../../../bench/corpus/model.ts';
import { newspaperOf } from '../../../bench/corpus/newspaper.ts';
import { checkSite } from '../../../bench/equality/check-site.ts';
import { put } from '../../support/folder.ts';
import { newspaperFiles } from '../../support/newspaper.ts';
import { runIn } from '../../support/run.ts';

const paper = newspaperOf(60);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'broadsheet-equality-')));
const dist = join(folder, 'dist');

beforeAll(async () => {
  put(folder, newspaperFiles(60));
  const { exit, err } = await runIn(folder, ['build', '--now', new Date(paper.now).toISOString()]);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The differences that are found after one file was changed; the file is put back. */
function differencesAfter(path: string, change: (text: string) => string): readonly string[] {
  const file = join(dist, path);
  const text = readFileSync(file, 'utf8');
  expect(change(text), 'the change changes something').not.toBe(text);
  writeFileSync(file, change(text));
  try {
    return checkSite(dist, paper).differences;
  } finally {
    writeFileSync(file, text);
  }
}

function headAt(number: number): Head {
  const head = paper.heads[number - 1];
  if (head === undefined) throw new Error(`no article ${number}`);
  return head;
}

describe('the checker of sites', () => {
  const first = headAt(1);
  const page = `${addressOf(first)}index.html`;
  const newest = headAt(60);

  it('finds nothing in a site that is as the newspaper says', () => {
    const { compared, differences } = checkSite(dist, paper);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(90);
  });

  it('finds a word of a body that another generator would write otherwise', () => {
    const found = differencesAfter(page, (text) => text.replace(/(class="article-body body">\s*<[^>]+>)\w+/, '$1Else'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${addressOf(first)} text: “Else`);
  });

  it.each([
    ['title', (text: string) => text.replace(/<h1([^>]*)>/, '<h1$1>Not ')],
    ['standfirst', (text: string) => text.replace('<p class="standfirst">', '<p class="standfirst">Not ')],
    ['published', (text: string) => text.replace(/<time datetime="2015/, '<time datetime="2016')],
    ['authors', (text: string) => text.replace('rel="author"', '')],
    ['topics', (text: string) => text.replace(/(rel="tag" href="[^"]*)"/, '$1x/"')],
  ])('finds another %s', (name, change) => {
    expect(differencesAfter(page, change).join('\n')).toContain(`${addressOf(first)} ${name}: `);
  });

  it('finds a list out of order', () => {
    const topic = `/topics/${paper.topics.at(0)?.id}/`;
    const swap = (text: string): string => {
      const [a = '', b = ''] = text.match(/<article class="card[\s\S]*?<\/article>/g) ?? [];
      return text.replace(a, '\0').replace(b, a).replace('\0', b);
    };
    expect(differencesAfter(`${topic}index.html`, swap).join('\n')).toContain(`${topic} articles: `);
  });

  it.each([
    ['feed.xml', `${newest.title}</title>`],
    ['atom.xml', `${newest.title}</title>`],
    ['feed.json', `"title":"${newest.title}"`],
  ])('finds another headline in %s', (file, title) => {
    const other = title.replace(newest.title, 'Something else');
    expect(differencesAfter(file, (text) => text.replace(title, other)).join('\n')).toContain(`/${file} items: `);
  });

  it('finds an article that the sitemap leaves out, and one that the front page leaves out', () => {
    const month = new Date(first.published).toISOString().slice(0, 7);
    const without = (text: string): string => text.replaceAll(addressOf(first), '/elsewhere/');
    expect(differencesAfter(`sitemaps/${month}.xml`, without).join('\n')).toContain('/sitemap.xml missing: ');
    const forgotten = (text: string): string => text.replaceAll(addressOf(headAt(59)), '/elsewhere/');
    expect(differencesAfter('index.html', forgotten).join('\n')).toContain('/ articles: ');
  });

  it('finds a page that is not there', () => {
    const elsewhere = newspaperOf(60, 2);
    expect(checkSite(dist, elsewhere).differences).toContain(`${addressOf(elsewhere.heads[0] ?? first)} is not there`);
  });
});
