import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/model/places.ts';
import { article, author, file, pageAt, plan, said, site, staticPage, topic } from './support.ts';

const target = article('target', {
  path: 'content/articles/2020/target.md',
  id: '2020-7',
  aliases: ['/old/target/'],
  facts: { anchors: ['timeline', 'straße'] },
});

interface Followed {
  readonly url: string | undefined;
  readonly query: string | undefined;
  readonly said: string[];
  readonly hint: string | undefined;
}

function follow(link: string, base = ''): Followed {
  const from = article('from', { path: 'content/articles/2021/from.md', links: [link], facts: { anchors: ['own'] } });
  // Facts given whole replace those made of `links`.
  const linking = { ...from, facts: { ...from.facts, links: [{ target: link, place: placeOf(from, '') }] } };
  const result = plan([linking, target], {
    site: { ...site, base, url: `https://gazette.example${base}` },
    pages: [staticPage('/about/')],
    authors: [author('ann', { name: 'Ann' })],
    media: [file('content/media/report.pdf', 'document')],
  });
  const resolved = pageAt(result, 'article', '/2026/02/01/from/').view.body.links[0];
  return {
    url: resolved?.url,
    query: resolved?.query,
    said: result.diagnostics.map((diagnostic) => diagnostic.code),
    hint: result.diagnostics[0]?.hint,
  };
}

describe('a link inside the site', () => {
  it.each([
    ['../2020/target.md', '/2026/02/01/target/'],
    ['../2020/target', '/2026/02/01/target/'],
    ['./../2020/target.md#timeline', '/2026/02/01/target/#timeline'],
    ['..%2F2020/t%61rget.md', '/2026/02/01/target/'],
    ['content/articles/2020/target.md', '/2026/02/01/target/'],
    ['articles/2020/target.md', '/2026/02/01/target/'],
    ['/2026/02/01/target/', '/2026/02/01/target/'],
    ['/2026/02/01/target', '/2026/02/01/target/'],
    ['/2026/02/01/target/index.html', '/2026/02/01/target/'],
    ['/2026/02/01/target/#stra%C3%9Fe', '/2026/02/01/target/#straße'],
    ['target', '/2026/02/01/target/'],
    ['2020-7', '/2026/02/01/target/'],
    ['/', '/'],
    ['/about/', '/about/'],
    ['pages/about.md', '/about/'],
    ['../../authors/ann.md', '/authors/ann/'],
    ['/news/', '/news/'],
    ['/feed.xml', '/feed.xml'],
    ['/sitemap.xml', '/sitemap.xml'],
    ['#own', '#own'],
    ['#top', '#top'],
    ['#bs-corrections', '#bs-corrections'],
  ])('%s leads to %s', (link, url) => {
    expect(follow(link)).toMatchObject({ url, said: [] });
  });

  it.each([
    ['/2026/02/01/target/?a=b%26c&d#timeline', '/2026/02/01/target/#timeline', '?a=b%26c&d'],
    ['target?a=b', '/2026/02/01/target/', '?a=b'],
    ['/feed.xml?', '/feed.xml', '?'],
    ['?page=2#own', '#own', '?page=2'],
    ['target#timeline?', '/2026/02/01/target/#timeline?', undefined],
  ])('%s keeps its query as it was written', (link, url, query) => {
    expect(follow(link)).toMatchObject({ url, query });
  });

  it('to a file of media/ leads to its published address', () => {
    expect(follow('media/report.pdf#page=2')).toMatchObject({ said: [] });
    expect(follow('media/report.pdf#page=2').url).toMatch(/^\/media\/report\.[0-9a-f]{10}\.pdf#page=2$/);
  });

  it('may be written with the base path of the site', () => {
    expect(follow('/paper/2026/02/01/target/', '/paper')).toMatchObject({ url: '/2026/02/01/target/', said: [] });
    expect(follow('/2026/02/01/target/', '/paper')).toMatchObject({ url: '/2026/02/01/target/', said: [] });
    expect(follow('/paper', '/paper')).toMatchObject({ url: '/', said: [] });
  });

  it.each([
    ['../2019/target.md', 'content/articles/2020/target.md'],
    ['../2020/tarset.md', 'content/articles/2020/target.md'],
    ['/2026/02/01/tarqet/', '/2026/02/01/target/'],
    ['/2025/02/01/target/', '/2026/02/01/target/'],
    ['tarrget', 'target'],
  ])('%s is dead, and %s is proposed', (link, meant) => {
    expect(follow(link)).toMatchObject({ said: ['link/dead'], hint: `Did you mean “${meant}”?` });
  });

  it('to a heading that is not there is refused with the nearest', () => {
    expect(follow('target#timelime')).toMatchObject({ said: ['link/dead-anchor'], hint: 'Did you mean “#timeline”?' });
    expect(follow('#ovn')).toMatchObject({ said: ['link/dead-anchor'] });
  });

  it.each(['../../../etc/passwd', '..%2f..%2f..%2f..%2fetc/passwd', '/../../etc/passwd', '../../../../../..'])(
    '%s leaves the content folder',
    (link) => {
      expect(follow(link)).toMatchObject({ url: '#', said: ['link/outside'] });
    },
  );

  it('to a former address is resolved to the present one, with a warning that names it', () => {
    expect(follow('/old/target/#timeline')).toMatchObject({
      url: '/2026/02/01/target/#timeline',
      said: ['link/alias'],
      hint: 'Write /2026/02/01/target/ instead.',
    });
  });

  it.each(['%', '%E0%A4%A', '\\..\\x', '', 'a\u0000b', '?', '//', '#%'])('%j throws nothing', (link) => {
    expect(() => follow(link)).not.toThrow();
  });

  it('to a slug of two articles is refused', () => {
    const result = plan([
      article('x', { path: 'content/articles/1.md', id: '1', url: '/1/x/' }),
      article('x', { path: 'content/articles/2.md', id: '2', url: '/2/x/' }),
      article('y', { links: ['x'] }),
    ]);
    expect(said(result.diagnostics)).toEqual(['link/ambiguous content/articles/y.md:10']);
  });

  it('carries the headline of its target only where the body shows it', () => {
    const from = article('from', { links: ['target', 'target'] });
    const body = { ...from.body, headlines: [1] };
    const result = plan([{ ...from, body }, target]);
    expect(pageAt(result, 'article', '/2026/02/01/from/').view.body.links.map((link) => link.headline)).toEqual([
      undefined,
      'Headline of target',
    ]);
  });
});

describe('fields that name articles', () => {
  it('are refused when there is no such article', () => {
    const result = plan([article('a', { related: ['nowhere'], translations: { fr: 'rien' } })]);
    expect(said(result.diagnostics)).toEqual([
      'link/dead content/articles/a.md:1',
      'link/dead content/articles/a.md:1',
    ]);
  });

  it('give translations in both directions and across a third', () => {
    const result = plan([
      article('en', { translations: { fr: 'fr' } }),
      article('fr', { lang: 'fr' }),
      article('de', { lang: 'de', translations: { en: 'en' } }),
    ]);
    const of = (slug: string) =>
      pageAt(result, 'article', `/2026/02/01/${slug}/`).view.translations.map(({ lang }) => lang);
    expect([of('en'), of('fr'), of('de')]).toEqual([
      ['de', 'fr'],
      ['de', 'en-GB'],
      ['en-GB', 'fr'],
    ]);
  });

  it('show later articles that link to an earlier one as its follow-ups, oldest first', () => {
    const result = plan([
      article('a', { published: '2026-01-01' }),
      article('b', { published: '2026-01-02', links: ['a', 'a'], related: ['a'] }),
      article('c', { published: '2026-01-03', related: ['a'] }),
      article('d', { published: '2025-12-31', links: ['a'] }),
    ]);
    expect(pageAt(result, 'article', '/2026/01/01/a/').view.followUps.map((card) => card.id)).toEqual(['b', 'c']);
  });
});

describe('what site.yaml points at', () => {
  it('must be pages of the site', () => {
    const places = { 'publisher.policies.ethics': { ...placeOf(target, ''), line: 9 } };
    const policies = { ethics: '/about/ethics/', corrections: '/about/' };
    const result = plan([], {
      site: {
        ...site,
        places,
        publisher: { ...site.publisher, policies },
        navigation: [{ label: 'X', url: 'https://x.example' }],
      },
      pages: [staticPage('/about/')],
    });
    expect(said(result.diagnostics)).toEqual(['link/dead content/articles/2020/target.md:9']);
  });

  it('warns of a pin that is no article, and names the nearest', () => {
    const pinned = plan([target], { site: { ...site, front: { pinned: ['tarjet'] } } });
    expect(pinned.diagnostics).toMatchObject([
      { code: 'site/pinned-unknown', level: 'warn', hint: 'Did you mean “target”?' },
    ]);
  });

  it('says of a pin that it is not public yet', () => {
    const embargoed = article('later', { embargo: '2027-01-01T00:00:00Z' });
    const result = plan([embargoed], { site: { ...site, front: { pinned: ['later'] } } });
    expect(result.diagnostics).toMatchObject([{ code: 'site/pinned-hidden', level: 'info' }]);
  });
});

describe('a link to what will expire', () => {
  const brief = article('brief', { expires: '2026-03-04T10:00:00Z', topics: ['tides'] });
  const topics = { topics: [topic('tides')] };
  const told = (...articles: Parameters<typeof plan>[0]) => said(plan([brief, ...articles], topics).diagnostics);

  it('is warned of while there is time', () => {
    const [warning] = plan([brief, article('a', { links: ['brief.md'] })], topics).diagnostics;
    expect([warning?.level, warning?.message]).toEqual([
      'warn',
      '“brief.md” leads to content/articles/brief.md, which readers may not see after 2026-03-04T10:00:00.000Z.',
    ]);
  });

  it('is warned of from an article that is still to come, from a page and to a list that will be empty', () => {
    expect(told(article('s', { published: '2026-03-03', links: ['brief'] }))).toEqual([
      'link/expires content/articles/s.md:10',
    ]);
    expect(told(article('a', { links: ['/topics/tides/'] }))).toContain('link/expires content/articles/a.md:10');
    const page = staticPage('/about/', { facts: article('x', { links: ['brief'] }).facts });
    expect(said(plan([brief], { ...topics, pages: [page] }).diagnostics)).toEqual([
      'link/expires content/articles/x.md:10',
    ]);
  });

  it('is fine from what expires no later, and to a list that others keep', () => {
    expect(told(article('a', { expires: '2026-03-04T10:00:00Z', links: ['brief'] }))).toEqual([]);
    const other = article('b', { topics: ['tides'] });
    expect(told(other, article('a', { links: ['/topics/tides/'] }))).not.toContain(
      'link/expires content/articles/a.md:10',
    );
  });
});
