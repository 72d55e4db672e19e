/** Fills what articles leave open: where links lead, which files are meant, what other articles stand beside them. */

import { each } from '../lib/each.ts';
import { remember } from '../lib/remember.ts';
import type { Article, ArticleFields } from '../model/article.ts';
import type { Body, Facts, LinkReference } from '../model/body.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Card, SocialImage } from '../model/edition.ts';
import { placeOf } from '../model/places.ts';
import type { PodcastView } from '../model/podcast.ts';
import type { ResolvedBody, ResolvedLink } from '../model/resolved-body.ts';
import type { Section, Site } from '../model/site.ts';
import type { Report } from './authorities.ts';
import { checkCharts } from './charts.ts';
import type { Entry } from './entry.ts';
import { followUps } from './follow-ups.ts';
import type { LinkTargets } from './link-targets.ts';
import type { MediaTargets } from './media-targets.ts';
import { pictureDiagnostics } from './picture-rights.ts';
import { podcastOf } from './podcast.ts';
import { olderCards, shown } from './related.ts';
import type { ShareCards } from './share-cards.ts';
import type { Snapshots } from './snapshots.ts';
import { translationGroups } from './translations.ts';

/** What an article's page shows of other articles. */
interface Company {
  readonly story: readonly Card[];
  readonly related: readonly Card[];
  readonly followUps: readonly Card[];
  readonly translations: readonly Entry[];
}

/** A file's body with what it needs from elsewhere. */
export interface Manuscript {
  readonly path: SourcePath;
  readonly body: Body;
  readonly facts: Facts;
  /** Of the article with which it is read first: its own, or the first of its list. */
  readonly fields?: ArticleFields;
}

export interface Desk {
  /** A body with its links and files found; every mistake in it is reported once. */
  resolve(manuscript: Manuscript): ResolvedBody;
  company(entry: Entry): Company;
  /** What the feed of a section says to podcast directories. */
  podcast(section: Section | undefined): PodcastView | undefined;
  /** The picture that stands for an article in social networks. */
  social(entry: Entry): SocialImage | undefined;
}

export interface DeskSources {
  readonly site: Site;
  readonly links: LinkTargets;
  readonly media: MediaTargets;
  readonly snapshots: Snapshots;
  readonly cards: ShareCards;
  readonly now: number;
  readonly report: Report;
}

/** `entries` are those of the edition, newest first. */
export function createDesk(
  entries: readonly Entry[],
  { site, links, media, snapshots, cards, now, report }: DeskSources,
): Desk {
  const resolved = new Map<Body, ResolvedBody>();
  const linked = new Map<string, Entry[]>();

  function resolve(manuscript: Manuscript): ResolvedBody {
    const { path, body, facts } = manuscript;
    const known = resolved.get(body);
    if (known !== undefined) return known;
    const targets: Entry[] = [];
    const files = each(facts.media, (reference) => media.resolve(reference, path, reference.use));
    checkCharts(facts, files, { fileOf: media.fileOf, report });
    const made: ResolvedBody = {
      source: path,
      hash: body.hash,
      words: facts.words,
      links: each(facts.links, (link, index): ResolvedLink => {
        const found = links.follow(link, manuscript);
        if (found.entry !== undefined) targets.push(found.entry);
        // Only where it is shown: the headline of a plain link may change without a change of this page.
        return {
          url: found.url,
          query: found.query,
          headline: body.headlines.includes(index) ? found.title : undefined,
        };
      }),
      media: files,
      charts: facts.charts,
      snapshots: each(facts.snapshots, (reference) => snapshots.resolve(reference)),
      assets: facts.assets,
    };
    pictureDiagnostics(facts, { media: files, now }).forEach(report);
    if (targets.length > 0) linked.set(path, targets);
    resolved.set(body, made);
    return made;
  }

  for (const { article } of entries) resolve(article);
  const chosen = chosenEntries(entries, links);
  const translations = translationGroups(entries, (entry, id) => translationOf(entry.article, id, links));
  const older = olderCards(entries.map((entry) => entry.card));
  const later = followUps(entries, [(entry) => linked.get(entry.article.path), (entry) => chosen.get(entry)]);

  return {
    resolve,
    social: cards.imageOf,
    podcast: remember((section: Section | undefined) => podcastOf(section, { site, media, report })),
    company(entry) {
      const { story, related } = older.get(entry.card) ?? nobody;
      const company = {
        story,
        related: related.filter((card) => !story.includes(card)),
        followUps: later.get(entry) ?? nobody.followUps,
        translations: translations.get(entry) ?? nobody.translations,
      };
      return withChosen(company, chosen.get(entry));
    },
  };
}

const nobody: Company = { story: [], related: [], followUps: [], translations: [] };

/** Company with what the editor chose in front, each article once. */
function withChosen(company: Company, chosen: readonly Entry[] = []): Company {
  const { story, related, followUps } = company;
  if (chosen.length === 0) return { ...company, related: related.slice(0, shown.related) };
  const editors = chosen.map(({ card }) => card);
  const isFree = (card: Card): boolean => !editors.includes(card);
  const computed = related.filter(isFree).slice(0, Math.max(0, shown.related - editors.length));
  return {
    ...company,
    story: story.filter(isFree),
    related: [...editors, ...computed],
    followUps: followUps.filter(isFree),
  };
}

/** What editors want readers of an entry to read next, of those entries where they say so. */
function chosenEntries(entries: readonly Entry[], links: LinkTargets): ReadonlyMap<Entry, readonly Entry[]> {
  const chosen = new Map<Entry, readonly Entry[]>();
  for (const entry of entries) {
    const { article } = entry;
    const found = article.fields.related.map((written, index) =>
      links.article(namedIn(article, written, [`related.${index}`, 'related']), article),
    );
    const others = new Set(found.filter((other) => other !== undefined).filter((other) => other !== entry));
    if (others.size > 0) chosen.set(entry, [...others]);
  }
  return chosen;
}

function translationOf(article: Article, id: string, links: LinkTargets): Entry | undefined {
  const language = Object.entries(article.fields.translations).find(([, other]) => other === id)?.[0];
  return links.article(namedIn(article, id, [`translations.${language}`, 'translations']), article);
}

/** An article that a field names. Its place is looked for where there is a mistake. */
function namedIn(article: Article, target: string, keys: readonly string[]): LinkReference {
  return {
    target,
    get place() {
      return placeOf(article, ...keys);
    },
  };
}
