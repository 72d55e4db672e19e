import { describe, expect, it, onTestFinished } from 'vitest';
import { ItemStopped, type Pool, startPool, type Task } from '../../../src/work/pool.ts';

interface Job extends Task {
  readonly kind: 'double' | 'throw' | 'hang' | 'grow' | 'die';
}

/** A thread that doubles numbers, and has other ways too. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, workerData } from 'node:worker_threads';
    parentPort.on('message', ({ kind, names }) => {
      const results = names.map((name) => {
        Atomics.add(workerData.progress, 0, 1);
        if (kind === 'hang' && name === '13') for (;;);
        if (kind === 'grow' && name === '13') for (const kept = []; ; ) kept.push(new Array(1000).fill({}));
        if (kind === 'die') process.exit(3);
        return Number(name) * 2 + workerData.offset;
      });
      parentPort.postMessage(kind === 'throw'
        ? { failure: { name: 'RangeError', message: 'too far', stack: 'there', code: 'ENOSPC', syscall: 'write' } }
        : { result: results });
    });`)}`,
);

function pool(threads = 2): Pool<Job, readonly number[]> {
  const setup = (): object => ({ offset: 1 });
  const started = startPool<Job, readonly number[]>({ program, threads, setup, patience: 1_500, memory: 32 });
  onTestFinished(() => started.close());
  return started;
}

function jobs(count: number, kind: Job['kind'] = 'double'): Job[] {
  return Array.from({ length: count }, (_, index) => ({ kind, names: [String(index * 2), String(index * 2 + 1)] }));
}

async function all(results: AsyncIterable<readonly number[]>): Promise<number[]> {
  const found: number[] = [];
  for await (const result of results) found.push(...result);
  return found.sort((a, b) => a - b);
}

describe('a pool of threads', () => {
  it.each([1, 2, 3])('of %i does every task once', async (threads) => {
    const wanted = Array.from({ length: 80 }, (_, index) => index * 2 + 1);
    const workers = pool(threads);
    expect(await all(workers.run([jobs(40)]))).toEqual(wanted);
    expect(await all(workers.run([jobs(40).slice(3), [], jobs(3)]))).toEqual(wanted);
    expect(await all(workers.run([]))).toEqual([]);
    await workers.tell({ kind: 'double', names: ['1'] });
  });

  it('throws what a task throws, as it was', async () => {
    await expect(all(pool().run([jobs(3, 'throw')]))).rejects.toMatchObject({
      name: 'RangeError',
      message: 'too far',
      code: 'ENOSPC',
      syscall: 'write',
    });
  });

  it('stops at an item that never ends, and names it', async () => {
    const failing = all(pool().run([jobs(20, 'hang')]));
    await expect(failing).rejects.toBeInstanceOf(ItemStopped);
    await expect(failing).rejects.toMatchObject({ item: '13', reason: 'time' });
  });

  it('stops at an item that takes all memory, and names it', async () => {
    await expect(all(pool().run([jobs(20, 'grow')]))).rejects.toMatchObject({ item: '13', reason: 'memory' });
  });

  it('does not wait for a thread that is gone', async () => {
    await expect(all(pool().run([jobs(4, 'die')]))).rejects.toThrow(/ended/);
  });
});
