/** Keeps a message readable whatever a file holds. */

/** The text, or its beginning and an ellipsis where it has more than `most` UTF-16 units; no character is cut in two. */
export function shorten(text: string, most = 60): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
