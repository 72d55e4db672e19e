/** What a browser asks for from time to time: which updates there are, and a mark that changes when any of them does. */

import type { LiveState } from '../model/live.ts';
import { present } from './json-ld/node.ts';

/** The file as JSON. */
export function updatesJson({ title, live, body, updates }: LiveState): string {
  const listed = updates.map((update) =>
    present({
      id: update.id,
      time: update.time.iso,
      title: update.title,
      key: update.key || undefined,
      pinned: update.pinned || undefined,
    }),
  );
  return `${JSON.stringify({ title, live, mark: body.hash, updates: listed })}\n`;
}
