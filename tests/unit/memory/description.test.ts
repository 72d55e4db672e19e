import { describe, expect, it } from 'vitest';
import { build } from '../../../src/build.ts';
import { createDescriber, createPageReader, type Description, type PageText } from '../../../src/memory/description.ts';
import { nothingRemembered } from '../../../src/model/memory.ts';
import type { Page } from '../../../src/model/page.ts';
import { buildDemo } from '../../support/demo.ts';
import { articleText, projectOf } from '../../support/project.ts';

const missing = articleText({}, '![None](../media/none.jpg)\n\n![Here](../media/here.jpg)');

/** Makes pages again of what was described so far. */
function readerOf(described: readonly Description[]): (page: PageText) => Page {
  const texts = new Map(described.flatMap(({ parts }) => parts));
  return createPageReader((hash) => texts.get(hash) ?? expect.fail(hash));
}

describe('a description', () => {
  it('is the page: what is made of it again is the same, for every page of the demonstration', async () => {
    const { pages } = (await buildDemo()).result;
    const described = createDescriber();
    const made = pages.filter(({ kind }) => kind !== 'custom').map((page) => [page, described(page)] as const);
    expect(made.length).toBeGreaterThan(200);
    const read = readerOf(made.map(([, description]) => description));
    for (const [page, text] of made) {
      const again = read(text);
      expect(again, page.url).toEqual(page);
      // A template may write down what it is given: keys in their order too.
      expect(JSON.stringify(again), page.url).toBe(JSON.stringify(page));
    }
  });

  it('keeps gaps where files are missing', () => {
    const site = 'name: X\nurl: https://x.example\nsections: [{id: news, label: News}]\nrules: {media/missing: warn}\n';
    const files = { 'content/site.yaml': site, 'content/articles/a.md': missing, 'content/media/here.jpg': 'x' };
    const { pages } = build(projectOf(files), nothingRemembered);
    const [page] = pages.filter(({ kind }) => kind === 'article');
    if (page?.kind !== 'article') throw new Error('no article');
    expect(page.view.body.media.map((file) => file === undefined)).toEqual([true, false]);
    const description = createDescriber()(page);
    expect(readerOf([description])(description)).toEqual(page);
  });

  it('can say every number that an editor writes', () => {
    const text = articleText({}).replace('---\n', '---\nx-ratio: .inf\nx-share: 1e400\nx-part: 0.5\n');
    const { pages } = build(projectOf({ 'content/articles/a.md': text }), nothingRemembered);
    const [page] = pages.filter(({ kind }) => kind === 'article');
    expect(page?.kind === 'article' && page.view.extra).toEqual({
      'x-ratio': '.inf',
      'x-share': '1e400',
      'x-part': 0.5,
    });
  });

  it('takes nothing of an editor for a part', () => {
    const extra = articleText({ 'x-data': { '\0': '0'.repeat(32) } }).replace('\\u0000', '\\0');
    const { pages } = build(projectOf({ 'content/articles/a.md': extra }), nothingRemembered);
    const text = createDescriber();
    const read = createPageReader(() => {
      throw new Error('asked for a part');
    });
    for (const page of pages.filter(({ kind }) => kind === 'static')) expect(read(text(page))).toEqual(page);
  });
});
