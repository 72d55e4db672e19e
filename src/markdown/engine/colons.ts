/**
 * Keeps the native parser from taking a time of day for a directive: it knows no grammar without text directives.
 *
 * A colon between two letters or digits means nothing else here, so another mark of punctuation of the same length stands
 * for it while the text is parsed, and places stay what they are.
 */

import type { Nodes } from 'mdast';

/** A mark that no Markdown gives a meaning; a text that holds it itself is not parsed natively. */
export const colonStandIn = '\u2021';

export function hideColons(text: string): string {
  return text.replace(/(?<=[\p{L}\p{N}]):(?=[A-Za-z0-9_-])/gu, colonStandIn);
}

/** Puts the colons back into every string of a tree. */
export function showColons(node: Nodes): void {
  const fields = node as unknown as Record<string, unknown>;
  showIn(fields);
  if ('attributes' in node && node.attributes) showIn(node.attributes);
  if ('children' in node) for (const child of node.children) showColons(child);
}

function showIn(fields: Record<string, unknown>): void {
  for (const name in fields) {
    const value = fields[name];
    if (typeof value === 'string' && value.includes(colonStandIn)) fields[name] = value.replaceAll(colonStandIn, ':');
  }
}
