/** How far apart two spellings are. */

/**
 * How many letters are missing, extra, wrong or swapped with their neighbour; anything above `limit` where it is more.
 *
 * The optimal string alignment distance (Damerau 1964), looked at no further from the diagonal than `limit` reaches.
 * `rows` are room to work in, for a word as long as the longest that may be near.
 */
export function slips(a: string, b: string, { limit, rows }: { limit: number; rows: readonly Uint16Array[] }): number {
  const tooMany = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooMany;
  const [one, two, three] = rows;
  if (one === undefined || two === undefined || three === undefined) throw new Error('three rows are needed');
  let [beforeLast, last, row] = [one, two, three];
  for (let j = 0; j <= b.length; j += 1) last[j] = j;

  for (let i = 1; i <= a.length; i += 1) {
    const start = Math.max(1, i - limit);
    const end = Math.min(b.length, i + limit);
    let least = start === 1 ? i : tooMany;
    row[start - 1] = least;
    const [letter, letterBefore] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)];
    for (let j = start; j <= end; j += 1) {
      const other = b.charCodeAt(j - 1);
      let away = last[j - 1] ?? 0;
      if (letter !== other) {
        away = 1 + Math.min(away, last[j] ?? 0, row[j - 1] ?? 0);
        const isSwapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && letterBefore === other;
        if (isSwapped) away = Math.min(away, 1 + (beforeLast[j - 2] ?? 0));
      }
      row[j] = away;
      if (away < least) least = away;
    }
    if (least > limit) return tooMany;
    row[end + 1] = tooMany;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] ?? tooMany;
}

/** Room for comparing words of at most so many UTF-16 units. */
export function slipRows(longest: number): readonly Uint16Array[] {
  return [0, 1, 2].map(() => new Uint16Array(longest + 2));
}
