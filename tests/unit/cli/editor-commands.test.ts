/** Claims about what begins an article. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, tree } from '../../support/folder.ts';
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
