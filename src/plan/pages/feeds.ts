/** RSS, Atom and JSON Feed beside the front page, each section, topic and author: the newest articles in full. */

import { urlPath } from '../../model/address.ts';
import type { UrlPath } from '../../model/brands.ts';
import type { Card } from '../../model/edition.ts';
import type { FeedItem, FeedView } from '../../model/page.ts';
import type { Section } from '../../model/site.ts';
import type { Desk } from '../desk.ts';
import { feedTitle, type Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';
import { episodeOf } from '../podcast.ts';
import { hasFeeds, type List } from './lists.ts';

const formats = [
  { kind: 'rss', file: 'feed.xml' },
  { kind: 'atom', file: 'atom.xml' },
  { kind: 'json-feed', file: 'feed.json' },
] as const;

/** What a feed is made of, whatever it is a feed of. */
interface Channel {
  /** Of the HTML page of the same list. */
  readonly url: UrlPath;
  readonly title: string;
  readonly description: string;
  /** Newest first. */
  readonly items: (desk: Desk) => FeedView['items'];
  /** The articles of which one has to be public for the feed to be there; left out where none has. */
  readonly cards?: readonly Card[] | undefined;
  /** Of a section's feed, which may be a podcast. */
  readonly section?: Section | undefined;
}

export function feedPages(lists: readonly List[], room: Newsroom): readonly PlannedPage[] {
  const { site, edition } = room;
  const items = createItems(room);
  const front = {
    url: urlPath('/'),
    title: site.name,
    description: site.tagline ?? site.name,
    cards: edition.cards,
    section: undefined,
  };
  const others = lists.filter(hasFeeds).map((list) => ({
    url: list.reference.url,
    title: feedTitle(site, list.reference.label),
    description: list.description || feedTitle(site, list.reference.label),
    cards: list.cards,
    section: site.sections.find(({ id }) => id === list.section),
  }));
  return [front, ...others].flatMap(({ cards, ...channel }) => {
    const newest = firstPublic(cards, site.feeds.items);
    return channelPages(
      {
        ...channel,
        items: (desk) => newest.map((card) => items(card, desk)),
        cards: channel.url === '/' ? undefined : cards,
      },
      room,
    );
  });
}

/** The three feeds of a channel. */
export function channelPages(channel: Channel, { site }: Newsroom): readonly PlannedPage[] {
  const { url: home, title, description, items, cards, section } = channel;
  return formats.map(({ kind, file }) =>
    planned(
      `${home}${file}`,
      `the feed “${title}”`,
      (desk, url) => {
        const podcast = kind === 'rss' ? desk.podcast(section) : undefined;
        const about = { title, description, lang: site.language, home, self: url };
        return { kind, url, source: undefined, view: { ...about, items: items(desk), podcast } };
      },
      { cards },
    ),
  );
}

/** Hidden articles are shown in a preview to people, who see its banner; a feed's reader would not. */
function firstPublic(cards: readonly Card[], count: number): readonly Card[] {
  const found: Card[] = [];
  for (const card of cards) {
    if (found.length >= count) break;
    if (!card.hidden) found.push(card);
  }
  return found;
}

/** One value an article, shared by all the feeds it stands in. */
function createItems({ entryOf }: Newsroom): (card: Card, desk: Desk) => FeedItem {
  const made = new Map<Card, FeedItem>();
  return (card, desk) => {
    const known = made.get(card);
    if (known !== undefined) return known;
    const entry = entryOf.get(card);
    if (entry === undefined) throw new Error(`no entry for ${card.url}`);
    const { authors, lead, corrections, article } = entry;
    const { pictures, videos, audios } = article.facts;
    const body = desk.resolve(article);
    const episode = episodeOf(entry, body);
    const item: FeedItem = { card, authors, body, lead, corrections, pictures, videos, audios, episode };
    made.set(card, item);
    return item;
  };
}
