/**
 * An article as structured data (schema.org/NewsArticle and its subtypes): who wrote it, when, about what, under which
 * policies, and what was corrected. It says nothing that the page does not show.
 */

import type {
  AdvertiserContentArticleLeaf,
  AnalysisNewsArticleLeaf,
  BackgroundNewsArticleLeaf,
  CorrectionCommentLeaf,
  LiveBlogPostingLeaf,
  NewsArticleLeaf,
  NewsMediaOrganizationLeaf,
  OpinionNewsArticleLeaf,
  OrganizationLeaf,
  PersonLeaf,
  ReviewNewsArticleLeaf,
} from 'schema-dts';
import { absolute } from '../../model/address.ts';
import type { ArticleType, Correction } from '../../model/article.ts';
import type { Byline, Card } from '../../model/edition.ts';
import type { ArticleView, BylineAuthor } from '../../model/page.ts';
import { licenceFile } from '../../model/rights.ts';
import type { Site } from '../../model/site.ts';
import { modifiedAt } from '../article-facts.ts';
import { absoluteHref } from '../links.ts';
import { liveProperties } from './live.ts';
import { audioNodes, imageNodes, videoNodes } from './media.ts';
import { present, some } from './node.ts';
import { webSiteId } from './publisher.ts';

export type ArticleNode =
  | NewsArticleLeaf
  | AnalysisNewsArticleLeaf
  | OpinionNewsArticleLeaf
  | BackgroundNewsArticleLeaf
  | ReviewNewsArticleLeaf
  | LiveBlogPostingLeaf
  | AdvertiserContentArticleLeaf;

/** The whole article. */
export function articleNode(view: ArticleView, site: Site, publisher: NewsMediaOrganizationLeaf): ArticleNode {
  const { card } = view;
  const url = absolute(site, card.url);
  const free = card.access === 'free';
  const properties = present({
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    headline: card.title,
    alternativeHeadline: card.shortTitle === card.title ? undefined : card.shortTitle,
    description: card.summary,
    datePublished: card.published.iso,
    dateModified: modifiedAt(card, view.corrections).iso,
    author: authorNodes(view, site, publisher),
    editor: people(view.credits.editing, site),
    contributor: people([...view.credits.reporting, ...view.credits.photography], site),
    publisher,
    sourceOrganization: view.source && organization(view.source),
    sponsor: view.sponsor && organization(view.sponsor),
    image: imageNodes(view, site),
    video: videoNodes(view, site),
    audio: audioNodes(view, site),
    ...liveProperties(view, site),
    articleSection: card.section.label,
    keywords: some(card.topics.map((topic) => topic.label)),
    about: some(
      card.topics.map((topic) => ({ '@type': 'Thing', name: topic.label, url: absolute(site, topic.url) }) as const),
    ),
    dateline: placeOf(view.dateline),
    wordCount: view.body.words,
    inLanguage: card.lang,
    isAccessibleForFree: free,
    hasPart: free
      ? undefined
      : ({ '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: paidPart } as const),
    isPartOf: partOf(view, site),
    workTranslation: some(view.translations.map((translation) => translationNode(translation, card.type, site))),
    citation: some(view.sources.map(sourceNode)),
    creativeWorkStatus: card.corrected === 'retraction' ? 'Retracted' : undefined,
    correction: some(view.corrections.map(correctionNode)),
    backstory: view.methods?.text,
    ...termsOf(view, site),
  });
  return { '@type': schemaType(card), ...properties };
}

/** Under which terms the text may be used; of an agency's text its own terms are not known. */
function termsOf({ source }: ArticleView, { rights, ...site }: Site) {
  if (rights === undefined) return {};
  const { licence } = rights;
  return present({
    license: licence === undefined || source !== undefined ? undefined : absoluteHref(site, licence),
    usageInfo: absolute(site, licenceFile),
  });
}

/** An article in a list of a person's work. */
export function articleMention(card: Card, site: Site) {
  return {
    '@type': schemaType(card),
    headline: card.title,
    url: absolute(site, card.url),
    datePublished: card.published.iso,
  } as const;
}

/** The element of the packaged theme that holds what is not free (Google, "paywalled content"). */
const paidPart = '.article-body';

/**
 * schema.org has no type for interviews, obituaries and galleries, and calls a fact-check a Review (ClaimReview), which
 * needs a claim and a rating that we do not have: those are plain NewsArticles.
 */
const schemaTypes = {
  news: 'NewsArticle',
  live: 'LiveBlogPosting',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
  factcheck: 'NewsArticle',
  interview: 'NewsArticle',
  obituary: 'NewsArticle',
  review: 'ReviewNewsArticle',
  gallery: 'NewsArticle',
  video: 'NewsArticle',
  sponsored: 'AdvertiserContentArticle',
} as const satisfies Record<ArticleType, ArticleNode['@type']>;

function schemaType(card: Card): ArticleNode['@type'] {
  return card.opinion && card.type === 'news' ? 'OpinionNewsArticle' : schemaTypes[card.type];
}

function authorNodes(view: ArticleView, site: Site, publisher: NewsMediaOrganizationLeaf) {
  if (view.authors.length > 0) return view.authors.map((author) => authorNode(author, site));
  const { source } = view.card;
  if (source !== undefined) return [organization({ name: source, url: view.source?.url })];
  return [
    present({
      '@type': 'NewsMediaOrganization',
      '@id': publisher['@id'],
      name: site.publisher.name,
      url: absolute(site, '/'),
    }),
  ];
}

function authorNode(author: BylineAuthor, site: Site): PersonLeaf {
  return present({
    '@type': 'Person',
    name: author.label,
    url: absolute(site, author.url),
    jobTitle: author.role,
    image: author.portrait && absolute(site, author.portrait.url),
    sameAs: some(author.sameAs),
  });
}

function people(bylines: readonly Byline[], site: Site): readonly PersonLeaf[] | undefined {
  return some(
    bylines.map((byline) =>
      present({ '@type': 'Person', name: byline.label, url: absolute(site, byline.url), jobTitle: byline.role }),
    ),
  );
}

function organization({ name, url }: { name: string; url: string | undefined }): OrganizationLeaf {
  return present({ '@type': 'Organization', name, url });
}

function placeOf(dateline: ArticleView['dateline']): string | undefined {
  return dateline && [dateline.place, dateline.country].filter((part) => part !== undefined).join(', ');
}

function partOf({ series, card }: ArticleView, site: Site) {
  const works = [{ '@type': 'WebSite', '@id': webSiteId(site), name: site.name, url: absolute(site, '/') } as const];
  const stories = card.story
    ? [{ '@type': 'CreativeWorkSeries', name: card.story.label, url: absolute(site, card.story.url) } as const]
    : [];
  const all = series === undefined ? [] : [{ '@type': 'CreativeWorkSeries', name: series } as const];
  return [...works, ...stories, ...all];
}

function translationNode(translation: ArticleView['translations'][number], type: ArticleType, site: Site) {
  const url = absolute(site, translation.url);
  return {
    '@type': schemaTypes[type],
    '@id': `${url}#article`,
    url,
    headline: translation.title,
    inLanguage: translation.lang,
  } as const;
}

function sourceNode({ title, url, archived }: ArticleView['sources'][number]) {
  return present({ '@type': 'CreativeWork', name: title, url, archivedAt: archived });
}

function correctionNode(correction: Correction): CorrectionCommentLeaf {
  return {
    '@type': 'CorrectionComment',
    name: correction.type,
    text: correction.text.text,
    datePublished: correction.date.iso,
  };
}
