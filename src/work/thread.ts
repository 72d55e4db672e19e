/** The program of a thread: does what it is sent, one task at a time, and answers each. */

import { parentPort, workerData } from 'node:worker_threads';
import { createHand } from './hand.ts';
import type { Answer, Failure } from './pool.ts';
import type { AnyResult, AnyTask, Setup } from './tasks.ts';

const { progress, ...setup } = workerData as Setup & { readonly progress: Int32Array };
const hand = createHand(setup, () => Atomics.add(progress, 0, 1));

parentPort?.on('message', async (task: AnyTask) => {
  parentPort?.postMessage(await answer(task));
});

async function answer(task: AnyTask): Promise<Answer<AnyResult>> {
  try {
    return { result: await hand(task) };
  } catch (cause) {
    return { failure: failureOf(cause) };
  }
}

function failureOf(cause: unknown): Failure {
  const { name, message, stack, code, syscall } = (
    cause instanceof Error ? cause : new Error(String(cause))
  ) as NodeJS.ErrnoException;
  return { name, message, stack, code, syscall };
}
