/** Beside each public article its ninjs, and beside each notice the word that the article is taken back. */

import type { Article } from '../../model/article.ts';
import { placeOf } from '../../model/places.ts';
import { ninjsAddress, type Subject, type SyndicatedArticle, type SyndicatedNotice } from '../../model/syndication.ts';
import type { Desk } from '../desk.ts';
import type { Entry } from '../entry.ts';
import type { Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';
import { withdrawnTitle } from './tombstones.ts';

/** Partners print what they get: nothing that only a preview shows is among it. */
export function syndicationPages(room: Newsroom): readonly PlannedPage[] {
  if (!asksForNinjs(room)) return [];
  return [
    ...room.entries
      .filter((entry) => isSyndicated(entry, room))
      .map((entry) =>
        ninjsPage(entry.article, (desk) => syndicatedArticle(entry, room, desk), { cards: [entry.card] }),
      ),
    ...room.takenBack.map((article) => ninjsPage(article, () => syndicatedNotice(article), {})),
  ];
}

/** Whether an article's ninjs is there. */
export function isSyndicated({ card }: Entry, room: Newsroom): boolean {
  return asksForNinjs(room) && !card.hidden;
}

function asksForNinjs({ site }: Newsroom): boolean {
  return site.syndication.includes('ninjs');
}

function ninjsPage(
  article: Article,
  viewOf: (desk: Desk) => SyndicatedArticle | SyndicatedNotice,
  more: Pick<Partial<PlannedPage>, 'cards'>,
): PlannedPage {
  return planned(
    ninjsAddress(article.url),
    `the ninjs of ${article.path}`,
    (desk, url) => ({ kind: 'ninjs', url, source: article.path, view: viewOf(desk) }),
    { ...more, place: () => placeOf(article, 'slug', 'title'), free: true },
  );
}

function syndicatedArticle(entry: Entry, { edition }: Newsroom, desk: Desk): SyndicatedArticle {
  const { article, card, authors, credits, lead, corrections } = entry;
  const { fields, facts } = article;
  const { pictures, videos, audios } = facts;
  const subjects: readonly Subject[] = [
    { ...card.section, sameAs: [], mediaTopic: undefined },
    ...card.topics.map((topic) => {
      const known = edition.topics.get(topic.id)?.topic;
      return { ...topic, sameAs: known?.sameAs ?? [], mediaTopic: known?.mediaTopic };
    }),
  ];
  const { source, dateline, updateNote, slug, expires } = fields;
  const body = desk.resolve(article);
  const item = { card, authors, body, lead, corrections, pictures, videos, audios };
  return { ...item, credits, source, dateline, updateNote, slug, expires, subjects };
}

function syndicatedNotice(article: Article): SyndicatedNotice {
  const { id, lang, published, withdrawn } = article.fields;
  if (withdrawn === undefined) throw new Error(`${article.path} has no notice`);
  return {
    id,
    url: article.url,
    lang,
    published,
    title: withdrawnTitle(article),
    date: withdrawn.date,
    reason: withdrawn.reason,
  };
}
