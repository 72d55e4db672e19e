/** Texts that are put together once and used in many others. */

/**
 * The same text, in one piece. JavaScript keeps a sum of texts as its parts until somebody looks into it; a text that
 * stands in a hundred pages would be gathered a hundred times.
 */
export function flat(text: string): string {
  // Looking at a character gathers the parts. No text ends with this one, which Unicode keeps free.
  return text.charCodeAt(text.length - 1) === 0xff_ff ? text.slice() : text;
}
