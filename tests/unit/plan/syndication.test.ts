import { describe, expect, it } from 'vitest';
import { urlPath } from '../../../src/model/address.ts';
import { ninjsAddress } from '../../../src/model/syndication.ts';
import { article, inline, moment, pageAt, site as plain, plan, urls } from './support.ts';

const site = { ...plain, syndication: ['ninjs'] };
const withdrawn = { date: moment('2026-02-20T09:00:00Z'), reason: inline('The minutes were forged.') };

describe('the ninjs of articles', () => {
  it('is there when the site asks for it, beside the page, and the page knows it', () => {
    const there = plan([article('a')], { site });
    expect(pageAt(there, 'ninjs', '/2026/02/01/a/index.json').source).toBe('content/articles/a.md');
    expect(pageAt(there, 'article', '/2026/02/01/a/').view.ninjs).toBe('/2026/02/01/a/index.json');
    const without = plan([article('a')]);
    expect(without.pages.some(({ kind }) => kind === 'ninjs')).toBe(false);
    expect(pageAt(without, 'article', '/2026/02/01/a/').view.ninjs).toBeUndefined();
  });

  it('is of public articles alone, in a preview too', () => {
    const articles = [
      article('a'),
      article('draft', { status: 'draft' }),
      article('held', { status: 'hold' }),
      article('soon', { published: '2026-04-01' }),
      article('embargoed', { embargo: '2026-04-01' }),
      article('over', { expires: '2026-02-10' }),
    ];
    for (const drafts of [false, true]) {
      const result = plan(articles, { site, drafts });
      const given = result.pages.filter(({ kind }) => kind === 'ninjs').map(({ url }) => url);
      expect(given).toEqual(['/2026/02/01/a/index.json']);
    }
  });

  it('becomes the word that it is taken back, and names nothing of what was killed', () => {
    const gone = plan([article('gone', { status: 'withdrawn', withdrawn, title: 'Forged minutes' })], { site });
    expect(pageAt(gone, 'ninjs', '/2026/02/01/gone/index.json').view).toMatchObject({
      title: 'Forged minutes',
      reason: withdrawn.reason,
    });
    const killed = plan([article('gone', { status: 'killed', withdrawn, title: 'Forged minutes' })], { site });
    expect(JSON.stringify(pageAt(killed, 'ninjs', '/2026/02/01/gone/index.json'))).not.toContain('Forged');
    const silent = plan([article('gone', { status: 'killed' })], { site });
    expect(urls(silent)).not.toContain('/2026/02/01/gone/index.json');
  });

  it('changes with its own article alone', () => {
    const before = plan([article('a'), article('b', { related: ['a'] })], { site });
    const after = plan([article('a', { title: 'Another' }), article('b', { related: ['a'] })], { site });
    const at = (result: typeof before, url: string) => JSON.stringify(pageAt(result, 'ninjs', url));
    expect(at(after, '/2026/02/01/b/index.json')).toBe(at(before, '/2026/02/01/b/index.json'));
    expect(at(after, '/2026/02/01/a/index.json')).not.toBe(at(before, '/2026/02/01/a/index.json'));
  });

  it('is refused an address that another page has', () => {
    const result = plan([article('a'), article('b', { url: '/2026/02/01/a/index.json' })], { site });
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['url/conflict']);
  });
});

describe('the address of a ninjs', () => {
  it.each([
    ['/2026/02/01/a/', '/2026/02/01/a/index.json'],
    ['/news/a.html', '/news/a.json'],
    ['/news/a.b.html', '/news/a.b.json'],
    ['/news/a.json', '/news/a.ninjs.json'],
  ])('%s → %s', (url, there) => {
    expect(ninjsAddress(urlPath(url))).toBe(there);
  });
});
