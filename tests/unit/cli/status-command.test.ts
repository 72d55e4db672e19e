/** Claims about `broadsheet status`: what the clock will do, soonest first, in the site's zone and in plain words. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { spanInWords, timeFormat } from '../../../src/cli/plain-time.ts';
import { newFolder, type Tree } from '../../support/folder.ts';
import { articleText, siteYaml } from '../../support/project.ts';
import { runIn } from '../../support/run.ts';

const now = ['--now', '2026-03-28T12:00:00Z'];
const paper: Tree = {
  'content/site.yaml': siteYaml,
  'content/articles/out.md': articleText({ title: 'Out', published: '2026-03-27T12:00:00Z' }),
  'content/articles/soon.md': articleText({ title: 'Soon', published: '2026-03-28T15:12:30Z' }),
  'content/articles/held.md': articleText({ title: 'Held back', embargo: '2026-03-29T09:00:00+01:00' }),
  'content/articles/brief.md': articleText({
    title: 'Brief',
    published: '2026-03-01',
    expires: '2026-05-09T12:00:00Z',
  }),
  'content/articles/d1.md': articleText({ title: 'Draft', status: 'draft' }),
  'content/articles/d2.md': articleText({ title: 'Draft 2', status: 'draft', published: '2026-03-30' }),
  'content/articles/h.md': articleText({ title: 'Hold', status: 'hold' }),
  'content/articles/k.md': articleText({ title: 'Killed', status: 'killed' }),
  'content/articles/e.md': articleText({ title: 'Over', expires: '2026-03-01' }),
};

describe('broadsheet status', () => {
  it('is a table of what is to come, in the zone of the site, and counts what is not', async () => {
    const root = newFolder(paper);
    const { exit, out, err } = await runIn(root, ['status', ...now]);
    expect(err).toBe('');
    expect(exit).toBe(0);
    expect(
      out,
    ).toBe(`Sat 28 Mar 2026, 12:00 GMT in Europe/London: 2 articles public, 2 to come, 2 drafts, 1 on hold, 1 expired, 1 killed.

Sat 28 Mar 2026, 15:12 GMT  publishes in 3 h 12 min  Soon  content/articles/soon.md
Sun 29 Mar 2026, 09:00 BST  leaves embargo in 20 h   Held back  content/articles/held.md
Sat 9 May 2026, 13:00 BST   expires in 42 d          Brief  content/articles/brief.md

In the news sitemap: 1 article; the first leaves it in 1 d.
Next build: Sat 28 Mar 2026, 15:12 GMT, in 3 h 12 min (2026-03-28T15:12:30.000Z).
`);
    expect(existsSync(join(root, '.broadsheet'))).toBe(false);
  });

  it('gives machines the same as one object', async () => {
    const { exit, out } = await runIn(newFolder(paper), ['status', ...now, '--format', 'json']);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual({
      now: '2026-03-28T12:00:00.000Z',
      zone: 'Europe/London',
      nextBuildAt: '2026-03-28T15:12:30.000Z',
      published: 2,
      turns: [
        { at: '2026-03-28T15:12:30.000Z', kind: 'publication', path: 'content/articles/soon.md', title: 'Soon' },
        { at: '2026-03-29T08:00:00.000Z', kind: 'embargo', path: 'content/articles/held.md', title: 'Held back' },
        { at: '2026-03-29T12:00:00.000Z', kind: 'news', path: 'content/articles/out.md', title: 'Out' },
        { at: '2026-05-09T12:00:00.000Z', kind: 'expiry', path: 'content/articles/brief.md', title: 'Brief' },
      ],
      withheld: { draft: 2, hold: 1, withdrawn: 0, killed: 1, expired: 1 },
      errors: 0,
    });
  });

  it('says that nothing is to come, and what would refuse the next build', async () => {
    const root = newFolder({
      'content/site.yaml': siteYaml,
      'content/articles/wrong.md': articleText({ titel: 'x' }),
    });
    const { exit, out } = await runIn(root, ['status', ...now]);
    expect(exit).toBe(0);
    expect(out).toContain('No article is to be published or to expire.');
    expect(out).toContain('No further build is needed until something is edited.');
    expect(out).toContain('1 error would refuse it');
  });

  it('tells the mistakes of site.yaml and exits with 2', async () => {
    const { exit, err } = await runIn(newFolder({ 'content/site.yaml': 'name: x\n' }), ['status', ...now]);
    expect(exit).toBe(2);
    expect(err).toContain('site/missing');
  });
});

it.each([
  [0, 'less than a minute'],
  [59_999, 'less than a minute'],
  [60_000, '1 min'],
  [3_600_000, '1 h'],
  [3 * 3_600_000 + 12 * 60_000 + 59_000, '3 h 12 min'],
  [24 * 3_600_000 + 59 * 60_000, '1 d'],
  [13 * 24 * 3_600_000 + 5 * 3_600_000, '13 d 5 h'],
  [14 * 24 * 3_600_000 + 5 * 3_600_000, '14 d'],
])('says %i ms as “%s”', (milliseconds, words) => {
  expect(spanInWords(milliseconds)).toBe(words);
});

it('writes midnight as nought', () => {
  expect(timeFormat('UTC')(Date.UTC(2026, 0, 1))).toBe('Thu 1 Jan 2026, 00:00 UTC');
});
