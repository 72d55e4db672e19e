/** Threads as the shipped program uses them: any number of them gives the same bytes. */

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder, tree } from '../../support/folder.ts';
import { newspaperFiles } from '../../support/newspaper.ts';
import { compileOnce, runProgram } from '../../support/program.ts';

beforeAll(compileOnce, 120_000);

const extensions = `
export default {
  remark: [() => (tree) => void tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: 'Signed.' }] })],
  pages: [function* () { yield { kind: 'custom', url: '/data.json', source: undefined, view: { text: '{"a":1}' } }; }],
};`;

async function built(root: string, ...args: readonly string[]): Promise<Record<string, unknown>> {
  const { exit, stdout, stderr } = await runProgram(
    ['build', '--format', 'json', '--now', '2026-01-01T00:00:00Z', ...args],
    { cwd: root },
  );
  expect(stderr).toBe('');
  expect(exit).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('threads', { timeout: 120_000 }, () => {
  it('give the same bytes, however many there are, with a configuration of code too', async () => {
    const files = { ...newspaperFiles(40), 'broadsheet.config.js': extensions };
    const root = newFolder(files);
    const sites: Record<string, string>[] = [];
    for (const threads of ['0', '1', '3']) {
      rmSync(join(root, '.broadsheet'), { recursive: true, force: true });
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      await built(root, '--threads', threads);
      sites.push(tree(join(root, 'dist')));
      // What threads told each other by way of the store is gone.
      const store = join(root, '.broadsheet/store');
      const catalogue = readFileSync(join(store, 'catalogue.json'), 'utf8');
      const packs = readdirSync(store).filter((name) => /^\d/.test(name));
      expect(packs.length).toBeGreaterThan(1);
      expect(packs.filter((name) => !catalogue.includes(`"${name}"`))).toEqual([]);
    }
    expect(sites[1]).toEqual(sites[0]);
    expect(sites[2]).toEqual(sites[0]);
    expect(Object.keys(sites[0] ?? {}).length).toBeGreaterThan(100);
  });

  it('share what is remembered: nothing changed, nothing drawn; one body changed, one article parsed', async () => {
    const files = newspaperFiles(40);
    const root = newFolder(files);
    const first = await built(root, '--threads', '2');
    expect(first).toMatchObject({
      parsed: Object.keys(files).filter((path) => path.endsWith('.md')).length,
      drawn: first.pages,
    });
    expect(await built(root, '--threads', '2')).toMatchObject({ parsed: 0, drawn: 0, written: [], removed: [] });
    const article = join(root, Object.keys(files).find((path) => path.startsWith('content/articles/')) ?? '');
    writeFileSync(article, `${readFileSync(article, 'utf8')}\nOne more line.\n`);
    const again = await built(root, '--threads', '2');
    expect(again.parsed).toBe(1);
    expect((again.written as string[]).filter((path) => path.endsWith('index.html'))).toHaveLength(1);
    const incremental = tree(join(root, 'dist'));
    rmSync(join(root, '.broadsheet'), { recursive: true });
    rmSync(join(root, 'dist'), { recursive: true });
    await built(root, '--threads', '0');
    expect(incremental).toEqual(tree(join(root, 'dist')));
  });
});
