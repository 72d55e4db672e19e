/**
 * Holes in finished HTML: while it is made they are placeholders that no text can forge, then it is parted at them.
 *
 * A placeholder carries a hash of the file that it stands in; a text that held its own hash would have to be found first.
 */

import type { Slot, SlottedHtml } from '../model/body.ts';
import { hashOf } from '../model/hash.ts';
import type { MarkdownSource } from './source.ts';

export interface SlotPool {
  readonly nonce: string;
  readonly slots: Slot[];
}

/** An empty pool for one text. */
export function slotPool({ hash, text }: MarkdownSource): SlotPool {
  // Placeholders are looked for by their first letter, and few words hold this one.
  return { nonce: `q${hash ?? hashOf(text)}x`, slots: [] };
}

/** Makes a placeholder: letters and digits only, so that it comes through escaping and URL encoding unchanged. */
export function placeholder(pool: SlotPool, slot: Slot): string {
  pool.slots.push(slot);
  return `${pool.nonce}${pool.slots.length - 1}y`;
}

/** Parts HTML or plain text at its placeholders. */
export function splitSlots(html: string, pool: SlotPool): SlottedHtml {
  if (pool.slots.length === 0) return { parts: [html], slots: [] };
  const { nonce } = pool;
  const parts: string[] = [];
  const slots: Slot[] = [];
  let from = 0;
  for (let at = html.indexOf(nonce); at !== -1; at = html.indexOf(nonce, from)) {
    const end = html.indexOf('y', at + nonce.length);
    const slot = pool.slots[Number(html.slice(at + nonce.length, end))];
    if (slot === undefined) throw new Error('a placeholder names no slot');
    slots.push(slot);
    parts.push(html.slice(from, at));
    from = end + 1;
  }
  parts.push(html.slice(from));
  return { parts, slots };
}
