/** A broken article never stops the rest: its last good version stays, the report names it, and the exit code says so. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, put, type Tree, tree } from '../support/folder.ts';
import { articleText, siteYaml } from '../support/project.ts';
import { runIn } from '../support/run.ts';

const now = ['--now', '2026-03-01T12:00:00Z'];
const one = 'content/articles/one.md';
const two = 'content/articles/two.md';
const page = 'dist/2026/02/01/one/index.html';
const paper: Tree = {
  'content/site.yaml': siteYaml,
  'content/authors/ann.md': '---\nname: Ann Archer\n---\n\nAnn writes.\n',
  [one]: articleText({ title: 'One', authors: ['ann'] }, 'The first text. See [two](two.md).'),
  [two]: articleText({ title: 'Two' }),
};
const broken = articleText({ title: 'One', authors: ['ann'], titel: 'A slip' }, 'The second text.');

interface Report {
  readonly exit: number;
  readonly quarantined: unknown;
  readonly written: readonly string[];
  readonly errors: readonly string[];
}

async function build(root: string, ...more: string[]): Promise<Report> {
  const { exit, out } = await runIn(root, ['build', ...now, '--format', 'json', '--keep-going', ...more]);
  const { quarantined, written, diagnostics } = JSON.parse(out);
  const errors = diagnostics.filter(({ level }: { level: string }) => level === 'error');
  return { exit, quarantined, written, errors: errors.map(({ code }: { code: string }) => code) };
}

async function builtPaper(): Promise<string> {
  const root = newFolder(paper);
  expect((await build(root)).exit).toBe(0);
  return root;
}

/** The site that a clean build gives of these files. */
async function siteOf(files: Tree): Promise<Record<string, string>> {
  const root = newFolder(files);
  await runIn(root, ['build', ...now]);
  return tree(join(root, 'dist'));
}

describe('a broken article', { timeout: 60_000 }, () => {
  it('stays as it was while the rest is published, build after build, until it is mended', async () => {
    const root = await builtPaper();
    const edited = articleText({ title: 'Two, edited' }, 'Another text.');
    put(root, { [one]: broken, [two]: edited });
    expect(await build(root)).toMatchObject({
      exit: 3,
      quarantined: [{ path: one, stands: true }],
      errors: ['front-matter/unknown-key'],
    });
    expect(tree(join(root, 'dist'))).toEqual(await siteOf({ ...paper, [two]: edited }));
    expect(await build(root)).toMatchObject({ exit: 3, written: [], quarantined: [{ path: one, stands: true }] });

    const mended = articleText({ title: 'One', authors: ['ann'] }, 'The second text.');
    put(root, { [one]: mended });
    expect(await build(root)).toMatchObject({ exit: 0, quarantined: [], errors: [] });
    expect(tree(join(root, 'dist'))).toEqual(await siteOf({ ...paper, [one]: mended, [two]: edited }));
  });

  it('is named on the terminal, with its mistake at its line', async () => {
    const root = await builtPaper();
    put(root, { [one]: broken, 'content/articles/new.md': 'no front matter' });
    const { exit, out, err } = await runIn(root, ['build', ...now, '--keep-going']);
    expect(exit).toBe(3);
    expect(err).toMatch(/content\/articles\/one\.md:\d+:1 error front-matter\/unknown-key/);
    expect(out).toContain(
      'Published around 2 broken articles, each as it was before:\n  content/articles/new.md (left out)\n  content/articles/one.md\n',
    );
  });

  it('stops the build where nobody said to keep going', async () => {
    const root = await builtPaper();
    put(root, { [one]: broken, [two]: articleText({ title: 'Two, edited' }) });
    const before = tree(join(root, 'dist'));
    expect((await runIn(root, ['build', ...now])).exit).toBe(1);
    expect(tree(join(root, 'dist'))).toEqual(before);
  });

  it('stays as it was though a build in between was refused', async () => {
    const root = await builtPaper();
    for (const slip of [broken, articleText({ title: 'One', authors: ['ann'] }, 'See [three](three.md).')]) {
      put(root, { [one]: slip });
      expect((await runIn(root, ['build', ...now])).exit).toBe(1);
      expect(await build(root)).toMatchObject({ exit: 3, quarantined: [{ path: one, stands: true }] });
      expect(tree(join(root, 'dist'))).toEqual(await siteOf(paper));
    }
  });

  it('is forgotten when its old text comes back', async () => {
    const root = await builtPaper();
    put(root, { [one]: broken, [two]: articleText({ title: 'Two, edited' }) });
    await build(root);
    put(root, paper);
    expect((await build(root)).exit).toBe(0);
    expect(tree(join(root, 'dist'))).toEqual(await siteOf(paper));
  });

  it.each<[string, string | Uint8Array]>([
    ['a dead link', articleText({ title: 'One', authors: ['ann'] }, 'See [three](three.md).')],
    ['no YAML', '---\ntitle: "One\n---\n\nText.\n'],
    ['bytes that are no text', Uint8Array.of(0x2d, 0xff, 0xfe)],
    ['the address of another', articleText({ title: 'One', slug: 'two' })],
    ['a date that is none', articleText({ title: 'One', published: '2026-02-31' })],
  ])('stays as it was when it has %s', async (_, text) => {
    const root = await builtPaper();
    put(root, { [one]: text });
    expect(await build(root)).toMatchObject({ exit: 3, quarantined: [{ path: one, stands: true }] });
    expect(tree(join(root, 'dist'))).toEqual(await siteOf(paper));
  });

  it.each([
    ['is killed', { status: 'killed' }],
    ['gets an embargo', { embargo: '2026-04-01T00:00:00Z' }],
    ['is withdrawn in words that are broken too', { withdrawn: { reason: 'x' } }],
  ])('does not stay when it %s with a slip beside', async (_, fields) => {
    const root = await builtPaper();
    put(root, { [one]: articleText({ title: 'One', titel: 'A slip', ...fields }) });
    expect(await build(root)).toMatchObject({ exit: 3, quarantined: [{ path: one, stands: false }] });
    const site = tree(join(root, 'dist'));
    expect(site['2026/02/01/one/index.html']).toBeUndefined();
    expect(JSON.stringify(site)).not.toContain('The first text');
  });

  it('is left out when it was never good, and a page that leads to it is published with a link to nowhere', async () => {
    const root = await builtPaper();
    put(root, {
      'content/articles/new.md': articleText({ title: 'New', sumary: 'A slip' }),
      'content/pages/about.md': '---\ntitle: About\n---\n\nSee [what is new](../articles/new.md).\n',
      [two]: articleText({ title: 'Two' }, 'See [what is new](new.md).'),
    });
    const { exit, quarantined, errors } = await build(root);
    expect(exit).toBe(3);
    expect(quarantined).toEqual([
      { path: 'content/articles/new.md', stands: false },
      { path: two, stands: true },
    ]);
    expect(errors).toEqual(['front-matter/unknown-key', 'link/dead', 'link/dead']);
    const site = tree(join(root, 'dist'));
    expect(site['about/index.html']).toContain('<a href="#">what is new</a>');
    expect(site['2026/02/01/two/index.html']).not.toContain('what is new');
  });

  it('keeps its page when what it leads to was deleted', async () => {
    const root = await builtPaper();
    rmSync(join(root, two));
    expect(await build(root)).toMatchObject({ exit: 3, quarantined: [{ path: one, stands: true }] });
    expect(tree(root)[page]).toContain('<a href="#">two</a>');
  });

  it('stays in a site whose name and labels have changed since', async () => {
    const root = await builtPaper();
    const renamed = siteYaml.replace(/^name: .*$/m, 'name: Another Name').replace(/label: \w+/, 'label: Tidings');
    put(root, { 'content/site.yaml': renamed, [one]: broken });
    expect(await build(root)).toMatchObject({ exit: 3, quarantined: [{ path: one, stands: true }] });
    const now = tree(root)[page];
    expect(now).toContain('The first text.');
    expect(now).toContain('Another Name');
    expect(now).toContain('Tidings');
  });

  it('is left out where its text would be read otherwise now, and comes back when it is mended', async () => {
    const root = await builtPaper();
    const moved = `${siteYaml}permalink: /{section}/{slug}/\n`;
    put(root, { 'content/site.yaml': moved, [one]: broken });
    expect(await build(root)).toMatchObject({ exit: 3, quarantined: [{ path: one, stands: false }] });
    put(root, { [one]: paper[one] ?? '' });
    expect(await build(root)).toMatchObject({ exit: 0, quarantined: [] });
  });

  it('is left out where nothing is remembered', async () => {
    const root = await builtPaper();
    put(root, { [one]: broken });
    expect(await build(root, '--clean')).toMatchObject({ exit: 3, quarantined: [{ path: one, stands: false }] });
  });
});

describe('nothing is published around', () => {
  it.each<[string, string, string, number]>([
    ['an author', 'content/authors/ann.md', '---\nnmae: Ann\n---\n', 1],
    ['site.yaml', 'content/site.yaml', `${siteYaml}nmae: x\n`, 2],
    ['a page', 'content/pages/about.md', '---\ntitle: About\n---\n\n[x](nowhere.md)\n', 1],
  ])('%s that is broken', async (_, path, text, exit) => {
    const root = await builtPaper();
    const before = tree(join(root, 'dist'));
    put(root, { [path]: text });
    expect((await build(root)).exit).toBe(exit);
    expect(tree(join(root, 'dist'))).toEqual(before);
  });
});
