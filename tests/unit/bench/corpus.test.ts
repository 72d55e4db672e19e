import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { editsOf } from '../../../bench/corpus/edits.ts';
import { unlinkedEvery } from '../../../bench/corpus/make-blocks.ts';
import { type Article, addressOf, type Newspaper, type Run } from '../../../bench/corpus/model.ts';
import { newspaperOf } from '../../../bench/corpus/newspaper.ts';
import { pictureBytes } from '../../../bench/corpus/pictures.ts';
import { expectedText } from '../../../bench/equality/expected.ts';
import { newspaperFiles } from '../../support/newspaper.ts';

function articlesOf(paper: Newspaper): readonly Article[] {
  return paper.heads.map(paper.article);
}

function runsOf({ blocks }: Article): readonly Run[] {
  return blocks.flatMap((block) => ('line' in block ? block.line : 'lines' in block ? block.lines.flat() : []));
}

const paper = newspaperOf(400);
const articles = articlesOf(paper);

describe('the newspaper of a seed', () => {
  it('is the same each time, and another for another seed', () => {
    const text = (): string => JSON.stringify(newspaperFiles(60, 7));
    expect(text()).toBe(text());
    expect(newspaperOf(60, 7).heads).not.toEqual(newspaperOf(60, 8).heads);
  });

  it('begins with the articles of the smaller ones', () => {
    expect(articlesOf(newspaperOf(100))).toEqual(articles.slice(0, 100));
    expect(newspaperOf(100).next.slug).toBe(paper.heads[100]?.slug);
  });

  it('gives every article a moment and an address of its own, oldest first', () => {
    const moments = paper.heads.map(({ published }) => published);
    expect(moments).toEqual([...new Set(moments)].toSorted((a, b) => a - b));
    expect(new Set(paper.heads.map(addressOf)).size).toBe(400);
    expect(paper.next.published).toBeGreaterThan(moments.at(-1) ?? 0);
    expect(paper.now).toBeGreaterThan(paper.next.published);
  });

  it('has articles of about 600 words, few of them long', () => {
    const words = articles.map((article) => expectedText(article).split(' ').length).toSorted((a, b) => a - b);
    expect(words[200]).toBeGreaterThan(520);
    expect(words[200]).toBeLessThan(720);
    expect(words.filter((count) => count > 2_000).length).toBeLessThan(20);
  });

  it('fills sections, topics and authors by Zipf’s law', () => {
    const inFirst = paper.heads.filter(({ section }) => section === 'city').length;
    const inSecond = paper.heads.filter(({ section }) => section === 'world').length;
    expect(inFirst / inSecond).toBeGreaterThan(1.3);
    expect(inFirst / inSecond).toBeLessThan(2.7);
    for (const { topics, authors } of paper.heads) {
      expect(new Set(topics).size).toBe(topics.length);
      expect([3, 4, 5, 6]).toContain(topics.length);
      expect([1, 2, 3]).toContain(authors.length);
    }
  });

  it('links to older articles only, and never to those that may be deleted', () => {
    const links = articles.flatMap((article) =>
      runsOf(article).flatMap((run) => (run.kind === 'cross-link' ? [{ from: article.number, to: run.article }] : [])),
    );
    expect(links.length).toBeGreaterThan(100);
    for (const { from, to } of links) {
      expect(to).toBeLessThan(from);
      expect(to).toBeGreaterThan(0);
      expect(to % unlinkedEvery).not.toBe(0);
    }
  });

  it('has pictures that are pictures', async () => {
    const [first = '', second = ''] = paper.pictures;
    const { info } = await sharp(pictureBytes(first)).raw().toBuffer({ resolveWithObject: true });
    expect(info).toMatchObject({ width: 480, height: 320 });
    expect(pictureBytes(first)).not.toEqual(pictureBytes(second));
  });
});

describe('the edits of a day', () => {
  it('change one thing each', () => {
    const { body, title, added, deleted } = editsOf(paper);
    const before = paper.article(paper.heads[body.number - 1] ?? paper.next);
    expect({ ...body, blocks: [] }).toEqual({ ...before, blocks: [] });
    expect(body.blocks).toHaveLength(before.blocks.length + 1);
    expect(addressOf(title)).toBe(addressOf(paper.heads[title.number - 1] ?? paper.next));
    expect(title.title).not.toBe(paper.heads[title.number - 1]?.title);
    expect(added.number).toBe(401);
    expect(deleted.number % unlinkedEvery).toBe(0);
  });
});
