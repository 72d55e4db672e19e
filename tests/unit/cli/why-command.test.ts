import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { articleText, siteYaml } from '../../support/project.ts';
import { runIn } from '../../support/run.ts';

const now = ['--now', '2026-03-01T12:00:00Z'];
const article = 'content/articles/one.md';

function paper(): string {
  return newFolder({
    'content/site.yaml': siteYaml,
    [article]: articleText({ title: 'One', summary: 'So.' }, 'First words.'),
    'content/articles/two.md': articleText({ title: 'Two', published: '2026-02-02T09:00:00Z' }),
  });
}

const url = '/2026/02/01/one/';

describe('broadsheet why', { timeout: 60_000 }, () => {
  it('tells before a build what will be drawn again, and after it why it was', async () => {
    const root = paper();
    expect((await runIn(root, ['why', url, ...now])).out).toBe(`${url} was not drawn yet, or it is not recorded.\n`);
    expect((await runIn(root, ['build', ...now])).exit).toBe(0);
    expect((await runIn(root, ['why', url, ...now])).out).toBe(`${url} is as it was drawn first.\n`);

    writeFileSync(join(root, article), articleText({ title: 'One', summary: 'So.' }, 'Other words.'));
    const said = await runIn(root, ['why', url, ...now]);
    expect(said.out).toMatch(/will be drawn again:\n(?: {2}.+\n)* {2}The text \(view\.body\.hash\) changed\.\n/);
    expect((await runIn(root, ['why', '/news/', ...now])).out).not.toContain('will be drawn again');

    await runIn(root, ['build', ...now]);
    expect((await runIn(root, ['why', url, ...now])).out).toContain('drawn then because of this:\n');

    writeFileSync(join(root, article), articleText({ title: 'One more', summary: 'So.', slug: 'one' }, 'Other words.'));
    const headline = await runIn(root, ['why', url, ...now]);
    expect(headline.out).toContain('"One" became "One more"');
    expect((await runIn(root, ['why', '/news/', ...now])).out).toContain('An article shown here changed');
  });

  it('names the nearest page where there is none', async () => {
    const root = paper();
    const { exit, err } = await runIn(root, ['why', '/newz/', ...now]);
    expect(exit).toBe(2);
    expect(err).toContain('Did you mean /news/?');
  });
});

describe('broadsheet build --verify', { timeout: 60_000 }, () => {
  it('finds nothing in a right site, and what somebody changed behind its back', async () => {
    const root = paper();
    expect((await runIn(root, ['build', '--verify', ...now])).exit).toBe(0);
    const { exit, out } = await runIn(root, ['build', '--verify', '--stats', ...now]);
    expect([exit, out]).toEqual([0, expect.stringMatching(/\nverify +\d+ ms\n/)]);
  });
});
