/** Where two sequences differ, found in bounded time whatever they are. */

import { diffArrays } from 'diff';

/** `before[from]` up to `before[to]` (not included) became `after[start]` up to `after[end]`. One of the two may be empty. */
export interface Difference {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The fewest differences between two sequences (Myers 1986), in their order; one that spans them all where there are
 * more than `limit` items to take out and put in.
 */
export function differencesOf(
  before: readonly string[],
  after: readonly string[],
  limit: number,
): readonly Difference[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [to, end] = [before.length - tail, after.length - tail];
  if (head === to && head === end) return [];
  const whole = [{ from: head, to, start: head, end }];
  if (head === to || head === end) return whole;

  const changes = diffArrays(before.slice(head, to), after.slice(head, end), { maxEditLength: limit });
  if (changes === undefined) return whole;
  const found: Difference[] = [];
  let [from, start] = [head, head];
  let isOpen = false;
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      from += count;
      start += count;
      isOpen = false;
      continue;
    }
    const last = isOpen ? found.pop() : undefined;
    const [nextFrom, nextStart] = [from + (removed ? count : 0), start + (added ? count : 0)];
    found.push({ from: last?.from ?? from, to: nextFrom, start: last?.start ?? start, end: nextStart });
    [from, start] = [nextFrom, nextStart];
    isOpen = true;
  }
  return found;
}

/**
 * The same for sequences in groups, such as the words of paragraphs: groups are compared first, and items only where
 * groups differ. Positions count items through all groups.
 */
export function nestedDifferences(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
  limit: number,
): readonly Difference[] {
  const [old, young] = [flattened(before), flattened(after)];
  return differencesOf(before.map(groupKey), after.map(groupKey), limit).flatMap(({ from, to, start, end }) => {
    const [oldStart, youngStart] = [old.starts[from] ?? 0, young.starts[start] ?? 0];
    return differencesOf(
      old.items.slice(oldStart, old.starts[to]),
      young.items.slice(youngStart, young.starts[end]),
      limit,
    ).map((found) => ({
      from: found.from + oldStart,
      to: found.to + oldStart,
      start: found.start + youngStart,
      end: found.end + youngStart,
    }));
  });
}

function groupKey(group: readonly string[]): string {
  return group.join('\0');
}

/** All items, and where each group starts among them; the last start is the end. */
function flattened(groups: readonly (readonly string[])[]): { items: readonly string[]; starts: readonly number[] } {
  const starts = [0];
  for (const group of groups) starts.push((starts.at(-1) ?? 0) + group.length);
  return { items: groups.flat(), starts };
}
