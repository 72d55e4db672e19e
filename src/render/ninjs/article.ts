/** An article as a ninjs item: its texts, who made it, what it is about, and what may be done with it. */

import { absolute } from '../../model/address.ts';
import type { ArticleType } from '../../model/article.ts';
import type { UrlPath } from '../../model/brands.ts';
import { licenceFile } from '../../model/rights.ts';
import type { Site } from '../../model/site.ts';
import type { Subject, SyndicatedArticle } from '../../model/syndication.ts';
import { modifiedAt, namesOf } from '../article-facts.ts';
import { entryId } from '../entry-id.ts';
import { contentHtml, contentText, type FeedContentInput } from '../feeds/content.ts';
import { feedLabels } from '../feeds/labels.ts';
import { present, some } from '../json-ld/node.ts';
import { rslNamespace } from '../rights/licence.ts';
import { usageTerms } from '../rights/usage-terms.ts';
import { associations } from './associations.ts';

export function articleItem(view: SyndicatedArticle, input: FeedContentInput) {
  const { site } = input;
  const { card, source, dateline } = view;
  return present({
    uri: entryId(card.id, site),
    type: 'text',
    representationType: card.access === 'free' ? 'full' : 'partial',
    // What is retracted must not be printed, though it still stands where it was.
    pubStatus: card.corrected === 'retraction' ? 'canceled' : 'usable',
    language: card.lang,
    firstCreated: card.published.iso,
    versionCreated: modifiedAt(card, view.corrections).iso,
    expires: view.expires?.iso,
    title: card.shortTitle,
    slugline: view.slug,
    headlines: headlines(view),
    descriptions: some(
      [{ role: 'summary', contentType: 'text/plain', value: card.summary }].filter(({ value }) => value !== ''),
    ),
    bodies: bodies(view, input),
    by: namesOf(card, site).join(', '),
    infoSources: some(infoSources(view, site)),
    located: dateline && [dateline.place, dateline.country].filter((part) => part !== undefined).join(', '),
    subjects: view.subjects.map((subject, index) =>
      subjectOf(subject, { rel: index === 0 ? 'section' : 'about', site }),
    ),
    genres: [genreOf(card.opinion && card.type === 'news' ? 'opinion' : card.type)],
    edNote: edNote(view),
    copyrightHolder: source?.name ?? site.publisher.legalName ?? site.publisher.name,
    copyrightNotice: `© ${card.published.day.slice(0, 4)} ${source?.name ?? site.publisher.legalName ?? site.publisher.name}`,
    usageTerms: site.rights && usageTerms(site.rights, site),
    rightsInfo: site.rights && { langId: rslNamespace, linkedRights: absolute(site, licenceFile) },
    ...whereabouts(card, site),
    associations: some(associations(view, site)),
  });
}

/** By what name the newsroom knows it, and where it stands. */
export function whereabouts({ id, url }: { readonly id: string; readonly url: UrlPath }, site: Site) {
  return {
    altIds: [{ role: 'article', value: id }],
    renditions: [{ name: 'web', href: absolute(site, url), contentType: 'text/html' }],
  };
}

function headlines({ card }: SyndicatedArticle) {
  const main = { role: 'main', contentType: 'text/plain', value: card.title };
  return card.shortTitle === card.title ? [main] : [main, { ...main, role: 'short', value: card.shortTitle }];
}

/** The same text twice, plain and with its markup; pictures that stand before it are associations. */
function bodies(view: SyndicatedArticle, input: FeedContentInput) {
  const wordCount = view.card.access === 'free' ? view.body.words : undefined;
  return [
    present({ role: 'main', contentType: 'text/plain', wordCount, value: contentText(view, input) }),
    present({
      role: 'main',
      contentType: 'text/html',
      wordCount,
      value: contentHtml({ ...view, lead: undefined }, input),
    }),
  ];
}

/** Whoever made the article, each with what they did. */
function infoSources({ card, credits, source }: SyndicatedArticle, site: Site) {
  const people = {
    author: card.authors,
    reporter: credits.reporting,
    editor: credits.editing,
    photographer: credits.photography,
  };
  return [
    ...Object.entries(people).flatMap(([role, bylines]) =>
      bylines.map(({ label, url, id }) => ({ role, name: label, uri: absolute(site, url), literal: id })),
    ),
    ...(source === undefined ? [] : [present({ role: source.type ?? 'agency', name: source.name, uri: source.url })]),
  ];
}

/** By the code of IPTC Media Topics where there is one, else as others know it, else by its page. */
function subjectOf(subject: Subject, { rel, site }: { readonly rel: string; readonly site: Site }) {
  const { label, id, url, sameAs, mediaTopic } = subject;
  const topic = mediaTopic && `http://cv.iptc.org/newscodes/mediatopic/${mediaTopic.slice('medtop:'.length)}`;
  return { rel, name: label, literal: id, uri: topic ?? sameAs[0] ?? absolute(site, url) };
}

/** The genres that IPTC's list has (cv.iptc.org/newscodes/genre); others are named in our own words. */
const genres: Readonly<Partial<Record<ArticleType, string>>> = {
  news: 'Current',
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Background',
  interview: 'Interview',
  obituary: 'Obituary',
  review: 'Review',
};

function genreOf(type: ArticleType) {
  const name = genres[type];
  return name === undefined
    ? { name: type, literal: type }
    : { name, uri: `http://cv.iptc.org/newscodes/genre/${name}`, literal: type };
}

/** What the receiving newsroom must know and need not print: what changed, what was put right, what to be warned of. */
function edNote({ card, corrections, updateNote }: SyndicatedArticle): string | undefined {
  const labels = feedLabels(card.lang);
  const notes = [
    card.sensitive && `${labels.warning} ${card.sensitive}`,
    card.sponsor && `${labels.sponsor} ${card.sponsor}`,
    updateNote,
    ...corrections.map(({ type, date, text }) => `${labels[type]} (${date.day}): ${text.text}`),
  ].filter((note) => note !== undefined);
  return notes.length === 0 ? undefined : notes.join('\n');
}
