/**
 * Threads that do tasks, a few at a time. Whoever asks for results must take them in any order.
 *
 * A thread tells which item of which task it is at, so that one that never comes to an end is found, stopped and named.
 */

import { Worker } from 'node:worker_threads';

/** A piece of work of several items, each with a name for whoever has to be told that it takes too long. */
export interface Task {
  readonly names: readonly string[];
}

/** What a thread answers with. */
export type Answer<Result> = { readonly result: Result } | { readonly failure: Failure };

/** An error as another thread tells it. */
export interface Failure {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Of errors of the system. */
  readonly code: string | undefined;
  readonly syscall: string | undefined;
}

/** An item that took longer than it may, or more memory than a thread has. */
export class ItemStopped extends Error {
  readonly item: string;
  readonly reason: 'time' | 'memory';
  constructor(item: string, reason: 'time' | 'memory') {
    super(`${item} was stopped: too much ${reason}`);
    this.item = item;
    this.reason = reason;
  }
}

export interface Pool<Job extends Task, Result> {
  /**
   * Does the tasks, and gives the results as they come. Throws `ItemStopped`, and what a task throws.
   *
   * Each thread begins with a queue of its own, in its order, and goes on with those of the others.
   */
  run(queues: readonly Iterable<Job>[]): AsyncIterable<Result>;
  readonly threads: number;
  /** Has every thread do the job. */
  tell(job: Job): Promise<void>;
  close(): Promise<void>;
}

export interface PoolOptions {
  /** The program of a thread, which answers every message with an `Answer`. */
  readonly program: URL;
  readonly threads: number;
  /** What a thread is given to begin with; `progress` is added: the number of the item it is at. */
  readonly setup: (thread: number) => object;
  /** Milliseconds that an item may take. */
  readonly patience: number;
  /** Megabytes of values that a thread may hold. */
  readonly memory: number;
}

interface Thread<Job> {
  readonly worker: Worker;
  /** The items begun so far, counted up by the thread. */
  readonly progress: Int32Array;
  /** Items of the tasks given to it so far, those done left out. */
  readonly waiting: { readonly job: Job; readonly first: number }[];
  given: number;
}

/** Megabytes for values that do not last, a quarter of what Node gives a thread: what was tried is in docs/decisions/080. */
const youngMemory = 12;

/** As many tasks wait at each thread, so that none is idle while the next one is on its way. */
const depth = 2;

/** Starts the threads. */
export function startPool<Job extends Task, Result>(options: PoolOptions): Pool<Job, Result> {
  const { program, setup, patience, memory } = options;
  const answers: { thread: Thread<Job>; answer: Answer<Result> }[] = [];
  let failure: Error | undefined;
  let wake: () => void = () => {};

  const threads = Array.from({ length: options.threads }, (_, index): Thread<Job> => {
    const progress = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(program, {
      workerData: { ...setup(index), progress },
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory },
    });
    const thread: Thread<Job> = { worker, progress, waiting: [], given: 0 };
    worker.on('message', (answer: Answer<Result>) => {
      answers.push({ thread, answer });
      wake();
    });
    worker.on('error', (cause: Error) => {
      const isFull = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      failure ??= isFull ? new ItemStopped(itemOf(thread), 'memory') : cause;
      wake();
    });
    worker.on('exit', (code) => {
      failure ??= new Error(`a thread ended with code ${code} while it was at ${itemOf(thread)}`);
      wake();
    });
    return thread;
  });

  function give(thread: Thread<Job>, job: Job): void {
    thread.waiting.push({ job, first: thread.given });
    thread.given += job.names.length;
    thread.worker.postMessage(job);
  }

  /** Stops the build when a thread has been at one item for too long. */
  function watch(): () => void {
    const seen = threads.map(() => ({ at: -1, since: performance.now() }));
    const look = setInterval(() => {
      threads.forEach((thread, index) => {
        const at = thread.progress[0] ?? 0;
        const before = seen[index];
        if (before?.at !== at || thread.waiting.length === 0) seen[index] = { at, since: performance.now() };
        else if (performance.now() - before.since > patience) {
          failure ??= new ItemStopped(itemOf(thread), 'time');
          wake();
        }
      });
    }, 500);
    return () => clearInterval(look);
  }

  /** The results of what the threads are at, and of whatever `feed` gives a thread when it has answered. */
  async function* collect(feed: (thread: Thread<Job>) => void): AsyncIterable<Result> {
    const unwatch = watch();
    try {
      while (threads.some(({ waiting }) => waiting.length > 0)) {
        if (failure !== undefined) throw failure;
        const come = answers.shift();
        if (come === undefined) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          continue;
        }
        come.thread.waiting.shift();
        if ('failure' in come.answer) throw errorOf(come.answer.failure);
        feed(come.thread);
        yield come.answer.result;
      }
    } finally {
      unwatch();
    }
  }

  return {
    async tell(job) {
      for (const thread of threads) give(thread, job);
      for await (const _ of collect(() => {}));
    },
    threads: threads.length,
    run(queues) {
      const begun = queues.map((queue) => queue[Symbol.iterator]());
      const ownFirst = new Map(
        threads.map((thread, index) => [thread, [...begun.slice(index), ...begun.slice(0, index)]]),
      );
      const feed = (thread: Thread<Job>): void => {
        for (const queue of ownFirst.get(thread) ?? []) {
          while (thread.waiting.length < depth) {
            const next = queue.next();
            if (next.done) break;
            give(thread, next.value);
          }
        }
      };
      threads.forEach(feed);
      return collect(feed);
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/** The name of the item that a thread is at. */
function itemOf<Job extends Task>({ progress, waiting }: Thread<Job>): string {
  const at = (progress[0] ?? 0) - 1;
  const task = waiting.findLast(({ first }) => first <= at) ?? waiting[0];
  return task?.job.names[at - task.first] ?? 'a file';
}

function errorOf({ name, message, stack, code, syscall }: Failure): Error {
  const error = new Error(message);
  return Object.assign(
    error,
    { name, stack },
    code === undefined ? {} : { code },
    syscall === undefined ? {} : { syscall },
  );
}
