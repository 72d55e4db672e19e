/** A newsroom with articles of every kind that a clock changes, for tests of publishing on time. */

import { articleText, siteYaml } from '../support/project.ts';

export const second = 1000;

export function instant(iso: string): number {
  return Date.parse(iso);
}

export function isoOf(at: number): string {
  return new Date(at).toISOString();
}

/** One article of every kind of moment; the longest span between two is two days. */
export const everyMoment: Readonly<Record<string, string>> = {
  'content/site.yaml': `${siteYaml}syndication: [ninjs]\n`,
  'content/authors/ann.md': '---\nname: Ann Archer\n---\n\nAnn writes.\n',
  'content/authors/cara.md': '---\nname: Cara Cole\n---\n\nCara is [new here](../articles/published.md).\n',
  'content/topics/tides.md': '---\nlabel: Tides\n---\n',
  'content/pages/about.md': '---\ntitle: About\n---\n\nAbout us.\n',
  'content/articles/always.md': articleText({ title: 'Always', authors: ['ann'], topics: ['tides'] }),
  'content/articles/published.md': articleText(
    { title: 'Published later', published: '2026-03-02T10:00:00Z', authors: ['cara'], story: 'bridge' },
    'See [what was always there](always.md).',
  ),
  'content/articles/embargoed.md': articleText({
    title: 'Under embargo',
    published: '2026-02-28T09:00:00Z',
    embargo: '2026-03-02T18:00:00+01:00',
    topics: ['tides'],
    corrections: [{ date: '2026-03-01', text: 'It was Monday.' }],
  }),
  'content/articles/expiring.md': articleText({
    title: 'Soon over',
    published: '2026-02-20T09:00:00Z',
    expires: '2026-03-03T00:00:00Z',
    aliases: ['/offer/'],
  }),
  'content/articles/brief.md': articleText({
    title: 'There for an hour',
    published: '2026-03-03T12:00:00Z',
    expires: '2026-03-03T13:00:00Z',
    section: 'sport',
  }),
  'content/articles/day.md': articleText({ title: 'A day only', published: '2026-03-04' }),
  'content/articles/withdrawn.md': articleText({
    title: 'Taken back',
    published: '2026-02-10',
    withdrawn: { date: '2026-02-20', reason: 'The minutes were forged.' },
  }),
  'content/articles/notice.md': articleText({
    title: 'Said to be taken back',
    published: '2026-03-04T08:00:00Z',
    status: 'killed',
    withdrawn: { date: '2026-03-05', reason: 'It was an exercise.' },
  }),
  'content/articles/draft.md': articleText({ title: 'Draft', status: 'draft', published: '2026-03-02T11:00:00Z' }),
};

/** Every moment at which the site of `everyMoment` changes, from noon of 1 March on. */
export const itsMoments: readonly string[] = [
  '2026-03-02T10:00:00.000Z', // published
  '2026-03-02T17:00:00.000Z', // embargoed
  '2026-03-03T00:00:00.000Z', // expiring
  '2026-03-03T12:00:00.000Z', // brief begins
  '2026-03-03T13:00:00.000Z', // and ends
  '2026-03-04T00:00:00.000Z', // day
  '2026-03-04T08:00:00.000Z', // notice
  '2026-03-04T10:00:00.000Z', // published leaves the news sitemap
  '2026-03-06T00:00:00.000Z', // day leaves it
];
