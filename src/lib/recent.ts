/** Remembers what was asked for of late. */

/**
 * A function that makes the value of a key, unless it still has it. It has at most `most` values, among them those of the
 * half as many keys that were asked for last.
 */
export function recent<Key, Value>(most: number): (key: Key, make: () => Value) => Value {
  // Two halves: what is asked for again moves into the younger one, and the older one is forgotten as a whole.
  let younger = new Map<Key, Value>();
  let older = new Map<Key, Value>();
  return (key, make) => {
    const known = younger.get(key);
    if (known !== undefined) return known;
    const value = older.get(key) ?? make();
    if (younger.size >= most / 2) {
      older = younger;
      younger = new Map();
    }
    younger.set(key, value);
    return value;
  };
}
