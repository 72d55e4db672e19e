/** Claims about `broadsheet build`, from arguments to exit code. */

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, put, type Tree, tree } from '../../support/folder.ts';
import { articleText, siteYaml } from '../../support/project.ts';
import { runIn } from '../../support/run.ts';

const paper: Tree = {
  'content/site.yaml': siteYaml,
  'content/articles/one.md': articleText({ title: 'One' }),
  'content/articles/two.md': articleText({ title: 'Two' }),
};
const now = ['--now', '2026-03-01T12:00:00Z'];

function siteIn(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(tree(root)).filter(([path]) => path.startsWith('dist/')));
}

describe('broadsheet build', () => {
  it('writes the site and says what it did', async () => {
    const root = newFolder(paper);
    const { exit, out, err } = await runIn(root, ['build', ...now]);
    expect(err).toBe('');
    expect(exit).toBe(0);
    expect(out).toMatch(/^2 articles, \d+ pages, \d+ written, 0 removed in \d+\.\d s\n/);
    expect(siteIn(root)['dist/2026/02/01/one/index.html']).toContain('One paragraph of text.');
    expect(Object.keys(tree(root)).filter((path) => /lock|next(?!-build)|journal/.test(path))).toEqual([]);
  });

  it('prints exactly one object of JSON', async () => {
    const root = newFolder(paper);
    const first = await runIn(root, ['build', ...now, '--format', 'json']);
    expect(first.err).toBe('');
    const report = JSON.parse(first.out);
    expect(Object.keys(report)).toEqual([
      'diagnostics',
      'articles',
      'pages',
      'parsed',
      'drawn',
      'encoded',
      'written',
      'removed',
      'quarantined',
      'nextBuildAt',
      'seconds',
    ]);
    expect(report).toMatchObject({ diagnostics: [], articles: 2, parsed: 2, drawn: report.pages, removed: [] });
    expect(report.written).toHaveLength(report.pages);
    const second = JSON.parse((await runIn(root, ['build', ...now, '--format', 'json'])).out);
    expect(second).toMatchObject({ written: [], removed: [], pages: report.pages });
  });

  it('writes nothing when an article has mistakes, shows them with their line and exits with 1', async () => {
    const root = newFolder(paper);
    await runIn(root, ['build', ...now]);
    const before = siteIn(root);
    put(root, {
      'content/articles/one.md': articleText({ titel: 'One' }),
      'content/articles/two.md': articleText({ title: 'Changed', secton: 'x' }),
    });
    const { exit, out, err } = await runIn(root, ['build', ...now]);
    expect(exit).toBe(1);
    expect(out).toMatch(/^2 errors\. Nothing was written/);
    expect(err).toMatch(/content\/articles\/one\.md:\d+:1 error front-matter\/unknown-key\n/);
    expect(err).toMatch(/content\/articles\/two\.md:\d+:1 error front-matter\/unknown-key\n/);
    expect(err).toMatch(/^> +\d+ \| titel: "One"$/m);
    expect(siteIn(root)).toEqual(before);
  });

  it('gives in JSON what it shows in text', async () => {
    const root = newFolder({ ...paper, 'content/articles/one.md': articleText({ titel: 'One' }), 'content/x.md': 'x' });
    const { exit, out } = await runIn(root, ['build', ...now, '--format', 'json']);
    expect(exit).toBe(1);
    const report = JSON.parse(out);
    expect(report.written).toEqual([]);
    expect(report.diagnostics.map(({ code, level }: { code: string; level: string }) => `${level} ${code}`)).toEqual([
      'error front-matter/unknown-key',
      'warn file/unread',
    ]);
    expect(Object.keys(report.diagnostics[0])).toEqual(['code', 'level', 'message', 'hint', 'places']);
    expect(report.diagnostics[0].places[0]).toMatchObject({ file: 'content/articles/one.md', column: 1 });
  });

  it('exits with 2 for a site.yaml with mistakes', async () => {
    const root = newFolder({ ...paper, 'content/site.yaml': `${siteYaml}nmae: x\n` });
    const { exit, err } = await runIn(root, ['build', ...now]);
    expect(exit).toBe(2);
    expect(err).toMatch(/^content\/site\.yaml:\d+:1 error /);
    expect(siteIn(root)).toEqual({});
  });

  it('exits with 2 for an output folder that would do harm, and shows it in either format', async () => {
    const root = newFolder(paper);
    const text = await runIn(root, ['build', ...now, '--out', 'content']);
    expect(text).toMatchObject({ exit: 2 });
    expect(text.err).toContain('emit/bad-folder');
    const json = await runIn(root, ['build', ...now, '--out', '.', '--format', 'json']);
    expect(json).toMatchObject({ exit: 2, err: '' });
    expect(JSON.parse(json.out).diagnostics[0].code).toBe('emit/bad-folder');
  });

  it('exits with 4 while another build runs, naming its process', async () => {
    const root = newFolder(paper);
    put(root, { '.broadsheet/lock': JSON.stringify({ pid: process.ppid }) });
    const { exit, err } = await runIn(root, ['build', ...now]);
    expect(exit).toBe(4);
    expect(err).toContain(`process ${process.ppid}`);
    expect(siteIn(root)).toEqual({});
    expect(existsSync(join(root, '.broadsheet/lock'))).toBe(true);
  });

  it('lets go of the lock after every ending', async () => {
    const root = newFolder({ ...paper, 'content/articles/one.md': 'no front matter' });
    for (const args of [['build'], ['build', '--out', 'content'], ['build', '--out', '.']]) {
      expect((await runIn(root, [...args, ...now])).exit).toBeGreaterThan(0);
      expect(existsSync(join(root, '.broadsheet/lock'))).toBe(false);
    }
  });

  it('refuses unknown authors and topics when strict, unless the site decided', async () => {
    const article = articleText({ title: 'One', authors: ['nobody'], topics: ['nothing'] });
    const root = newFolder({ ...paper, 'content/articles/one.md': article });
    expect((await runIn(root, ['build', ...now])).exit).toBe(0);
    const strict = await runIn(root, ['build', ...now, '--strict']);
    expect(strict.exit).toBe(1);
    expect(strict.err).toContain('error author/unknown');
    expect(strict.err).toContain('error topic/unknown');
    put(root, { 'content/site.yaml': `${siteYaml}rules: {author/unknown: warn, topic/unknown: warn}\n` });
    expect((await runIn(root, ['build', ...now, '--strict'])).exit).toBe(0);
  });

  it('shows errors alone when quiet', async () => {
    const root = newFolder({ ...paper, 'content/x.md': 'x' });
    expect((await runIn(root, ['build', ...now])).err).toContain('file/unread');
    expect(await runIn(root, ['build', ...now, '--quiet'])).toEqual({ exit: 0, out: '', err: '' });
  });

  it('takes its clock from --now, else from SOURCE_DATE_EPOCH', async () => {
    const later = articleText({ title: 'Later', published: '2026-04-01T09:00:00Z' });
    const root = newFolder({ ...paper, 'content/articles/later.md': later });
    const articles = async (args: string[], env: Record<string, string>) =>
      JSON.parse((await runIn(root, ['build', '--format', 'json', ...args], { env })).out);
    expect(await articles([], { SOURCE_DATE_EPOCH: '1772366400' })).toMatchObject({
      articles: 2,
      nextBuildAt: '2026-04-01T09:00:00.000Z',
    });
    expect((await articles([], { SOURCE_DATE_EPOCH: '1775034000' })).articles).toBe(3);
    expect((await articles(now, { SOURCE_DATE_EPOCH: '1775034000' })).articles).toBe(2);
  });

  it('finds the project with --root and puts the site where --out says, from where it was started', async () => {
    const folder = newFolder(Object.fromEntries(Object.entries(paper).map(([path, text]) => [`paper/${path}`, text])));
    expect((await runIn(folder, ['build', ...now, '--root', 'paper', '--out', 'public'])).exit).toBe(0);
    expect(existsSync(join(folder, 'public/index.html'))).toBe(true);
    expect((await runIn(folder, ['build', ...now, '--root', 'paper'])).exit).toBe(0);
    expect(existsSync(join(folder, 'paper/dist/index.html'))).toBe(true);
  });

  it('finishes an interrupted exchange before it looks at the content', async () => {
    const root = newFolder(paper);
    await runIn(root, ['build', ...now]);
    const [manifest = ''] = Object.keys(tree(join(root, '.broadsheet')));
    put(root, { '.dist.next/late.html': 'late' });
    const journal = { clear: [], moves: ['late.html'], removals: [] };
    writeFileSync(join(root, '.broadsheet', manifest.replace('manifest', 'journal')), JSON.stringify(journal));
    put(root, { 'content/articles/one.md': 'no front matter' });
    expect((await runIn(root, ['build', ...now])).exit).toBe(1);
    expect(siteIn(root)['dist/late.html']).toBe('late');
    expect(existsSync(join(root, '.dist.next'))).toBe(false);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('cleans up after %s and exits with %i', async (signal, code) => {
    const many = Object.fromEntries(
      Array.from({ length: 80 }, (_, n) => [`content/articles/n${n}.md`, articleText({ title: `Number ${n}` })]),
    );
    const root = newFolder({ ...paper, ...many });
    let isOver = false;
    const watch = (): void => {
      if (existsSync(join(root, '.dist.next'))) process.emit(signal, signal);
      else if (!isOver) setImmediate(watch);
    };
    watch();
    const { exit, err } = await runIn(root, ['build', ...now]);
    isOver = true;
    expect(exit).toBe(code);
    expect(err).toContain('emit/stopped');
    expect(Object.keys(tree(root)).filter((path) => /^\.?dist|next|lock|journal/.test(path))).toEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops at %s while it reads, and leaves nothing behind', async (signal, code) => {
    const root = newFolder(paper);
    let isOver = false;
    const watch = (): void => {
      if (existsSync(join(root, '.broadsheet/lock'))) process.emit(signal, signal);
      else if (!isOver) setImmediate(watch);
    };
    watch();
    const { exit, err } = await runIn(root, ['build', ...now]);
    isOver = true;
    expect(exit).toBe(code);
    expect(err).toContain('emit/stopped');
    expect(Object.keys(tree(root)).filter((path) => !path.startsWith('content/'))).toEqual(['.broadsheet/']);
  });

  it('tells a fault of a plugin from a bug of its own', async () => {
    const root = newFolder({
      ...paper,
      'broadsheet.config.js': 'export default { checks: [() => { throw new Error("oops"); }] };\n',
    });
    const { exit, err } = await runIn(root, ['build', ...now]);
    expect(exit).toBe(1);
    expect(err).toContain('A function of `checks` in broadsheet.config.js failed: oops.');
    expect(siteIn(root)).toEqual({});
  });

  it('says so where the fault is its own', async () => {
    const root = newFolder({
      ...paper,
      // No fault that is only ours can be brought about on purpose: this breaks the tree behind our back.
      'broadsheet.config.js': 'export default { remark: [() => (tree) => { tree.children = undefined; }] };\n',
    });
    const { exit, err } = await runIn(root, ['build', ...now]);
    expect(exit).toBe(70);
    expect(err).toContain('not iterable');
    expect(err).toContain('Please report it');
    expect(siteIn(root)).toEqual({});
    expect(existsSync(join(root, '.broadsheet/lock'))).toBe(false);
  });

  it('has its own templates used where it has some', async () => {
    const root = newFolder({ ...paper, 'templates/not-found.eta': '<!doctype html><title>Gone</title>' });
    expect((await runIn(root, ['build', ...now])).exit).toBe(0);
    expect(siteIn(root)['dist/404.html']).toContain('<title>Gone</title>');
  });
});
