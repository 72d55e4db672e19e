/** The page of each article. */

import { remember } from '../../lib/remember.ts';
import type { Reference } from '../../model/edition.ts';
import type { ArticleView, FeedLinks } from '../../model/page.ts';
import { placeOf } from '../../model/places.ts';
import { ninjsAddress } from '../../model/syndication.ts';
import type { Desk } from '../desk.ts';
import type { Entry } from '../entry.ts';
import { liveView } from '../live.ts';
import { feedLinks, feedTitle, metaOf, type Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';
import { isSyndicated } from './syndication.ts';

export function articlePages(room: Newsroom): readonly PlannedPage[] {
  const feedsOf = remember(({ url, label }: Reference) => [feedLinks(url, feedTitle(room.site, label))]);
  return room.entries.map((entry) => {
    const { article } = entry;
    return planned(
      article.url,
      article.path,
      (desk, url) => ({
        kind: 'article',
        url,
        source: article.path,
        view: articleView(entry, { room, desk, feedsOf }),
      }),
      {
        source: article.path,
        place: () => placeOf(article, 'slug', 'title'),
        title: article.fields.title,
        anchors: article.facts.anchors,
        entry,
        cards: [entry.card],
        free: true,
      },
    );
  });
}

interface Sources {
  readonly room: Newsroom;
  readonly desk: Desk;
  readonly feedsOf: (section: Reference) => readonly FeedLinks[];
}

function articleView(entry: Entry, { room, desk, feedsOf }: Sources): ArticleView {
  const { article, card } = entry;
  const { fields, facts } = article;
  const company = desk.company(entry);
  return {
    meta: metaOf(room, {
      title: fields.seoTitle ?? fields.title,
      description: fields.summary,
      lang: fields.lang,
      // What is retracted stays for those who look for it, but nobody is to be led there.
      index: fields.robots.index && card.corrected !== 'retraction',
      feeds: feedsOf(card.section),
      breadcrumbs: [card.section],
      section: card.section.id,
    }),
    social: desk.social(entry),
    card,
    socialTitle: fields.socialTitle ?? fields.title,
    authors: entry.authors,
    credits: entry.credits,
    source: fields.source,
    dateline: fields.dateline,
    updateNote: fields.updateNote,
    lead: entry.lead,
    body: desk.resolve(article),
    headings: facts.headings,
    pictures: facts.pictures,
    videos: facts.videos,
    audios: facts.audios,
    embeds: facts.embeds,
    live: liveView(entry),
    corrections: entry.corrections,
    sources: fields.sources,
    methods: fields.methods,
    aiUse: fields.aiUse && { how: fields.aiUse.how, reviewedBy: entry.reviewedBy },
    sponsor: fields.sponsor,
    series: fields.series,
    translations: company.translations.map(({ card: { lang, url, title } }) => ({ lang, url, title })),
    storyCards: company.story,
    related: company.related,
    followUps: company.followUps,
    history: room.historyOf(entry)?.url,
    ninjs: isSyndicated(entry, room) ? ninjsAddress(article.url) : undefined,
    extra: fields.extra,
  };
}
