/** A mistake in an article that is still to come is told now, and nothing else of the article. */

import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import { type ArticleOptions, article, author, file, noon, plan, said, staticPage, topic } from './support.ts';

const due = '2026-03-05T10:00:00Z';
const later = '2026-03-06T10:00:00Z';

/** A scheduled article: line 10 and on are its links, line 50 and on its pictures. */
function scheduled(slug: string, options: ArticleOptions = {}): Article {
  return article(slug, { published: due, ...options });
}

function messages(articles: readonly Article[], more: Parameters<typeof plan>[1] = {}): string[] {
  return plan(articles, more).diagnostics.map(({ level, code, message }) => `${level} ${code}: ${message}`);
}

describe('of a scheduled article is told at once', () => {
  it.each<[string, ArticleOptions, string]>([
    ['a dead link', { links: ['nowhere.md'] }, 'link/dead content/articles/s.md:10'],
    ['a dead address', { links: ['/nowhere/'] }, 'link/dead content/articles/s.md:10'],
    ['a dead anchor', { links: ['a#nothing'] }, 'link/dead-anchor content/articles/s.md:10'],
    ['a link out of content/', { links: ['../../../x'] }, 'link/outside content/articles/s.md:10'],
    ['a missing picture', { pictures: ['media/none.jpg'] }, 'media/missing content/articles/s.md:50'],
    ['a file of another kind', { pictures: ['media/film.mp4'] }, 'media/wrong-kind content/articles/s.md:50'],
    ['an unknown related article', { related: ['none'] }, 'link/dead content/articles/s.md:1'],
    ['an unknown translation', { translations: { fr: 'none' } }, 'link/dead content/articles/s.md:1'],
    ['an unknown topic', { topics: ['none'] }, 'topic/unknown content/articles/s.md:1'],
    [
      'an unknown author',
      { authors: [{ name: 'None', guest: false, role: undefined }] },
      'author/unknown content/articles/s.md:1',
    ],
    ['an address that is taken', { url: '/2026/02/01/a/' }, 'url/conflict content/articles/s.md:1'],
    ['a former address that is taken', { aliases: ['/about/'] }, 'url/conflict content/articles/s.md:1'],
    ['a topic where a page is', { topics: ['taken'] }, 'url/conflict content/topics/taken.md:1'],
    ['a reserved address', { url: '/media/s/' }, 'url/reserved content/articles/s.md:1'],
  ])('%s', (_, options, mistake) => {
    const result = plan([article('a'), scheduled('s', options)], {
      media: [file('content/media/film.mp4', 'video')],
      pages: [staticPage('/about/'), staticPage('/topics/taken/')],
      topics: [topic('taken')],
    });
    expect(said(result.diagnostics)).toEqual([mistake]);
  });

  it('a missing lead', () => {
    const lead = { kind: 'picture', image: 'media/none.jpg', alt: '', caption: undefined, credit: undefined } as const;
    const options = { lead: { ...lead, licence: undefined, focus: undefined } };
    expect(said(plan([scheduled('s', options)]).diagnostics)).toEqual(['media/missing content/articles/s.md:1']);
  });

  it('what an embargo holds back', () => {
    const result = plan([article('s', { embargo: due, links: ['nowhere.md'] })]);
    expect(said(result.diagnostics)).toEqual(['link/dead content/articles/s.md:10']);
  });

  it('an address that another scheduled article has, both named', () => {
    const result = plan([scheduled('s', { url: '/x/' }), scheduled('t', { url: '/x/', published: later })]);
    expect(said(result.diagnostics)).toEqual(['url/conflict content/articles/s.md:1']);
    expect(result.diagnostics[0]?.places).toHaveLength(2);
  });
});

describe('a scheduled article may link to', () => {
  it.each<[string, string, readonly Article[]]>([
    ['a public one', 'a', [article('a')]],
    ['one that comes sooner', 'b.md', [scheduled('b', { published: '2026-03-04T10:00:00Z' })]],
    ['one that comes with it', '/2026/03/05/b/', [scheduled('b')]],
    ['itself', 's', []],
    ['its topic, which nobody wrote of before', '/topics/new/', []],
    ['the feed of its topic', '/topics/new/feed.xml', []],
    ['its author, who never wrote before', '/authors/new-name/', []],
    ['its story', '/stories/new-story/', []],
    ['its day, month and year', '/2026/03/05/', []],
    ['its year', '/2026/', []],
  ])('%s', (_, link, others) => {
    const own = { topics: ['new'], story: 'new-story', authors: [{ name: 'New Name', guest: false, role: undefined }] };
    const result = plan([...others, scheduled('s', { ...own, links: [link] })], { topics: [topic('new')] });
    expect(said(result.diagnostics)).toEqual(['author/unknown content/articles/s.md:1']);
  });

  it('a former address of another, with a warning', () => {
    const result = plan([scheduled('b', { aliases: ['/old/'] }), scheduled('s', { links: ['/old/'] })]);
    expect(said(result.diagnostics)).toEqual(['link/alias content/articles/s.md:10']);
  });
});

describe('a link to what is not public yet', () => {
  it('names the moment at which it will be', () => {
    expect(messages([article('a', { links: ['s.md'] }), scheduled('s')])).toEqual([
      'error link/hidden: “s.md” leads to content/articles/s.md, which readers may not see before 2026-03-05T10:00:00.000Z.',
    ]);
    expect(messages([scheduled('s', { links: ['t'] }), scheduled('t', { embargo: later })])).toEqual([
      'error link/hidden: “t” leads to content/articles/t.md, which readers may not see before 2026-03-06T10:00:00.000Z.',
    ]);
  });

  it('names it for a list too', () => {
    const articles = [
      article('a', { links: ['/topics/new/', '/2026/03/05/'] }),
      scheduled('s', { topics: ['new'] }),
      scheduled('t', { topics: ['new'], published: later }),
    ];
    expect(messages(articles, { topics: [topic('new', { label: 'New' })] })).toEqual([
      'error link/hidden: “/topics/new/” leads to the topic “New”, which readers may not see before 2026-03-05T10:00:00.000Z.',
      'error link/hidden: “/2026/03/05/” leads to the archive of 2026-03-05, which readers may not see before 2026-03-05T10:00:00.000Z.',
    ]);
  });

  it('names no moment where none is fixed', () => {
    const draft = article('d', { status: 'draft', expires: '2026-02-20' });
    expect(messages([scheduled('s', { links: ['d.md'] }), draft])).toEqual([
      'error link/hidden: “d.md” leads to content/articles/d.md, which readers may not see at this moment.',
    ]);
  });

  it('is refused to what will have expired by then', () => {
    const brief = article('a', { expires: '2026-03-04T10:00:00Z' });
    expect(messages([brief, scheduled('s', { links: ['a.md'] })])).toEqual([
      'error link/hidden: “a.md” leads to content/articles/a.md, which readers may not see after 2026-03-04T10:00:00.000Z.',
    ]);
  });

  it('is a warning in a field that names articles', () => {
    expect(messages([scheduled('s', { related: ['t'] }), scheduled('t', { published: later })])).toEqual([
      'warn link/hidden: “t” leads to content/articles/t.md, which readers may not see before 2026-03-06T10:00:00.000Z.',
    ]);
  });

  it('is fine in a preview', () => {
    const articles = [
      article('a', { links: ['s', 't'] }),
      scheduled('s', { links: ['t'] }),
      scheduled('t', { published: later }),
    ];
    expect(messages(articles, { drafts: true })).toEqual([]);
  });

  it('is not proposed for a misspelt one', () => {
    const [dead] = plan([article('a', { links: ['sekrit.md'] }), scheduled('sekrit-1')]).diagnostics;
    expect([dead?.code, dead?.hint]).toEqual(['link/dead', expect.not.stringContaining('sekrit-1')]);
  });
});

it('says nothing of drafts and holds, nor of what would expire before it begins', () => {
  const wrong = { links: ['nowhere.md'], pictures: ['media/none.jpg'], topics: ['none'], related: ['none'] };
  const result = plan([
    ...(['draft', 'hold', 'withdrawn', 'killed'] as const).map((status) => scheduled(status, { ...wrong, status })),
    scheduled('expired', { ...wrong, expires: '2026-03-02T10:00:00Z' }),
  ]);
  expect(result.diagnostics).toEqual([]);
});

describe('nothing of a scheduled article is in any page', () => {
  const token: ArticleOptions = {
    title: 'Token',
    aliases: ['/token-old/'],
    topics: ['token-topic', 'tides'],
    authors: [
      { name: 'Token Author', guest: false, role: undefined },
      { name: 'ann', guest: false, role: 'Token' },
    ],
    story: 'Token story',
    section: 'sport',
    pictures: ['media/token.jpg'],
    links: ['media/token.pdf', 'a'],
    related: ['a'],
    translations: { en: 'a' },
    lang: 'fr',
  };
  const more = {
    media: [file('content/media/token.jpg'), file('content/media/token.pdf', 'document')],
    topics: [topic('tides', { label: 'Tides' })],
    authors: [author('ann', { name: 'Ann' })],
  };
  const shown = article('a', {
    topics: ['tides'],
    authors: [{ name: 'ann', guest: false, role: undefined }],
    story: 'token-story',
  });

  it.each<[string, ArticleOptions]>([
    ['published later', { published: due }],
    ['under embargo', { embargo: due }],
    ['of an older date than what is public, under embargo', { published: '2026-01-01', embargo: due }],
  ])('%s', (_, when) => {
    const without = plan([shown], more);
    const result = plan([shown, article('token', { ...token, ...when })], more);
    expect(result.pages).toEqual(without.pages);
    expect(result.edition).toEqual(without.edition);
    expect(result.schedule.turns[0]?.at).toBe(Date.parse(due));
  });

  it('nor does it change whose word for a story counts', () => {
    const articles = [article('b', { story: 'one story' }), scheduled('s', { story: 'One Story' })];
    expect(said(plan(articles).diagnostics)).toEqual([]);
    expect(plan(articles).edition.stories.get('one-story')?.story.label).toBe('one story');
  });
});

it('tells before its moment what would be told at its moment', () => {
  const articles = [
    article('a', { expires: '2026-03-05T09:00:00Z' }),
    article('b', { aliases: ['/old/'] }),
    scheduled('s', {
      links: ['a', 'b', 'c', 't', '/old/', '/topics/none/', 'media/x.pdf', '#x'],
      pictures: ['media/x.jpg'],
      related: ['a', 't'],
    }),
    scheduled('t', { published: later }),
  ];
  const more = { media: [file('content/media/x.pdf', 'document')] };
  const ofScheduled = (now: number): string[] =>
    plan(articles, { ...more, now })
      .diagnostics.map(({ level, code, places }) => `${level} ${code} ${places[0]?.file}:${places[0]?.line}`)
      .filter((mistake) => mistake.includes('/s.md'));
  expect(ofScheduled(noon)).toEqual(ofScheduled(Date.parse(due)));
  expect(ofScheduled(noon)).toHaveLength(9);
});
