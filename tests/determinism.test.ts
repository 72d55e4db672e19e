/** The same content gives the same bytes, wherever, whenever and by whomever it is built. */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from './support/folder.ts';
import { compileOnce, copyProgram, runProgram } from './support/program.ts';

const site = join(import.meta.dirname, 'sites/vocabulary/site');
const args = ['build', '--now', '2026-03-01T12:00:00Z', '--out', 'dist'];

beforeAll(compileOnce, 60_000);

describe('a build', { timeout: 120_000 }, () => {
  it('gives the same bytes under another zone, locale, working folder and umask', async () => {
    const [one, two] = [newFolder(), newFolder()];
    copyInto(one, paths());
    copyInto(two, paths());
    const first = await runProgram(args, { cwd: one, env: { TZ: 'America/New_York', LC_ALL: 'C', LANG: 'C' } });
    const second = await runProgram(['build', '--root', two, ...args.slice(1), '--out', join(two, 'dist')], {
      cwd: newFolder(),
      env: { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', NODE_OPTIONS: '--stack-trace-limit=5' },
      umask: '077',
    });
    expect([first.exit, second.exit], first.stderr + second.stderr).toEqual([0, 0]);
    expect(hashes(join(one, 'dist')).size).toBeGreaterThan(40);
    expect(hashes(join(two, 'dist'))).toEqual(hashes(join(one, 'dist')));
  });

  it('gives the same bytes whatever order the disk lists its files in', async () => {
    const [one, two] = [newFolder(), newFolder()];
    copyInto(one, paths());
    copyInto(two, paths().reverse());
    const ends = [await runProgram(args, { cwd: one }), await runProgram(args, { cwd: two })];
    expect(ends.map(({ exit }) => exit)).toEqual([0, 0]);
    expect(hashes(join(two, 'dist'))).toEqual(hashes(join(one, 'dist')));
  });

  it('takes nothing from what another compilation of the same version remembers', async () => {
    const [root, program] = [newFolder(), copyProgram(newFolder())];
    copyInto(root, paths());
    const parsed = async (): Promise<number> => {
      const { stdout } = await runProgram([...args, '--format', 'json'], { cwd: root, program });
      return (JSON.parse(stdout) as { parsed: number }).parsed;
    };
    const all = await parsed();
    expect(all).toBeGreaterThan(3);
    writeFileSync(
      join(root, 'content/site.yaml'),
      `${readFileSync(join(root, 'content/site.yaml'), 'utf8')}\n# Another day.\n`,
    );
    expect(await parsed()).toBe(0);
    writeFileSync(
      join(program, 'lib/cli.js'),
      `${readFileSync(join(program, 'lib/cli.js'), 'utf8')}\n// Another compilation.\n`,
    );
    expect(await parsed()).toBe(all);
  });

  it('writes nothing when nothing changed', async () => {
    const root = newFolder();
    copyInto(root, paths());
    await runProgram(args, { cwd: root });
    const before = hashes(join(root, 'dist'));
    const again = await runProgram([...args, '--format', 'json'], { cwd: root });
    expect(JSON.parse(again.stdout)).toMatchObject({ written: [], removed: [] });
    expect(hashes(join(root, 'dist'))).toEqual(before);
  });
});

function paths(): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .sort();
}

function copyInto(root: string, files: readonly string[]): void {
  for (const path of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), readFileSync(join(site, path)));
  }
}

/** Path → hash of the bytes. */
function hashes(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.map((entry): [string, string] => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
  });
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}
