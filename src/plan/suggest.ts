/** Did-you-mean over all addresses and files of a site, bounded so that many mistakes in a large archive stay cheap. */

import { nearest } from '../lib/nearest.ts';

/** How many words may be compared for one list of candidates, some microseconds each; beyond it only a moved file is found. */
const comparisons = 500_000;

/** The candidate that a writer most likely meant by a path or address that is not there. */
export type Suggest = (written: string) => string | undefined;

/** Remembers `candidates`, made when the first mistake asks for them. */
export function createSuggest(candidates: () => readonly string[]): Suggest {
  let known: { readonly all: readonly string[]; readonly byName: ReadonlyMap<string, string> } | undefined;
  let left = comparisons;
  const answers = new Map<string, string | undefined>();

  function search(written: string): string | undefined {
    known ??= index(candidates());
    const moved = known.byName.get(lastPart(written));
    if (moved !== undefined) return moved;
    if (left < known.all.length || written.length > 300) return undefined;
    left -= known.all.length;
    return nearest(written, known.all);
  }

  return (written) => {
    if (!answers.has(written)) answers.set(written, search(written));
    return answers.get(written);
  };
}

function index(all: readonly string[]): { all: readonly string[]; byName: Map<string, string> } {
  const byName = new Map<string, string>();
  for (const candidate of all) {
    const name = lastPart(candidate);
    if (name.length > 2 && !byName.has(name)) byName.set(name, candidate);
  }
  return { all, byName };
}

function lastPart(path: string): string {
  const trimmed = path.replace(/\/+$/, '').toLowerCase();
  return trimmed.slice(trimmed.lastIndexOf('/') + 1);
}
