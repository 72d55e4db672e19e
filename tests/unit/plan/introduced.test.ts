import { describe, expect, it } from 'vitest';
import type { PlanInput } from '../../../src/plan/plan-site.ts';
import { type ArticleOptions, article, author, file, place, plan, said, site, staticPage, urls } from './support.ts';

const due = '2026-03-05T10:00:00Z';
const jo = author('jo', { name: 'Jo Doe', portrait: 'media/jo.jpg' });
const more: Partial<PlanInput> = { authors: [jo], media: [file('content/media/jo.jpg')] };
const by = (name: string): ArticleOptions => ({ authors: [{ name, guest: false, role: undefined }] });
const linkingPage = (target: string) =>
  staticPage('/about/', {
    facts: { ...article('x').facts, links: [{ target, place: place('content/pages/about.md', 3) }] },
  });
const has = (articles: Parameters<typeof plan>[0], others: Partial<PlanInput> = {}): boolean =>
  urls(plan(articles, { ...more, ...others })).includes('/authors/jo/');

describe('an author with a file has a page', () => {
  it.each<[string, Parameters<typeof plan>[0]]>([
    ['when no article names them', [article('a')]],
    ['when a public one does', [article('a', by('jo')), article('b', { ...by('jo'), status: 'draft' })]],
    ['when one did that has expired', [article('a', { ...by('jo'), expires: '2026-02-20' })]],
    ['when one did that was withdrawn', [article('a', { ...by('jo'), status: 'withdrawn' })]],
  ])('%s', (_, articles) => {
    expect(has(articles)).toBe(true);
  });

  it.each(['/authors/jo/', '/authors/jo', '../authors/jo.md', 'authors/jo'])('when a page leads to %s', (target) => {
    const draft = article('a', { ...by('jo'), status: 'draft' });
    const result = plan([draft], { ...more, pages: [linkingPage(target)] });
    expect(urls(result)).toContain('/authors/jo/');
    expect(said(result.diagnostics)).toEqual([]);
  });

  it('when site.yaml leads there', () => {
    const draft = article('a', { ...by('jo'), status: 'draft' });
    expect(has([draft], { site: { ...site, footer: [{ label: 'Jo', url: '/authors/jo/' }] } })).toBe(true);
  });

  it('in a preview', () => {
    expect(has([article('a', { ...by('jo'), status: 'draft' })], { drafts: true })).toBe(true);
  });
});

describe('nothing is known of an author', () => {
  const credits = { reporting: [], editing: [{ name: 'jo', guest: false, role: undefined }], photography: [] };

  it.each<[string, ArticleOptions]>([
    ['of a draft', { ...by('jo'), status: 'draft' }],
    ['of an article on hold, by the name', { ...by('Jo  DOE'), status: 'hold' }],
    ['of an article that is killed without a word', { ...by('jo'), status: 'killed' }],
    ['of one that is to come', { ...by('jo'), published: due }],
    ['of one under embargo', { ...by('jo'), embargo: due }],
    ['who edited one that is to come', { credits, published: due }],
    ['who reviewed one that is to come', { aiUse: { how: 'x', reviewedBy: 'jo' }, published: due }],
  ])('%s', (_, options) => {
    expect(plan([article('a', options)], more).pages).toEqual(plan([]).pages);
  });

  it('until the article is public', () => {
    const coming = article('a', { ...by('jo'), published: due });
    expect(urls(plan([coming], { ...more, now: Date.parse(due) }))).toEqual(
      expect.arrayContaining(['/authors/jo/', expect.stringMatching(/^\/media\/jo\./)]),
    );
  });

  it('and a link to them from their own article is right, from an earlier one refused', () => {
    const own = article('a', { ...by('jo'), published: due, links: ['/authors/jo/'] });
    expect(said(plan([own], more).diagnostics)).toEqual([]);
    const introducing = article('b', { published: '2026-03-04', links: ['/authors/jo/'] });
    expect(said(plan([own, introducing], more).diagnostics)).toEqual(['link/hidden content/articles/b.md:10']);
  });
});

describe('a page that comes with a scheduled article', () => {
  const biography = (target: string) => ({
    ...more,
    authors: [
      {
        ...jo,
        body: article('x', { text: 'Jo writes.' }).body,
        facts: { ...article('x').facts, links: [{ target, place: place('content/authors/jo.md', 9) }] },
      },
    ],
  });

  it('has its dead links told before its moment', () => {
    const coming = article('a', { ...by('jo'), published: due });
    expect(said(plan([coming], biography('nowhere.md')).diagnostics)).toEqual(['link/dead content/authors/jo.md:9']);
    expect(said(plan([coming], biography('../articles/a.md')).diagnostics)).toEqual([]);
  });
});
