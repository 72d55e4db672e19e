/** Claims about what begins an article and a newspaper. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, put, tree } from '../../support/folder.ts';
import { siteYaml } from '../../support/project.ts';
import { runIn } from '../../support/run.ts';

const now = ['--now', '2026-07-01T12:34:56Z'];

describe('broadsheet new', () => {
  it('begins a draft with an id, the moment in the zone of the site and the first section', async () => {
    const root = newFolder({ 'content/site.yaml': siteYaml });
    const { exit, out, err } = await runIn(root, ['new', '  Harbour: bridge\nopens ', ...now]);
    expect({ exit, out, err }).toEqual({ exit: 0, out: 'content/articles/2026/harbour-bridge-opens.md\n', err: '' });
    expect(readFileSync(join(root, 'content/articles/2026/harbour-bridge-opens.md'), 'utf8')).toBe(
      '---\nid: 2026-15683696\ntitle: "Harbour: bridge opens"\npublished: 2026-07-01T13:34:00+01:00\nsection: news\nstatus: draft\n---\n\n',
    );
  });

  it('begins what a build takes without an error, and never shows', async () => {
    const root = newFolder({ 'content/site.yaml': siteYaml });
    for (const headline of ['Über uns', '"Quoted" #1: yes', '- a list? {no}', '日本語の見出し', '***']) {
      expect((await runIn(root, ['new', '--section', 'sport', ...now, '--', headline])).exit).toBe(0);
    }
    const { exit, err } = await runIn(root, ['build', '--now', '2026-08-01T00:00:00Z']);
    expect(exit).toBe(0);
    expect(err.match(/(?:error|warning|info) \S+/g)).toEqual(Array(5).fill('warning article/empty'));
    expect(JSON.stringify(tree(join(root, 'dist')))).not.toContain('Quoted');
    const ids = Object.values(tree(join(root, 'content/articles'))).map((text) => /^id: (.*)$/m.exec(text)?.[1]);
    expect(new Set(ids).size).toBe(5);
  });

  it('touches no file that is there', async () => {
    const root = newFolder({ 'content/site.yaml': siteYaml, 'content/articles/2026/one.md': 'mine' });
    const { exit, err } = await runIn(root, ['new', 'One', ...now]);
    expect({ exit, err }).toEqual({ exit: 2, err: 'content/articles/2026/one.md is there already.\n' });
    expect(readFileSync(join(root, 'content/articles/2026/one.md'), 'utf8')).toBe('mine');
  });

  it.each([
    [['new', '  '], 'Give the article a headline'],
    [
      ['new', 'One', '--section', 'wrold'],
      'There is no section “wrold” in content/site.yaml. The sections are news, sport.',
    ],
  ])('refuses %j', async (args, words) => {
    const root = newFolder({ 'content/site.yaml': siteYaml });
    const { exit, err } = await runIn(root, args);
    expect(exit).toBe(2);
    expect(err).toContain(words);
    expect(existsSync(join(root, 'content/articles'))).toBe(false);
  });

  it('tells the mistakes of site.yaml', async () => {
    const { exit, err } = await runIn(newFolder({ 'content/site.yaml': 'name: x\n' }), ['new', 'One']);
    expect(exit).toBe(2);
    expect(err).toContain('site/missing');
  });
});

describe('broadsheet init', () => {
  it('begins a newspaper that builds without a word, all of it public', async () => {
    const folder = newFolder();
    const { exit, out, err } = await runIn(folder, ['init', 'My Paper', ...now]);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('README.md');
    const root = join(folder, 'My Paper');
    expect(Object.keys(tree(root))).toEqual(
      expect.arrayContaining(['.gitignore', '.gitlab-ci.yml', '.github/workflows/publish.yml', 'content/site.yaml']),
    );
    const built = await runIn(root, ['build', ...now]);
    expect({ exit: built.exit, err: built.err }).toEqual({ exit: 0, err: '' });
    expect(built.out).toMatch(/^3 articles, /);
    expect(Object.keys(tree(join(root, 'dist')))).toContain(
      '2026/06/30/footbridge-reopens-after-eleven-weeks/index.html',
    );
  });

  it('asks for this version of the program, under the name of the folder', async () => {
    const folder = newFolder();
    await runIn(folder, ['init', 'My Paper', ...now]);
    const own = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
    expect(JSON.parse(readFileSync(join(folder, 'My Paper/package.json'), 'utf8'))).toMatchObject({
      name: 'my-paper',
      private: true,
      dependencies: { broadsheet: `^${own.version}` },
    });
    expect(own.files).toContain('starter');
  });

  it('replaces nothing', async () => {
    const root = newFolder({ 'README.md': 'mine' });
    const { exit, err } = await runIn(root, ['init', ...now]);
    expect(exit).toBe(2);
    expect(err).toContain('Nothing was written: README.md');
    expect(tree(root)).toEqual({ 'README.md': 'mine' });
    put(root, { 'content/site.yaml': siteYaml });
    expect((await runIn(root, ['init', ...now])).err).toContain('README.md and 1 more');
  });
});
