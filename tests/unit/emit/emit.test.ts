/** Claims about the output folder in quiet times. */

import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Emitted, emit } from '../../../src/emit/emit.ts';
import type { SourcePath } from '../../../src/model/brands.ts';
import { hashOf } from '../../../src/model/hash.ts';
import type { Output } from '../../../src/model/output.ts';
import { newFolder, put, tree } from '../../support/folder.ts';
import { outputsOf, type Site } from './faulty-disk.ts';

const site: Site = { 'index.html': 'front', 'a/index.html': 'a', 'feed.xml': 'feed', 'media/p.jpg': 'picture' };

function project(files: Site = {}): string {
  return newFolder({ 'content/media/p.jpg': 'picture', ...files });
}

function publish(root: string, files: Site, out = 'dist'): Promise<Emitted> {
  return emit(outputsOf(files), { root, out, keep: new Set(Object.keys(files)) });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const cause = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return (cause as { diagnostic?: { code: string } })?.diagnostic?.code ?? String(cause);
}

describe('emit', () => {
  it('writes a whole site and says what it wrote', async () => {
    const root = project();
    const { written, removed } = await publish(root, site);
    expect(tree(join(root, 'dist'))).toEqual(site);
    expect(written).toEqual(Object.keys(site).sort());
    expect(removed).toEqual([]);
    expect(Object.keys(tree(root)).filter((path) => path.includes('.next') || path.includes('journal'))).toEqual([]);
  });

  it('touches nothing when nothing changed', async () => {
    const root = project();
    await publish(root, site);
    const old = new Date('2020-01-06T00:00:00Z');
    for (const path of Object.keys(site)) utimesSync(join(root, 'dist', path), old, old);
    expect(await publish(root, site)).toEqual({ written: [], removed: [] });
    for (const path of Object.keys(site)) expect(statSync(join(root, 'dist', path)).mtimeMs).toBe(old.getTime());
  });

  it('writes what changed and leaves the rest', async () => {
    const root = project();
    await publish(root, site);
    const { written } = await publish(root, { ...site, 'a/index.html': 'A' });
    expect(written).toEqual(['a/index.html']);
    expect(tree(join(root, 'dist'))).toEqual({ ...site, 'a/index.html': 'A' });
  });

  it('deletes what it wrote and the folders left empty, and nothing else', async () => {
    const root = project();
    await publish(root, { ...site, 'old/deep/index.html': 'old', 'b/index.html': 'b' });
    put(join(root, 'dist'), { CNAME: 'example.org', '.git/HEAD': 'ref', 'b/notes.txt': 'mine' });
    const { removed } = await publish(root, site);
    expect(removed).toEqual(['b/index.html', 'old/deep/index.html']);
    expect(tree(join(root, 'dist'))).toEqual({
      ...site,
      CNAME: 'example.org',
      '.git/HEAD': 'ref',
      'b/notes.txt': 'mine',
    });
  });

  it('keeps what belongs to the site but was not drawn again', async () => {
    const root = project();
    await publish(root, site);
    const result = await emit(outputsOf({ 'index.html': 'new front' }), {
      root,
      out: 'dist',
      keep: new Set(Object.keys(site)),
    });
    expect(result).toEqual({ written: ['index.html'], removed: [] });
    expect(tree(join(root, 'dist'))).toEqual({ ...site, 'index.html': 'new front' });
    // What was kept is still known, so it can be deleted later.
    expect((await publish(root, { 'index.html': 'new front' })).removed).toEqual([
      'a/index.html',
      'feed.xml',
      'media/p.jpg',
    ]);
  });

  it('writes again what somebody changed, shortened or deleted', async () => {
    const root = project();
    await publish(root, site);
    writeFileSync(join(root, 'dist/index.html'), 'Front');
    writeFileSync(join(root, 'dist/feed.xml'), '');
    rmSync(join(root, 'dist/a'), { recursive: true });
    expect((await publish(root, site)).written).toEqual(['a/index.html', 'feed.xml', 'index.html']);
    expect(tree(join(root, 'dist'))).toEqual(site);
  });

  it('takes over a folder of which nothing is recorded: equal files stay, its own paths are written, the rest stays', async () => {
    const root = project();
    put(join(root, 'dist'), { 'index.html': 'front', 'feed.xml': 'stale', 'other.html': 'other' });
    expect((await publish(root, site)).written).toEqual(['a/index.html', 'feed.xml', 'media/p.jpg']);
    expect(tree(join(root, 'dist'))).toEqual({ ...site, 'other.html': 'other' });
  });

  it('does without a record that is damaged', async () => {
    const root = project();
    await publish(root, site);
    for (const name of Object.keys(tree(join(root, '.broadsheet'))))
      writeFileSync(join(root, '.broadsheet', name), '{"files');
    expect((await publish(root, { ...site, 'a/index.html': 'A' })).written).toEqual(['a/index.html']);
  });

  it('deletes nothing outside the folder for a forged record', async () => {
    const root = project({ 'precious.txt': 'precious' });
    await publish(root, site);
    const [name = ''] = Object.keys(tree(join(root, '.broadsheet')));
    const forged = { version: 1, files: { '../precious.txt': [hashOf('precious'), 8, 0] } };
    writeFileSync(join(root, '.broadsheet', name), JSON.stringify(forged));
    await publish(root, site);
    expect(tree(root)['precious.txt']).toBe('precious');
  });

  it('finds its record again when the whole project has moved', async () => {
    const root = project();
    await publish(root, { ...site, 'gone.html': 'gone' });
    const moved = join(newFolder(), 'elsewhere');
    renameSync(root, moved);
    expect(await publish(moved, site)).toEqual({ written: [], removed: ['gone.html'] });
  });

  it('refuses to write over what somebody else put there, naming all of it', async () => {
    const root = project();
    await publish(root, site);
    put(join(root, 'dist'), { 'robots.txt': 'mine', 'b/index.html/notes.txt': 'mine too' });
    const before = tree(join(root, 'dist'));
    const attempt = publish(root, { ...site, 'robots.txt': 'ours', 'b/index.html': 'ours' });
    await expect(attempt).rejects.toThrow('b/index.html/notes.txt, robots.txt');
    expect(await codeOf(attempt)).toBe('emit/foreign-file');
    expect(tree(join(root, 'dist'))).toEqual(before);
  });

  it('turns its own file into a folder and back', async () => {
    const root = project();
    await publish(root, { x: 'file', 'y/z/index.html': 'deep' });
    await publish(root, { 'x/index.html': 'folder', y: 'file' });
    expect(tree(join(root, 'dist'))).toEqual({ 'x/index.html': 'folder', y: 'file' });
    await publish(root, { x: 'file', 'y/z/index.html': 'deep' });
    expect(tree(join(root, 'dist'))).toEqual({ x: 'file', 'y/z/index.html': 'deep' });
  });

  it('renames a page whose name changes only in case', async () => {
    const root = project();
    await publish(root, { 'News/index.html': 'news' });
    const result = await publish(root, { 'news/index.html': 'news' });
    expect(result).toEqual({ written: ['news/index.html'], removed: ['News/index.html'] });
    expect(tree(join(root, 'dist'))).toEqual({ 'news/index.html': 'news' });
  });

  it('holds no more than one output at a time', async () => {
    const root = project();
    let asked = 0;
    function* outputs(): Iterable<Output> {
      for (let n = 0; n < 100; n += 1) {
        if (n > 0) expect(tree(root)[`.dist.next/${n - 1}.html`]).toBe(`${n - 1}`);
        asked += 1;
        yield { path: `${n}.html`, rank: 'article', content: { text: `${n}` } };
      }
    }
    await emit(outputs(), { root, out: 'dist', keep: new Set(Array.from({ length: 100 }, (_, n) => `${n}.html`)) });
    expect(asked).toBe(100);
  });

  it('leaves the old site and no rubbish when drawing fails', async () => {
    const root = project();
    await publish(root, site);
    const before = tree(root);
    function* outputs(): Iterable<Output> {
      yield* outputsOf({ 'index.html': 'new' });
      throw new Error('a bug in a template');
    }
    await expect(emit(outputs(), { root, out: 'dist', keep: new Set(['index.html', 'b']) })).rejects.toThrow(
      'a bug in a template',
    );
    expect(tree(root)).toEqual(before);
  });

  it('leaves the old site and no rubbish when it is stopped', async () => {
    const root = project();
    await publish(root, site);
    const before = tree(root);
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    const options = { root, out: 'dist', keep: new Set(['index.html']), signal: stop.signal };
    await expect(emit(outputsOf({ 'index.html': 'new' }), options)).rejects.toThrow('stopped');
    expect(tree(root)).toEqual(before);
  });

  it('refuses a picture that changed since it was read', async () => {
    const root = project();
    await publish(root, { 'index.html': 'front' });
    writeFileSync(join(root, 'content/media/p.jpg'), 'another');
    expect(await codeOf(publish(root, site))).toBe('emit/source-changed');
    expect(tree(join(root, 'dist'))).toEqual({ 'index.html': 'front' });
  });

  it('finds a picture whose name the disk keeps decomposed', async () => {
    const root = newFolder({ [`content/media/${'é'.normalize('NFD')}.jpg`]: 'picture' });
    const path = 'content/media/é.jpg'.normalize('NFC') as SourcePath;
    const output: Output = { path: 'media/e.jpg', rank: 'file', content: { copyOf: path, hash: hashOf('picture') } };
    await emit([output], { root, out: 'dist', keep: new Set(['media/e.jpg']) });
    expect(tree(join(root, 'dist'))).toEqual({ 'media/e.jpg': 'picture' });
  });

  it.each(['../x', '/x', 'a/../../x', 'a//b', './a', 'a\\b', 'C:x', 'a\u0000b', ''])(
    'refuses the path %j',
    async (path) => {
      const root = project();
      const output: Output = { path, rank: 'article', content: { text: 'x' } };
      await expect(emit([output], { root, out: 'dist', keep: new Set([path]) })).rejects.toThrow('no path inside');
      expect(tree(root)).toEqual({ 'content/media/p.jpg': 'picture' });
    },
  );

  it('refuses a path that is no part of the site, comes twice or was never drawn', async () => {
    const root = project();
    const [front] = outputsOf({ 'index.html': 'front' });
    const outputs = front === undefined ? [] : [front];
    await expect(emit(outputs, { root, out: 'dist', keep: new Set() })).rejects.toThrow('no part of the site');
    await expect(emit([...outputs, ...outputs], { root, out: 'dist', keep: new Set(['index.html']) })).rejects.toThrow(
      'twice',
    );
    await expect(emit(outputs, { root, out: 'dist', keep: new Set(['index.html', 'b']) })).rejects.toThrow(
      'never drawn',
    );
    expect(tree(root)).toEqual({ 'content/media/p.jpg': 'picture' });
  });
});

describe('the output folder', () => {
  it('may be outside the project, or a link to where the site is served from', async () => {
    const root = project();
    const served = newFolder();
    await publish(root, site, served);
    expect(tree(served)).toEqual(site);
    symlinkSync(served, join(root, 'dist'));
    await publish(root, { ...site, 'a/index.html': 'A' });
    expect(tree(served)).toEqual({ ...site, 'a/index.html': 'A' });
  });

  it.each<[string, (root: string) => string]>([
    ['the root of the disk', () => '/'],
    ['a folder above the project', (root) => dirname(root)],
    ['the project', () => '.'],
    ['content', () => 'content'],
    ['a folder in content', () => 'content/articles/dist'],
    ['templates', () => 'templates'],
    ['the records', () => '.broadsheet/dist'],
    ['the home folder', () => homedir()],
    ['a file', () => 'file.txt'],
    ['another project', () => 'other'],
    ['a link to content', () => 'link'],
    ['a link to nothing', () => 'dangling'],
  ])('is refused when it is %s', async (_what, out) => {
    const root = project({ 'file.txt': 'text', 'other/content/site.yaml': 'name: Other', 'templates/page.eta': '' });
    symlinkSync(join(root, 'content'), join(root, 'link'));
    symlinkSync(join(root, 'nothing'), join(root, 'dangling'));
    const before = tree(root);
    expect(await codeOf(publish(root, site, out(root)))).toBe('emit/bad-folder');
    expect(tree(root)).toEqual(before);
  });

  it('is never left through a link inside it', async () => {
    const root = project();
    const outside = newFolder({ 'index.html': 'outside', 'old.html': 'outside' });
    await publish(root, { ...site, 'b/old.html': 'outside' });
    rmSync(join(root, 'dist/b'), { recursive: true });
    symlinkSync(outside, join(root, 'dist/b'));
    expect(await codeOf(publish(root, { ...site, 'b/index.html': 'b' }))).toBe('emit/foreign-file');
    await publish(root, site);
    expect(tree(outside)).toEqual({ 'index.html': 'outside', 'old.html': 'outside' });
  });

  it('is refused when the records of the project are a link', async () => {
    const root = project();
    symlinkSync(newFolder(), join(root, '.broadsheet'));
    expect(await codeOf(publish(root, site))).toBe('emit/bad-folder');
  });

  it('may stand there empty', async () => {
    const root = project();
    mkdirSync(join(root, 'dist'));
    await publish(root, site);
    expect(tree(join(root, 'dist'))).toEqual(site);
  });
});
