/** What is different between two descriptions of a page, in words. */

/** One difference: where, and what it was and is, as short texts. */
export interface Difference {
  /** Keys from the description down: `view.meta.title`. */
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** All differences of two values of JSON, in the order of keys. */
export function differences(before: unknown, after: unknown, path = ''): readonly Difference[] {
  if (Object.is(before, after)) return [];
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], path === '' ? key : `${path}.${key}`));
  }
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(before, after, path);
  return [{ path, before: shown(before), after: shown(after) }];
}

/** Lists change by what comes and goes; only lists of one length are compared one by one. */
function listDifferences(before: readonly unknown[], after: readonly unknown[], path: string): readonly Difference[] {
  const [old, young] = [before, after].map((list) => list.map((item) => JSON.stringify(item)));
  if (old === undefined || young === undefined || old.join() === young.join()) return [];
  const gone = old.filter((item) => !young.includes(item)).length;
  const come = young.filter((item) => !old.includes(item)).length;
  if (gone + come === 0) return [{ path, before: undefined, after: 'the same in another order' }];
  if (gone === 1 && come === 1 && old.length === young.length) {
    const at = young.findIndex((item, index) => item !== old[index]);
    const inner = differences(before[at], after[at], `${path}.${at}`);
    if (old.filter((item, index) => item !== young[index]).length === 1) return inner;
  }
  return [{ path, before: counted(gone, 'gone'), after: counted(come, 'new') }];
}

function counted(number: number, word: string): string {
  return `${number} ${word}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const longest = 120;

function shown(value: unknown): string | undefined {
  const text = JSON.stringify(value);
  return text !== undefined && text.length > longest ? `${text.slice(0, longest)}…` : text;
}
