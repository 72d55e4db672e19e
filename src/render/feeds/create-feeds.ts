/**
 * Feeds are put together from bytes. An item stands in a dozen of them, in three formats each: it is written and encoded in
 * all three when it is first asked for, and its texts are let go.
 */

import { recent } from '../../lib/recent.ts';
import { utf8 } from '../../lib/utf8.ts';
import type { Moment } from '../../model/moment.ts';
import type { FeedPage, FeedView } from '../../model/page.ts';
import { latest } from '../dates.ts';
import { createAtom } from './atom.ts';
import type { FeedContentInput } from './content.ts';
import { entryOf, type FeedFormat, type FeedInput } from './item.ts';
import { createJsonFeed } from './json-feed.ts';
import { createRss } from './rss.ts';

type Item = FeedView['items'][number];

/** An item in one format. */
interface Written {
  readonly modified: Moment;
  readonly bytes: Uint8Array;
}

/** So many items are kept: feeds that are drawn one after another have the same. */
const mostItems = 1_000;

/** A function that draws feeds, in UTF-8. What it gives as XML has been parsed, part by part. */
export function createFeeds(input: FeedContentInput & FeedInput): (page: FeedPage) => Uint8Array {
  const formats = { rss: createRss(input, false), atom: createAtom(input), 'json-feed': createJsonFeed(input) };
  const podcast = createRss(input, true);
  const kept = recent<Item, Readonly<Record<FeedPage['kind'], Written>>>(mostItems);

  function written(item: Item): Readonly<Record<FeedPage['kind'], Written>> {
    return kept(item, () => {
      const entry = entryOf(item, input);
      const { modified } = entry;
      const as = (kind: FeedPage['kind']): Written => ({ modified, bytes: utf8(formats[kind].item(entry)) });
      return { rss: as('rss'), atom: as('atom'), 'json-feed': as('json-feed') };
    });
  }

  function episode(item: Item): Written {
    const entry = entryOf(item, input);
    return { modified: entry.modified, bytes: utf8(podcast.item(entry)) };
  }

  return ({ kind, view }) =>
    view.podcast === undefined
      ? feed(
          formats[kind],
          view,
          view.items.map((item) => written(item)[kind]),
        )
      : feed(podcast, view, view.items.map(episode));
}

/** A character that neither XML nor JSON may hold as it is. */
const gap = '\0';

function feed({ frame, between }: FeedFormat, view: FeedView, items: readonly Written[]): Uint8Array {
  const around = frame(view, changedOf(items));
  if (items.length === 0) return utf8(around(''));
  const [start = '', end = ''] = around(gap).split(gap);
  const link = utf8(between);
  const pieces = items.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [link, bytes]));
  return Buffer.concat([utf8(start), ...pieces, utf8(end)]);
}

/** When anything in the feed last changed; `undefined` for an empty feed. */
function changedOf(items: readonly Written[]): Moment | undefined {
  const [first, ...others] = items.map(({ modified }) => modified);
  return first && latest(first, ...others);
}
