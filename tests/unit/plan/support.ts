/** Values for the tests of planning: a site, articles and authorities with everything filled in but what a test says. */

import type { Article, ArticleFields, InlineText } from '../../../src/model/article.ts';
import type { Author, StaticPage, Topic } from '../../../src/model/authority.ts';
import type { Body, Facts } from '../../../src/model/body.ts';
import type { SourcePath, UrlPath } from '../../../src/model/brands.ts';
import type { Diagnostic, Place } from '../../../src/model/diagnostic.ts';
import { noExtensions } from '../../../src/model/extensions.ts';
import { hashOf } from '../../../src/model/hash.ts';
import type { Moment } from '../../../src/model/moment.ts';
import type { FeedItem, FeedView, Page } from '../../../src/model/page.ts';
import type { Places } from '../../../src/model/places.ts';
import { trustedHtml } from '../../../src/model/safe-html.ts';
import type { Site } from '../../../src/model/site.ts';
import type { MediaFile, MediaKind } from '../../../src/model/source.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { type Plan, type PlanInput, planSite } from '../../../src/plan/plan-site.ts';
import { packPlaces } from '../../support/places.ts';

export const site: Site = {
  name: 'The Gazette',
  url: 'https://gazette.example',
  base: '',
  language: 'en-GB',
  zone: 'UTC',
  tagline: undefined,
  notice: undefined,
  noticeLinks: [],
  permalink: '/{yyyy}/{mm}/{dd}/{slug}/',
  sections: [
    { id: 'news', label: 'News', description: undefined, opinion: false },
    { id: 'sport', label: 'Sport', description: undefined, opinion: false },
    { id: 'views', label: 'Views', description: undefined, opinion: true },
  ],
  navigation: [],
  footer: [],
  publisher: {
    name: 'Gazette Ltd',
    legalName: undefined,
    logo: undefined,
    email: undefined,
    address: undefined,
    foundingDate: undefined,
    sameAs: [],
    policies: {},
    noByline: 'Gazette',
  },
  front: { pinned: [] },
  markdown: { html: 'drop' },
  feeds: { items: 5 },
  lists: { items: 3 },
  pictures: { formats: ['avif', 'webp'], widths: [320, 640, 1080, 1600], cards: true, megapixels: 50, megabytes: 40 },
  newsletters: [],
  embeds: { allow: [] },
  rights: undefined,
  history: false,
  syndication: [],
  frontMatter: { unknown: 'error', map: {} },
  rules: {},
  places: {},
};

const theme: Theme = { templates: {}, strings: {}, assets: {}, files: [], hash: hashOf('theme') };

export const noon = Date.parse('2026-03-01T12:00:00Z');

export function moment(iso: string): Moment {
  const at = Date.parse(iso);
  return {
    at,
    iso: new Date(at).toISOString(),
    day: new Date(at).toISOString().slice(0, 10),
    dateOnly: iso.length === 10,
  };
}

export function inline(text: string): InlineText {
  return { html: trustedHtml(text), text };
}

export function place(file: string, line = 1): Place {
  return { file: file as SourcePath, line, column: 1, length: 1 };
}

const noFacts: Facts = {
  headings: [],
  anchors: [],
  links: [],
  media: [],
  pictures: [],
  videos: [],
  audios: [],
  corrections: [],
  charts: [],
  embeds: [],
  snapshots: [],
  updates: [],
  assets: [],
  words: 10,
};

export function bodyOf(text: string, slots: Body['page']['slots'] = []): Body {
  const headlines = slots.flatMap((slot) => (slot.kind === 'headline' ? [slot.link] : []));
  const page = { parts: [text, ...slots.map(() => '')], slots };
  return { hash: hashOf(text), page, feed: undefined, text: { parts: [text], slots: [] }, headlines };
}

export interface ArticleOptions extends Partial<Omit<ArticleFields, 'published' | 'embargo' | 'expires' | 'updated'>> {
  readonly path?: string;
  readonly url?: string;
  readonly published?: string;
  readonly embargo?: string;
  readonly expires?: string;
  readonly updated?: string;
  readonly text?: string;
  /** Targets of links in the body; line 10 and on. */
  readonly links?: readonly string[];
  /** Pictures in the body; line 50 and on. */
  readonly pictures?: readonly string[];
  readonly facts?: Partial<Facts>;
  readonly places?: Places;
}

/** The article of the file content/articles/<slug>.md; every field has a default. */
export function article(slug: string, options: ArticleOptions = {}): Article {
  const { path = `content/articles/${slug}.md`, url, text = `Text of ${slug}.`, links = [], pictures = [] } = options;
  const { facts, places, published: on, embargo, expires, updated, ...fields } = options;
  const published = moment(on ?? '2026-02-01T09:00:00Z');
  return {
    path: path as SourcePath,
    hash: hashOf(path),
    url: (url ?? `/${published.day.replaceAll('-', '/')}/${slug}/`) as UrlPath,
    places: packPlaces({ '': place(path), ...places }),
    body: bodyOf(text),
    facts: {
      ...noFacts,
      links: links.map((target, index) => ({ target, place: place(path, 10 + index) })),
      media: pictures.map((target, index) => ({ target, place: place(path, 50 + index), kind: 'picture' })),
      pictures: pictures.map((_, media) => ({
        media,
        alt: '',
        caption: undefined,
        credit: 'AP',
        licence: undefined,
      })),
      ...facts,
    },
    fields: {
      id: slug,
      type: 'news',
      title: `Headline of ${slug}`,
      shortTitle: undefined,
      seoTitle: undefined,
      socialTitle: undefined,
      kicker: undefined,
      standfirst: undefined,
      summary: `Summary of ${slug}.`,
      updateNote: undefined,
      status: 'ready',
      coverage: { start: undefined, end: undefined },
      withdrawn: undefined,
      dateline: undefined,
      authors: [],
      credits: { reporting: [], editing: [], photography: [] },
      source: undefined,
      section: 'news',
      story: undefined,
      series: undefined,
      topics: [],
      lead: undefined,
      related: [],
      corrections: [],
      sources: [],
      methods: undefined,
      aiUse: undefined,
      access: 'free',
      sensitive: undefined,
      sponsor: undefined,
      lang: 'en-GB',
      translations: {},
      slug,
      aliases: [],
      robots: { index: true },
      history: true,
      weight: 0,
      extra: {},
      ...fields,
      published,
      embargo: embargo === undefined ? undefined : moment(embargo),
      expires: expires === undefined ? undefined : moment(expires),
      updated: updated === undefined ? undefined : moment(updated),
    },
  };
}

export function topic(id: string, fields: Partial<Topic> = {}): Topic {
  const path = `content/topics/${id}.md` as SourcePath;
  const { label = id } = fields;
  return {
    id,
    path,
    label,
    synonyms: [],
    sameAs: [],
    mediaTopic: undefined,
    aliases: [],
    body: undefined,
    facts: undefined,
    opening: undefined,
    places: packPlaces({ '': place(path) }),
    ...fields,
  };
}

export function author(id: string, fields: Partial<Author> = {}): Author {
  const path = `content/authors/${id}.md` as SourcePath;
  return {
    id,
    path,
    name: id,
    role: undefined,
    portrait: undefined,
    email: undefined,
    links: [],
    expertise: [],
    location: undefined,
    aliases: [],
    body: undefined,
    facts: undefined,
    opening: undefined,
    places: packPlaces({ '': place(path) }),
    ...fields,
  };
}

export function staticPage(url: string, fields: Partial<StaticPage> = {}): StaticPage {
  const path = `content/pages${url.slice(0, -1)}.md` as SourcePath;
  return {
    path,
    hash: hashOf(path),
    url: url as UrlPath,
    title: `Page ${url}`,
    summary: '',
    lang: 'en-GB',
    aliases: [],
    robots: { index: true },
    places: packPlaces({ '': place(path) }),
    body: bodyOf(url),
    facts: noFacts,
    ...fields,
  };
}

export function file(path: string, kind: MediaKind = 'picture', content = path): MediaFile {
  return { path: path as SourcePath, hash: hashOf(content), bytes: 10, kind, type: 'x/y', width: 4, height: 3 };
}

export function plan(articles: readonly Article[], more: Partial<PlanInput> = {}): Plan {
  return planSite({
    site,
    articles,
    authors: [],
    topics: [],
    embeds: [],
    pages: [],
    media: [],
    theme,
    extensions: noExtensions,
    now: noon,
    drafts: false,
    ...more,
  });
}

/** `code file:line`, the way a test names mistakes. */
export function said(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, places: [first] }) => (first ? `${code} ${first.file}:${first.line}` : code));
}

export function urls(result: Plan): string[] {
  return result.pages.map((page) => page.url);
}

/** The page of a kind at an address. */
export function pageAt<Kind extends Page['kind']>(
  result: Plan,
  kind: Kind,
  url: string,
): Extract<Page, { kind: Kind }> {
  const found = result.pages.find((page) => page.url === url);
  if (found?.kind !== kind) throw new Error(`${url} is ${found?.kind ?? 'no page'}`);
  return found as Extract<Page, { kind: Kind }>;
}

/** The articles of a feed. */
export function articlesIn({ items }: FeedView): readonly FeedItem[] {
  return items.filter((item) => 'card' in item);
}
