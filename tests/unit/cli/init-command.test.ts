/** Claims about what begins a newspaper. */

import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { packProgram } from '../../../src/cli/pack-program.ts';
import { newFolder, put, tree } from '../../support/folder.ts';
import { compileOnce } from '../../support/program.ts';
import { repositoryIn } from '../../support/repository.ts';
import { runIn } from '../../support/run.ts';

const now = ['--now', '2026-07-01T12:34:56Z'];
const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };
const own = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'));
const archive = `broadsheet-${own.version}.tgz`;

beforeAll(compileOnce, 120_000);

describe('broadsheet init', { timeout: 60_000 }, () => {
  it('begins a newspaper that builds without a word, all of it public', async () => {
    const { root, exit, out, err } = await begun();
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toContain('README.md');
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

  it('puts the whole program beside the articles and depends on that, under no name of a registry', async () => {
    const { root } = await begun();
    expect(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).toMatchObject({
      name: 'my-paper',
      private: true,
      dependencies: { broadsheet: `file:${archive}` },
    });
    const packed = namesIn(readFileSync(join(root, archive)));
    for (const path of [
      'bin/broadsheet.js',
      'lib/cli.js',
      'lib/thread.js',
      'lib/theme.json',
      'templates/article.eta',
    ]) {
      expect(packed).toContain(`package/${path}`);
    }
    expect(packed).toEqual(
      expect.arrayContaining(
        ['starter/gitignore', 'starter/.gitlab-ci.yml', 'starter/.github/workflows/publish.yml', 'LICENSE'].map(
          (path) => `package/${path}`,
        ),
      ),
    );
    expect(packed.filter((path) => /^package\/(?:src|tests|content|node_modules)\//.test(path))).toEqual([]);
  });

  it('packs the same bytes each time, also what an earlier archive unpacked', async () => {
    const { root } = await begun();
    const bytes = readFileSync(join(root, archive));
    const installed = join(newFolder({ 'node_modules/x': '' }), 'node_modules');
    spawnSync('tar', ['-xzf', join(root, archive), '-C', installed]);
    const again = await packProgram({ folder: join(installed, 'package'), version: own.version }, env);
    expect(Buffer.compare(again as Uint8Array, bytes)).toBe(0);
  });

  it('leaves the archive to be committed with the rest', async () => {
    const { root } = await begun();
    const { git } = repositoryIn(root);
    git('init', '--quiet');
    git('add', '.');
    expect(git('ls-files').split('\n')).toEqual(expect.arrayContaining([archive, 'package.json', '.gitignore']));
  });

  it('replaces nothing', async () => {
    const root = newFolder({ 'README.md': 'mine' });
    const { exit, err } = await runIn(root, ['init', ...now]);
    expect(exit).toBe(2);
    expect(err).toContain('Nothing was written: README.md');
    expect(tree(root)).toEqual({ 'README.md': 'mine' });
    put(root, { 'content/site.yaml': 'mine', [archive]: 'mine' });
    expect((await runIn(root, ['init', ...now])).err).toContain('README.md and 2 more');
  });

  it('leaves nothing behind where there is no npm', async () => {
    const { folder, exit, err } = await begun({ PATH: '/nowhere' });
    expect({ exit, err }).toEqual({
      exit: 2,
      err: 'Nothing was written: a newspaper keeps the program that builds it. npm, which comes with Node, was not found.\n',
    });
    expect(tree(folder)).toEqual({});
  });

  it('says what npm said where that fails, and leaves nothing behind', async () => {
    const bin = newFolder({ npm: '#!/bin/sh\necho "one" >&2\necho "npm error disk full" >&2\nexit 1\n' });
    chmodSync(join(bin, 'npm'), 0o755);
    const { folder, exit, err } = await begun({ PATH: `${bin}:/usr/bin:/bin` });
    expect({ exit, err }).toEqual({
      exit: 2,
      err: 'Nothing was written: a newspaper keeps the program that builds it. npm could not pack the program (npm error disk full).\n',
    });
    expect(tree(folder)).toEqual({});
  });

  it('takes back what it wrote where the rest cannot be', async () => {
    const root = newFolder({ content: 'a file where a folder is to be' });
    const { exit, err } = await runIn(root, ['init', ...now], { env });
    expect(exit).toBe(2);
    expect(err).toContain('Nothing was written');
    expect(tree(root)).toEqual({ content: 'a file where a folder is to be' });
  });

  it('says so where the program is not compiled', async () => {
    const folder = newFolder({ 'package.json': '{}' });
    expect(await packProgram({ folder, version: '1.0.0' }, env)).toBe(
      `Broadsheet in ${folder} is not compiled yet: run npm run compile there.`,
    );
  });
});

async function begun(surroundings: Readonly<Record<string, string>> = env) {
  const folder = newFolder();
  const ran = await runIn(folder, ['init', 'My Paper', ...now], { env: surroundings });
  return { ...ran, folder, root: join(folder, 'My Paper') };
}

/** The names in a tar archive (POSIX.1-1988, ustar): blocks of 512 bytes, the size of each file in octal. */
function namesIn(bytes: Uint8Array): string[] {
  const tar = gunzipSync(bytes);
  const text = (from: number, length: number) => tar.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  const names: string[] = [];
  for (let at = 0; at < tar.length && tar[at] !== 0; ) {
    const prefix = text(at + 345, 155);
    names.push(prefix === '' ? text(at, 100) : `${prefix}/${text(at, 100)}`);
    at += 512 + Math.ceil(Number.parseInt(text(at + 124, 12), 8) / 512) * 512;
  }
  return names;
}
