/** What all three feed formats say of an article, decided once. */

import { absolute } from '../../model/address.ts';
import type { SafeHtml } from '../../model/brands.ts';
import type { CorrectionEntry } from '../../model/correction-entry.ts';
import type { ResolvedMedia } from '../../model/edition.ts';
import type { Moment } from '../../model/moment.ts';
import type { FeedItem, FeedView } from '../../model/page.ts';
import type { Episode } from '../../model/podcast.ts';
import type { Site } from '../../model/site.ts';
import { mainPicture, modifiedAt } from '../article-facts.ts';
import { entryId } from '../entry-id.ts';
import { type ShownMedia, shownMedia } from '../shown-media.ts';
import { cdata } from '../xml.ts';
import { contentHtml, contentText, correctionContent, type FeedContentInput } from './content.ts';
import { feedLabels } from './labels.ts';

export interface FeedInput {
  readonly site: Site;
  readonly logo: ResolvedMedia | undefined;
}

/** One way to write feeds. */
export interface FeedFormat {
  /** An item as it stands in any feed. */
  item(entry: FeedEntry): string;
  /** What stands from one item to the next. */
  readonly between: string;
  /** A function that puts the rest of a feed around its items; `changed` is when the newest of them changed. */
  frame(view: FeedView, changed: Moment | undefined): (items: string) => string;
}

export interface FeedAuthor {
  readonly name: string;
  readonly url: string | undefined;
}

export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: SafeHtml;
  /** The same as a CDATA section. */
  readonly section: string;
  readonly text: string;
  readonly lang: string;
  readonly published: Moment;
  readonly modified: Moment;
  readonly authors: readonly FeedAuthor[];
  /** The section, then the topics. */
  readonly categories: readonly { readonly label: string; readonly url: string }[];
  /** The picture that stands for the article. */
  readonly picture: ResolvedMedia | undefined;
  readonly media: readonly ShownMedia[];
  /** For podcast feeds. */
  readonly episode: Episode | undefined;
}

/** What feeds say of an item. */
export function entryOf(item: FeedView['items'][number], input: FeedContentInput): FeedEntry {
  return 'card' in item ? articleEntry(item, input) : correctionEntry(item, input);
}

function articleEntry(item: FeedItem, input: FeedContentInput): FeedEntry {
  const { site } = input;
  const { card, lead, corrections } = item;
  const html = contentHtml(item, input);
  return {
    id: entryId(card.id, site),
    url: absolute(site, card.url),
    title: card.title,
    summary: card.summary,
    html,
    section: cdata(html),
    text: contentText(item, input),
    lang: card.lang,
    published: card.published,
    modified: modifiedAt(card, corrections),
    authors: authorsOf(item, site),
    categories: [card.section, ...card.topics].map(({ label, url }) => ({ label, url: absolute(site, url) })),
    picture: mainPicture(card, lead)?.media,
    media: shownMedia(item),
    episode: item.episode,
  };
}

/** A correction, or that an article was taken back: told in its own words, with the article a link away. */
function correctionEntry(item: CorrectionEntry, { site }: FeedContentInput): FeedEntry {
  const { date, text, lang } = item;
  const html = correctionContent(item, site);
  return {
    id: entryId(item.id, site),
    url: absolute(site, item.url),
    title: `${feedLabels(lang)[item.type]}: ${item.title}`,
    summary: text.text,
    html,
    section: cdata(html),
    text: text.text,
    lang,
    published: date,
    modified: date,
    authors: [{ name: site.publisher.name, url: absolute(site, '/') }],
    categories: [],
    picture: undefined,
    media: [],
    episode: undefined,
  };
}

function authorsOf({ card, authors }: FeedItem, site: Site): readonly FeedAuthor[] {
  if (authors.length > 0) return authors.map(({ label, url }) => ({ name: label, url: absolute(site, url) }));
  if (card.source !== undefined) return [{ name: card.source, url: undefined }];
  return [{ name: site.publisher.name, url: absolute(site, '/') }];
}
