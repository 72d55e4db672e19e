/**
 * A build's work done by threads: the same functions in batches, with the same results.
 *
 * Texts go to a thread, and what comes of them to the store; a page goes as its description, and its finished file stays
 * where the thread has put it. Records and bodies never cross.
 */

import { availableParallelism } from 'node:os';
import type { Elsewhere } from '../emit/emit.ts';
import type { Finished } from '../emit/finish-file.ts';
import { readPacks } from '../memory/pack.ts';
import type { Places } from '../memory/place-list.ts';
import { bodyFinder } from '../memory/recall.ts';
import { StoreDamaged } from '../memory/records.ts';
import { packsFor } from '../memory/store.ts';
import { StoredList } from '../memory/stored-list.ts';
import { PassingReading } from '../memory/stored-reading.ts';
import { addressOf } from '../model/address.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import { noCosts, sumOf } from '../model/costs.ts';
import type { Location, Memory, Reading, Readings } from '../model/memory.ts';
import type { Project } from '../model/project.ts';
import { type SourceFile, textFiles } from '../model/source.ts';
import { TemplateError } from '../model/template.ts';
import { batches } from './batches.ts';
import type { PageToDraw } from './drawing-order.ts';
import { type Pool, startPool } from './pool.ts';
import { shareIndex } from './shared-index.ts';
import type { AnyResult, AnyTask, DrawTask, ParseTask, PressTask, Setup } from './tasks.ts';

export interface Crew {
  /** What came of every file of the project: remembered, or parsed by a thread. */
  read(memory: Memory): Promise<Readings>;
  /** Starts the threads, unless they are there, so that they are ready when they are asked to draw. */
  getReady(): void;
  /** Draws pages of a build and finishes their files. Throws `TemplateError` and what the system throws. */
  draw(pages: readonly PageToDraw[], build: Described, site: Elsewhere): AsyncIterable<Finished>;
  close(): Promise<void>;
}

/** What threads need to know of a build to draw its pages. */
interface Described {
  readonly readings: Readings;
  /** Where in the store descriptions and their parts lie. */
  readonly texts: Places;
}

export interface CrewOptions {
  readonly project: Project;
  readonly root: string;
  /** The folder of the store. */
  readonly store: string;
  /** The program of a thread. */
  readonly program: URL;
  readonly threads?: number | undefined;
}

/** Milliseconds that one article or page may take. The largest that the limits allow takes a few seconds. */
const patience = 60_000;

/** Megabytes of values that a thread may hold. */
const memoryLimit = 1_024;

/** Starts the threads. Throws what Node throws where the store cannot be written. */
export function startCrew({ project, root, store, program, threads = availableParallelism() }: CrewOptions): Crew {
  const { site, theme, snapshot } = project;
  const { media } = snapshot;

  function start(): Pool<AnyTask, AnyResult> {
    const packs = packsFor(store, threads);
    const common = { root, site, theme: { ...theme, files: [] }, media, store };
    const setup = (thread: number): Setup => ({ ...common, packs: packs[thread] ?? '' });
    return startPool({ program, threads, setup, patience, memory: memoryLimit });
  }

  let pool: Pool<AnyTask, AnyResult> | undefined = start();
  const reader = readPacks(store);

  /** Ends the threads, and with them the memory that they took. */
  async function endPool(): Promise<void> {
    const ending = pool;
    pool = undefined;
    await ending?.close();
  }

  return {
    async read(memory) {
      const files = new Map<SourcePath, Reading | undefined>();
      const unknown: { kind: ParseTask['files'][number]['kind']; file: SourceFile }[] = [];
      for (const { kind, file } of textFiles(snapshot)) {
        const known = memory.reading(file.path, file.hash, project.readingHash);
        files.set(file.path, known);
        if (known === undefined) unknown.push({ kind, file });
      }
      const asked = new Map(unknown.map(({ file }) => [file.path, file]));
      const stored = new StoredList();
      let costs = noCosts;
      pool ??= start();
      for await (const result of pool.run([parseTasks(unknown)])) {
        if (result.kind !== 'parse') continue;
        costs = sumOf(costs, result.costs);
        for (const file of result.files) {
          // What came from the thread is a copy of what is known here.
          const { path, hash } = asked.get(file.path) as SourceFile;
          const { planningHash, body } = file;
          files.set(
            path,
            new PassingReading(path, { hash, planningHash, body, stored: stored.add(file.stored) }, reader),
          );
        }
      }
      // Planning takes the most memory that this thread ever has.
      if (unknown.length > 0) await endPool();
      return { files: files as Map<SourcePath, Reading>, parsed: unknown.length, costs };
    },
    getReady() {
      pool ??= start();
    },
    async *draw(pages, { readings, texts }, { staging, out, standing }) {
      if (pages.length === 0) return;
      pool ??= start();
      await pool.tell(pressTask({ staging, out }, texts, readings));
      const bodyOf = bodyFinder(readings.files);
      const taskOf = (batch: readonly PageToDraw[]): DrawTask => ({
        kind: 'draw',
        names: batch.map(({ page }) => addressOf(page.path)),
        pages: batch.map(({ page: { path, hash, bodies } }) => ({
          hash,
          bodies: bodies.map(bodyOf),
          standing: standing(path),
        })),
      });
      // Neighbours go to the same thread.
      const ordered = pages.toSorted((a, b) => b.at - a.at);
      const share = Math.ceil(pages.length / pool.threads);
      const queues = [...batches(ordered, share, (own) => batches(own, pageBatch, taskOf))];
      try {
        for await (const result of pool.run(queues)) if (result.kind === 'draw') yield* result.files;
      } catch (cause) {
        throw asThrown(cause);
      }
    },
    async close() {
      await endPool();
      reader.close();
    },
  };
}

/** An error as the thread threw it: of those that somebody tells apart, the name has come across. */
function asThrown(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  if (cause.name === 'TemplateError') return new TemplateError(cause.message, { cause });
  return cause.name === 'StoreDamaged' ? new StoreDamaged(cause.message, { cause }) : cause;
}

/** Items of a task: enough to be worth a message, few enough that no thread waits long for the last one. */
const fileBatch = 16;
const pageBatch = 32;

function parseTasks(files: ParseTask['files']): Iterable<ParseTask> {
  return batches(files, fileBatch, (batch) => ({
    kind: 'parse',
    names: batch.map(({ file }) => file.path),
    // A text may be read only now.
    files: batch.map(({ kind, file: { path, hash, text } }) => ({ kind, file: { path, hash, text } })),
  }));
}

/** What the press needs: where to find what pages are made of. */
function pressTask(folders: PressTask['folders'], texts: Described['texts'], { files }: Readings): PressTask {
  function* places(): Generator<readonly [Hash, Location]> {
    yield* texts;
    for (const { body, stored } of files.values()) {
      if (body !== undefined && stored?.body !== undefined) yield [body.hash, stored.body];
    }
  }
  return { kind: 'press', names: ['the press'], folders, texts: shareIndex(places(), texts.size + files.size) };
}
