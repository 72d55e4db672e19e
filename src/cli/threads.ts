/** Decides whether threads pay, and says what one of them was stopped at. */

import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Memory } from '../model/memory.ts';
import type { Project } from '../model/project.ts';
import { textFiles } from '../model/source.ts';
import type { Crew } from '../work/crew.ts';
import type { ItemStopped } from '../work/pool.ts';
import type { BuildOptions } from './build-options.ts';
import { heapsForThreads } from './heap.ts';
import { findPackage } from './package.ts';

/** Files to be parsed below which one thread is done before others have begun. */
const worthwhile = 150;

/** Threads for the work that this project needs; `undefined` where it is quicker, or only possible, without. */
export async function crewFor(project: Project, memory: Memory, options: BuildOptions): Promise<Crew | undefined> {
  const { thread } = findPackage();
  if (thread === undefined || options.threads === 0) return undefined;
  if (options.threads === undefined && !isMuch(project, memory)) return undefined;
  const { startCrew } = await import('../work/crew.ts');
  heapsForThreads();
  try {
    return startCrew({ project, root: options.root, store: options.cache, program: thread, threads: options.threads });
  } catch (cause) {
    // Threads hand each other what they made through the store; where that cannot be written, one has to do.
    if (cause instanceof Error && 'syscall' in cause) return undefined;
    throw cause;
  }
}

function isMuch({ snapshot, readingHash }: Project, memory: Memory): boolean {
  if (memory.pages.size === 0 && snapshot.articles.length >= worthwhile) return true;
  let unknown = 0;
  for (const { file } of textFiles(snapshot)) {
    if (memory.reading(file.path, file.hash, readingHash) === undefined) unknown += 1;
    if (unknown >= worthwhile) return true;
  }
  return false;
}

export function itemStopped({ item, reason }: ItemStopped): Diagnostic {
  return error(
    'limit/work',
    `Work on ${item} was stopped, because it took more ${reason} than an article or page may.`,
    'Look for what is very long or very deep in it, or for a plugin or template that never comes to an end.',
  );
}
