/** A newspaper begun by `init` installs and builds itself, from the archive beside its articles. Asks the npm registry. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { newFolder, tree } from '../support/folder.ts';
import { compileOnce, runProgram } from '../support/program.ts';

beforeAll(compileOnce, 120_000);

it('installs, builds, and begins another newspaper of the same program', async () => {
  const folder = newFolder();
  expect((await runProgram(['init', 'My Paper'], { cwd: folder })).exit).toBe(0);
  const root = join(folder, 'My Paper');
  npm(root, 'install', '--no-audit', '--no-fund');
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { version, resolved, integrity } = lock.packages['node_modules/broadsheet'];
  expect({ resolved, integrity }).toEqual({
    resolved: `file:broadsheet-${version}.tgz`,
    integrity: expect.stringMatching(/^sha512-/),
  });

  rmSync(join(root, 'node_modules'), { recursive: true });
  npm(root, 'ci', '--no-audit', '--no-fund');
  expect(npm(root, 'run', 'build')).toMatch(/^3 articles, /m);
  expect(existsSync(join(root, 'dist/index.html'))).toBe(true);
  npm(root, 'run', 'preview');
  expect(npm(root, 'run', 'status')).toContain('3 articles public');
  npm(root, 'run', 'new', '--', 'A headline');

  npm(root, 'exec', '--', 'broadsheet', 'init', '../Second');
  const second = join(folder, 'Second');
  expect(Object.keys(tree(second))).toEqual(Object.keys(tree(second)).filter((path) => !path.includes('node_modules')));
  const archive = `broadsheet-${version}.tgz`;
  expect(Buffer.compare(readFileSync(join(second, archive)), readFileSync(join(root, archive)))).toBe(0);
});

function npm(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd, encoding: 'utf8' });
  expect({ args, status, stderr: status === 0 ? '' : stderr + stdout }).toEqual({ args, status: 0, stderr: '' });
  return stdout;
}
