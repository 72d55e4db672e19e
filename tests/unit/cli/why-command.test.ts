import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
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
    expect(said.out).toMatch(
      /will be drawn again:\n(?: {2}.+\n)* {2}The text of content\/articles\/one\.md changed\.\n/,
    );
    expect((await runIn(root, ['why', '/news/', ...now])).out).not.toContain('will be drawn again');

    await runIn(root, ['build', ...now]);
    expect((await runIn(root, ['why', url, ...now])).out).toContain('drawn then because of this:\n');

    writeFileSync(join(root, article), articleText({ title: 'One more', summary: 'So.', slug: 'one' }, 'Other words.'));
    const headline = await runIn(root, ['why', url, ...now]);
    expect(headline.out).toContain('"One" became "One more"');
    expect((await runIn(root, ['why', '/news/', ...now])).out).toContain('An article shown here changed');
  });

  it('tells what changed of a site that is planned at every build', async () => {
    const root = paper();
    writeFileSync(join(root, 'broadsheet.config.js'), 'export default { checks: [() => []] };\n');
    for (const title of ['One', 'One more']) {
      writeFileSync(join(root, article), articleText({ title, summary: 'So.', slug: 'one' }));
      expect((await runIn(root, ['build', ...now])).exit).toBe(0);
    }
    expect((await runIn(root, ['why', '/news/', ...now])).out).toContain('An article shown here changed');
  });

  it('answers with a damaged store too', async () => {
    const root = paper();
    await runIn(root, ['build', ...now]);
    const store = join(root, '.broadsheet/store');
    for (const name of readdirSync(store)) if (name.endsWith('.pack')) truncateSync(join(store, name), 40);
    expect((await runIn(root, ['why', url, ...now])).out).toBe(`${url} is as it was drawn first.\n`);
  });

  it('names the nearest page where there is none', async () => {
    const root = paper();
    const { exit, err } = await runIn(root, ['why', '/newz/', ...now]);
    expect(exit).toBe(2);
    expect(err).toContain('Did you mean /news/?');
  });
});

describe('broadsheet build --verify', { timeout: 60_000 }, () => {
  it('finds nothing in a right site', async () => {
    const root = paper();
    expect((await runIn(root, ['build', '--verify', ...now])).exit).toBe(0);
    const { exit, out } = await runIn(root, ['build', '--verify', '--stats', ...now]);
    expect([exit, out]).toEqual([0, expect.stringMatching(/\nverify +\d+ ms\n/)]);
  });

  it('names each file that is not as a build from nothing makes it', async () => {
    const root = paper();
    await runIn(root, ['build', ...now]);
    const page = join(root, 'dist', url, 'index.html');
    execFileSync('cp', ['-p', page, join(root, 'as-old')]);
    // As long as before and as old: no build can know.
    writeFileSync(page, readFileSync(page, 'utf8').replace('First words.', 'Other words.'));
    execFileSync('touch', ['-r', join(root, 'as-old'), page]);
    const { exit, err } = await runIn(root, ['build', '--verify', ...now]);
    expect(exit).toBe(70);
    expect(err).toContain('build/unequal');
    expect(err).toContain(`${url.slice(1)}index.html has other bytes than a build from nothing gives it.`);
    expect(err.match(/build\/unequal/g)).toHaveLength(1);
  });

  it('is left out, with a word, while an article is quarantined', async () => {
    const root = paper();
    await runIn(root, ['build', ...now]);
    writeFileSync(join(root, article), '---\ntitle: [\n---\n\nText.\n');
    const { exit, err } = await runIn(root, ['build', '--verify', '--keep-going', ...now]);
    expect(exit).toBe(3);
    expect(err).toContain('build/not-verified');
  });
});
