/**
 * A body as text for the store: a line of JSON with what is short in it, then its texts, one behind the other, as they are.
 * As JSON every quotation mark of its HTML and every line break would be escaped, and undone whenever a page is drawn.
 */

import type { Body, SlottedText } from '../model/body.ts';

export type BodyContent = Pick<Body, 'page' | 'feed' | 'text'>;

/** A slotted text without the text: how long each part of it is, in UTF-16 units. */
interface Outline {
  readonly slots: SlottedText['slots'];
  readonly lengths: readonly number[];
}

interface Head {
  readonly page: Outline;
  readonly feed?: Outline | undefined;
  readonly text: Outline;
}

/** The text of a body in pieces, since to join what is written once would be to copy it. */
export function bodyText({ page, feed, text }: BodyContent): readonly string[] {
  const head: Head = { page: outlineOf(page), feed: feed && outlineOf(feed), text: outlineOf(text) };
  return [`${JSON.stringify(head)}\n`, ...page.parts, ...(feed?.parts ?? []), ...text.parts];
}

/** The body of such a text. */
export function bodyContent(record: string): BodyContent {
  const line = record.indexOf('\n');
  const head = JSON.parse(record.slice(0, line)) as Head;
  let end = line + 1;
  const filled = ({ slots, lengths }: Outline): SlottedText => {
    const parts = lengths.map((length) => {
      end += length;
      return record.slice(end - length, end);
    });
    return { parts, slots };
  };
  // In the order in which they were written.
  const page = filled(head.page);
  const feed = head.feed && filled(head.feed);
  return { page, feed, text: filled(head.text) };
}

function outlineOf({ slots, parts }: SlottedText): Outline {
  return { slots, lengths: parts.map(({ length }) => length) };
}
