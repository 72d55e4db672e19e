/** Claims about two builds at once. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeLock } from '../../../src/cli/build-lock.ts';
import { newFolder, put, tree } from '../../support/folder.ts';

const path = '.broadsheet/lock';

function release(attempt: ReturnType<typeof takeLock>): void {
  if ('heldBy' in attempt) throw new Error(`held by ${attempt.heldBy}`);
  attempt.release();
}

async function otherProcess(): Promise<{ pid: number; end: () => Promise<void> }> {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'spawn');
  return {
    pid: child.pid ?? 0,
    end: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

describe('the lock', () => {
  it('is given to one, and to the next when it is released', () => {
    const root = newFolder();
    const first = takeLock(root);
    expect(takeLock(root)).toEqual({ heldBy: process.pid });
    release(first);
    expect(tree(root)).toEqual({ '.broadsheet/': '' });
    release(takeLock(root));
  });

  it('names the process that has it', async () => {
    const root = newFolder();
    const other = await otherProcess();
    put(root, { [path]: JSON.stringify({ pid: other.pid }) });
    expect(takeLock(root)).toEqual({ heldBy: other.pid });
    await other.end();
    release(takeLock(root));
  });

  it.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 7 })],
    ['nobody', ''],
    ['rubbish', '{"pid": "x'],
    ['no process', JSON.stringify({ pid: -1 })],
  ])('held by %s is taken over', (_who, content) => {
    const root = newFolder({ [path]: content });
    const lock = takeLock(root);
    expect(JSON.parse(readFileSync(join(root, path), 'utf8'))).toMatchObject({ pid: process.pid });
    release(lock);
    expect(tree(root)).toEqual({ '.broadsheet/': '' });
  });

  it.runIf(existsSync('/proc/self/stat'))(
    'held by a process whose number was given out again is taken over',
    async () => {
      const other = await otherProcess();
      const root = newFolder({ [path]: JSON.stringify({ pid: other.pid, began: '1' }) });
      release(takeLock(root));
    },
  );
});
