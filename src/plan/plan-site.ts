/**
 * Describes the whole site: from what is in the files to every page that is published at one moment.
 *
 * Pure and complete: the same input gives the same pages, and every mistake between files is reported, not only the first.
 */

import { byCodeUnit } from '../lib/compare.ts';
import type { Article } from '../model/article.ts';
import type { Author, EmbedSnapshot, StaticPage, Topic } from '../model/authority.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Edition, ResolvedMedia } from '../model/edition.ts';
import type { Extensions } from '../model/extensions.ts';
import type { ArticleHistories } from '../model/history.ts';
import type { Page } from '../model/page.ts';
import { placeOf } from '../model/places.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Site } from '../model/site.ts';
import type { MediaFile } from '../model/source.ts';
import type { Theme } from '../model/theme.ts';
import { makeAddressBook } from './address-book.ts';
import { createAuthorities } from './authorities.ts';
import { lookAhead } from './coming.ts';
import { findConflicts } from './conflicts.ts';
import { createDesk } from './desk.ts';
import { makeEdition } from './edition.ts';
import { type EntrySources, fileArticles } from './entries.ts';
import { admit, isPublic, wasSeen } from './gate.ts';
import { createHistories, nextVersionAt } from './history.ts';
import { introduced } from './introduced.ts';
import { labelsOf } from './labels.ts';
import { createLinkTargets } from './link-targets.ts';
import { checkUpdates, livePhase } from './live.ts';
import { createMediaTargets, type MediaTargets } from './media-targets.ts';
import { duplicateArticleId } from './mistakes.ts';
import { frontOf, type Newsroom } from './newsroom.ts';
import { allPages } from './pages/all.ts';
import { mediaFiles } from './pages/files.ts';
import { newsEntries } from './pages/sitemaps.ts';
import { faultyFiles } from './picture-mistakes.ts';
import { pinnedCards } from './pins.ts';
import { pluginDiagnostics } from './plugins.ts';
import { scheduleOf } from './schedule.ts';
import { createShareCards } from './share-cards.ts';
import { checkSiteLinks, publishLogo, siteLinks } from './site-links.ts';
import { createSnapshots } from './snapshots.ts';
import { validUntil } from './valid-until.ts';
import { createVisibility } from './visibility.ts';

export interface PlanInput {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly authors: readonly Author[];
  readonly topics: readonly Topic[];
  readonly embeds: readonly EmbedSnapshot[];
  readonly pages: readonly StaticPage[];
  readonly media: readonly MediaFile[];
  readonly theme: Theme;
  readonly extensions: Extensions;
  /** The past of articles that have one. */
  readonly histories?: ArticleHistories;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly now: number;
  readonly drafts: boolean;
  readonly encoder?: string | undefined;
}

export interface Plan {
  readonly edition: Edition;
  /** Sorted by address, each address once. */
  readonly pages: readonly Page[];
  readonly diagnostics: readonly Diagnostic[];
  readonly schedule: Schedule;
  /** The next instant at which the same input would give another plan, in milliseconds. */
  readonly nextBuildAt: number | undefined;
  /** Until when the same input gives the same plan, mistakes included. */
  readonly validUntil: number | undefined;
}

export type PlanSummary = Omit<Plan, 'pages'>;

/** Plans a site as it is at `now`. */
export function planSite(input: PlanInput): Plan {
  const pages: Page[] = [];
  const plan = planPages(input, (page) => void pages.push(page));
  return { ...plan, pages: inOrder(pages) };
}

/** The same, page by page: each is given to `take` when it is made, one for each address, so that nobody need hold them all. */
export function planPages(input: PlanInput, take: (page: Page) => void): PlanSummary {
  const { site, now, drafts, extensions, theme, histories = new Map() } = input;
  const diagnostics: Diagnostic[] = [...duplicateIds(input.articles)];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };

  const { shown, scheduled, hidden, takenBack } = admit(input.articles, { now, drafts });
  const media = createMediaTargets(input.media, site, report);
  const portraitOf = portraits(media);
  const sources: EntrySources = {
    site,
    media,
    portraitOf,
    authorities: createAuthorities(input.authors, input.topics, report),
    stories: new Map(),
    now,
    report,
    isHidden: ({ fields }) => !isPublic(fields, now),
    liveOf: ({ fields }) => livePhase(fields, now),
  };
  const filed = fileArticles(shown, sources);
  const edition = makeEdition(filed, site.sections, knownAuthors(input, shown));
  const entries = filed.map(({ entry }) => entry);
  const entryOf = new Map(entries.map((entry) => [entry.card, entry]));
  const labels = labelsOf(site.language);
  const staticPages = input.pages;
  const room: Newsroom = {
    site,
    theme,
    now,
    drafts,
    isComing: false,
    labels,
    edition,
    entries,
    entryOf,
    staticPages,
    takenBack,
    portraitOf,
    front: frontOf(site),
    historyOf: createHistories(histories, now),
    report,
  };

  const planned = allPages(room, extensions, pinnedCards(room, [...scheduled, ...hidden]));
  const unpublished = createMediaTargets(input.media, site, report);
  const coming = lookAhead(
    scheduled,
    { ...sources, media: unpublished, portraitOf: portraits(unpublished) },
    { room, present: planned },
  );
  const allPlanned = [...planned, ...coming.pages];
  findConflicts(allPlanned).forEach(report);
  const book = makeAddressBook(allPlanned, hidden);
  const visibility = createVisibility({
    now,
    drafts,
    entryOf: (card) => entryOf.get(card) ?? coming.entryOf.get(card),
  });
  const linkOptions = { base: site.base, visibility, report };
  const links = createLinkTargets(book, media, linkOptions);
  checkSiteLinks(room, links);
  checkUpdates(entries, now, report);
  publishLogo(room, media);
  const cards = createShareCards(input);
  const snapshotsOf = (files: MediaTargets) => createSnapshots(input.embeds, files, report);
  const desk = createDesk(entries, { site, links, media, snapshots: snapshotsOf(media), cards, now, report });
  // Made for their mistakes alone.
  const nextDesk = createDesk(coming.entries, {
    site,
    links: createLinkTargets(book, unpublished, linkOptions),
    media: unpublished,
    snapshots: snapshotsOf(unpublished),
    cards: createShareCards(input),
    now,
    report,
  });
  for (const { make, url } of coming.pages) make(nextDesk, url);
  const forChecks: Page[] = [];
  const give = onePerAddress((page) => {
    if (extensions.checks.length > 0) forChecks.push(page);
    take(page);
  });
  for (const { make, url } of planned) give(make(desk, url));
  // Which files are shown is known when all pages are made.
  for (const page of [...mediaFiles(media.published()), ...media.renditions(), ...cards.pages()]) give(page);
  faultyFiles(input.media, [media.faulty(), unpublished.faulty()]).forEach(report);
  pluginDiagnostics(extensions, (check) => check(edition, inOrder(forChecks), site), report).forEach(report);

  const inNews = new Set(newsEntries(entries, now).map(({ article }) => article));
  const schedule = scheduleOf(input.articles, inNews, now);
  const next = [schedule.turns[0]?.at, nextVersionAt(histories, now)];
  const nextBuildAt = earliest(next);
  const { articles, authors, topics, pages: texts } = input;
  const until = earliest([nextBuildAt, validUntil({ articles, others: [...authors, ...topics, ...texts] }, now)]);
  return { edition, diagnostics, schedule, nextBuildAt, validUntil: until };
}

/** Where two pages claim one address, which is reported, the first is taken. */
function onePerAddress(take: (page: Page) => void): (page: Page) => void {
  const taken = new Set<string>();
  return (page) => {
    if (taken.has(page.url)) return;
    taken.add(page.url);
    take(page);
  };
}

function earliest(moments: readonly (number | undefined)[]): number | undefined {
  return moments.filter((at) => at !== undefined).sort((a, b) => a - b)[0];
}

function knownAuthors(
  { site, articles, authors, pages, now, drafts }: PlanInput,
  shown: readonly Article[],
): readonly Author[] {
  if (drafts) return authors;
  return introduced(authors, {
    unseen: articles.filter(({ fields }) => !wasSeen(fields, now)),
    seen: articles.filter(({ fields }) => wasSeen(fields, now)),
    linking: [...shown, ...pages],
    siteLinks: siteLinks(site).map(([, url]) => url),
    base: site.base,
  });
}

/** Hidden articles count: an id is an article's for ever, from its first draft. */
function duplicateIds(articles: readonly Article[]): readonly Diagnostic[] {
  const first = new Map<string, Article>();
  const mistakes: Diagnostic[] = [];
  for (const article of articles) {
    const id = article.fields.id.normalize('NFC');
    const known = first.get(id);
    if (known === undefined) first.set(id, article);
    else mistakes.push(duplicateArticleId(id, [placeOf(known, 'id'), placeOf(article, 'id')]));
  }
  return mistakes;
}

function portraits(media: MediaTargets): (author: Author) => ResolvedMedia | undefined {
  const found = new Map<Author, ResolvedMedia | undefined>();
  return (author) => {
    const { path, portrait, places } = author;
    if (path === undefined || portrait === undefined) return undefined;
    if (!found.has(author)) {
      const place = placeOf({ path, places }, 'portrait');
      found.set(author, media.resolve({ target: portrait, place, kind: 'picture' }, path, 'portrait'));
    }
    return found.get(author);
  };
}

/** By address. */
export function inOrder(pages: Iterable<Page>): readonly Page[] {
  return [...pages].sort((a, b) => byCodeUnit(a.url, b.url));
}
