/**
 * What was read back says much twice: a standfirst as HTML, as text and as a summary, the path of a file at each of its links,
 * and twenty lists of an article that are empty. Planning holds what came of all files, so equal things take room once.
 */

const noItems: readonly never[] = Object.freeze([]);
const noFields: object = Object.freeze({});

/** Shorter ones JSON.parse holds once itself. */
const longEnough = 10;

/** The same value, changed inside: equal strings in it are one string, and all that is empty is one list and one object. */
export function heldOnce<Value extends object>(value: Value, texts: readonly (string | undefined)[] = []): Value {
  const known = new Map<string, string>();
  for (const text of texts) if (text !== undefined) known.set(text, text);

  function once(part: unknown): unknown {
    if (typeof part === 'string') return part.length > longEnough ? oneOf(part) : part;
    if (typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) {
      if (part.length === 0) return noItems;
      for (const [index, item] of part.entries()) part[index] = once(item);
      return part;
    }
    let isEmpty = true;
    for (const key in part) {
      isEmpty = false;
      // Editors may name things so; to assign to it is to do something else.
      if (key === '__proto__') continue;
      const fields = part as Record<string, unknown>;
      fields[key] = once(fields[key]);
    }
    return isEmpty ? noFields : part;
  }

  function oneOf(text: string): string {
    const same = known.get(text);
    if (same !== undefined) return same;
    known.set(text, text);
    return text;
  }

  return once(value) as Value;
}
