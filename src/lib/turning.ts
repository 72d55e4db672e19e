/**
 * Characters that turn the direction of the text after them (UAX #9): they let a reader see other words than a machine
 * reads, and reach beyond the text they stand in.
 */

/** Embeddings and overrides, which Unicode itself advises against, and isolates. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;
const everyEmbedding = /[\u202a-\u202e]/g;
const every = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text without them. Isolates stay where each that opens is closed: so written, they turn nothing but what they enclose. */
export function withoutTurning(text: string): string {
  if (!turning.test(text)) return text;
  const flat = withoutEmbeddings(text);
  return areClosed(flat) ? flat : flat.replace(every, '');
}

/** The text without embeddings and overrides: for a piece of a text, where it cannot be seen whether an isolate is closed. */
export function withoutEmbeddings(text: string): string {
  return text.replace(everyEmbedding, '');
}

/** Where the first is that would be taken out; -1 where none is. */
export function firstTurning(text: string): number {
  return withoutTurning(text) === text ? -1 : text.search(areClosed(text) ? everyEmbedding : every);
}

function areClosed(text: string): boolean {
  let open = 0;
  for (const character of text.match(/[\u2066-\u2069]/g) ?? []) {
    open += character === '\u2069' ? -1 : 1;
    if (open < 0) return false;
  }
  return open === 0;
}
