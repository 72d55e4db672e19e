import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { newspaperOf } from '../../../bench/corpus/newspaper.ts';
import { type Ledger, newLedger } from '../../../bench/runs/ledger.ts';
import { measure } from '../../../bench/runs/measure.ts';
import { playRounds } from '../../../bench/runs/rounds.ts';
import { scenarios } from '../../../bench/runs/scenarios.ts';
import { faultsOf, hashesOf, hashTree, readTree, writtenBetween } from '../../../bench/runs/tree.ts';
import { applyChanges, prepareWorkspace, undoOf } from '../../../bench/runs/workspace.ts';
import type { Ready, Tool } from '../../../bench/tools/tool.ts';
import { newFolder, tree } from '../../support/folder.ts';

const measuring = { timeoutSeconds: 20, signal: new AbortController().signal, hasTime: false };

function script(text: string): { program: string; args: readonly string[]; env: Readonly<Record<string, string>> } {
  return { program: process.execPath, args: ['-e', text], env: {} };
}

describe('trees', () => {
  it('tell what was written, the same bytes written again included', () => {
    const folder = newFolder({ 'a.html': 'one', 'b/c.html': 'two' });
    const before = readTree(folder);
    writeFileSync(join(folder, 'new.html'), 'three');
    writeFileSync(join(folder, 'a.html'), 'one');
    expect(writtenBetween(before, readTree(folder))).toEqual({ files: 2, bytes: 8 });
  });

  it('tell stale, missing and orphaned files from right ones', () => {
    const hashes = (folder: string): ReadonlyMap<string, string> =>
      hashesOf(hashTree(folder, readTree(folder), new Map()));
    const clean = hashes(newFolder({ same: '1', changed: '2', gone: '3' }));
    const found = hashes(newFolder({ same: '1', changed: 'x', extra: '4' }));
    expect(faultsOf(clean, found)).toEqual({
      stale: 1,
      missing: 1,
      orphans: 1,
      examples: ['changed', 'gone', 'extra'],
    });
    expect(faultsOf(clean, clean)).toEqual({ stale: 0, missing: 0, orphans: 0, examples: [] });
  });

  it('read a file again only when it was touched', () => {
    const folder = newFolder({ a: 'one' });
    const known = new Map([['a', { stamp: readTree(folder).get('a')?.stamp ?? '', hash: 'remembered' }]]);
    expect(hashTree(folder, readTree(folder), known).get('a')?.hash).toBe('remembered');
    expect(hashTree(folder, readTree(folder), new Map()).get('a')?.hash).not.toBe('remembered');
  });
});

describe('changes', () => {
  it('can be undone', () => {
    const folder = newFolder({ 'a.md': 'one', 'b.md': 'two' });
    const before = tree(folder);
    const changes = [
      { path: 'a.md', content: 'other' },
      { path: 'b.md', content: undefined },
      { path: 'templates/c.md', content: 'new' },
    ];
    const undo = undoOf(folder, changes);
    applyChanges(folder, changes);
    expect(tree(folder)).toEqual({ 'a.md': 'other', 'templates/c.md': 'new' });
    applyChanges(folder, undo);
    expect(tree(folder)).toEqual(before);
  });
});

describe('a measured process', () => {
  it('tells why it failed, and is ended when it takes too long', async () => {
    const cwd = newFolder();
    const with_ = { ...measuring, cwd, scratch: join(cwd, 'used') };
    expect((await measure(script(''), with_)).failure).toBeUndefined();
    const failed = await measure(script('console.error("Error: no such theme"); process.exit(3)'), with_);
    expect(failed.failure).toBe('ended with 3: Error: no such theme');
    const slow = await measure(script('setTimeout(() => {}, 60_000)'), { ...with_, timeoutSeconds: 1 });
    expect(slow.failure).toBe('took more than 1 s');
    expect(slow.seconds).toBeLessThan(10);
    expect((await measure({ program: 'no-such-program', args: [], env: {} }, with_)).failure).toContain('ENOENT');
  });
});

describe('rounds', () => {
  const paper = newspaperOf(50);

  function toolOf(text: string): Ready {
    return {
      version: '1',
      site: () => [{ path: 'a.md', content: 'a' }],
      article: ({ slug }) => ({ path: `${slug}.md`, content: slug }),
      articlePath: ({ slug }) => `${slug}.md`,
      templateEdit: { path: 'template', content: '' },
      memory: [],
      command: () => script(text),
    };
  }

  async function played(
    ready: Readonly<Record<string, Ready>>,
    signal: AbortSignal,
  ): Promise<ReturnType<Ledger['entries']>> {
    const folder = newFolder();
    const tools: Tool[] = Object.entries(ready).map(([id, tool]) => ({ id, label: id, prepare: async () => tool }));
    const ledger = newLedger(tools, () => {});
    await playRounds({
      paper,
      players: Object.entries(ready).map(([id, tool]) => ({
        id,
        tool,
        workspace: prepareWorkspace(tool, paper, { input: join(folder, id), output: join(folder, id, 'o') }),
      })),
      scenarios,
      rounds: 1,
      copied: 'none',
      measuring: { ...measuring, signal, scratch: join(folder, 'used') },
      listener: ledger,
    });
    return ledger.entries();
  }

  it('go on without a tool that fails, or whose site is another', async () => {
    const tools = { failing: toolOf('process.exit(1)'), empty: toolOf('') };
    const { tools: after, runs, rounds } = await played(tools, new AbortController().signal);
    expect(rounds).toBe(1);
    expect(runs.map(({ tool, scenario }) => [tool, scenario])).toEqual([['empty', 'cold']]);
    expect(after.map(({ out }) => out)).toEqual([
      'cold: ended with 1',
      expect.stringMatching(/^other output: \/2015\/01\/01\/.* is not there$/),
    ]);
  });

  it('stop at once when they are interrupted, and blame nobody', async () => {
    const interruption = new AbortController();
    setTimeout(() => interruption.abort(), 500);
    const {
      tools: after,
      runs,
      rounds,
    } = await played({ endless: toolOf('setTimeout(() => {}, 60_000)') }, interruption.signal);
    expect({ rounds, runs, out: after.map(({ out }) => out) }).toEqual({ rounds: 0, runs: [], out: [undefined] });
  });
});
