/** Made-up values to draw pages from: a site, a theme, an article, and what is built of them. */

import { urlPath } from '../../../src/model/address.ts';
import type { Correction, InlineText } from '../../../src/model/article.ts';
import type { Body, SlottedHtml } from '../../../src/model/body.ts';
import type { Hash, SourcePath } from '../../../src/model/brands.ts';
import type { Card, ResolvedMedia } from '../../../src/model/edition.ts';
import { noExtensions } from '../../../src/model/extensions.ts';
import { hashOf } from '../../../src/model/hash.ts';
import { mediaAddress } from '../../../src/model/media-address.ts';
import type { Moment } from '../../../src/model/moment.ts';
import type { ArticleView, DrawnPage, FeedItem, FeedView, Page, PageMeta } from '../../../src/model/page.ts';
import { isPicturePage } from '../../../src/model/picture-page.ts';
import type { ResolvedBody } from '../../../src/model/resolved-body.ts';
import { escapeHtml } from '../../../src/model/safe-html.ts';
import type { Site } from '../../../src/model/site.ts';
import type { MediaFile } from '../../../src/model/source.ts';
import type { Theme } from '../../../src/model/theme.ts';
import { createPress, type PressInput } from '../../../src/render/create-press.ts';
import { textOfOutput } from '../../support/output-text.ts';

export function siteOf(changes: Partial<Site> = {}): Site {
  return {
    name: 'The Test Gazette',
    url: 'https://gazette.example',
    base: '',
    language: 'en-GB',
    zone: 'Europe/London',
    tagline: 'News, tested',
    notice: undefined,
    noticeLinks: [],
    permalink: '/{yyyy}/{mm}/{dd}/{slug}/',
    sections: [{ id: 'world', label: 'World', description: undefined, opinion: false }],
    navigation: [],
    footer: [],
    publisher: {
      name: 'Gazette Press',
      legalName: undefined,
      logo: 'media/logo.png',
      email: undefined,
      address: undefined,
      foundingDate: undefined,
      sameAs: [],
      policies: { corrections: '/about/corrections/', ethics: 'https://press.example/ethics' },
      noByline: 'Staff',
    },
    front: { pinned: [] },
    markdown: { html: 'drop' },
    feeds: { items: 20 },
    lists: { items: 10 },
    pictures: { formats: ['avif', 'webp'], widths: [320, 640, 1080, 1600], cards: true, megapixels: 50, megabytes: 40 },
    newsletters: [],
    embeds: { allow: [] },
    rights: undefined,
    history: false,
    syndication: [],
    frontMatter: { unknown: 'error', map: {} },
    rules: {},
    places: {},
    ...changes,
  };
}

export const subPath: Partial<Site> = { url: 'https://gazette.example/paper', base: '/paper' };

export function moment(iso: string): Moment {
  return { at: Date.parse(iso), iso, day: iso.slice(0, 10), dateOnly: false };
}

export function inline(text: string): InlineText {
  return { html: escapeHtml(text), text };
}

export const logoFile: MediaFile = {
  path: 'content/media/logo.png' as SourcePath,
  hash: hashOf('logo'),
  bytes: 4,
  kind: 'picture',
  type: 'image/png',
  width: 600,
  height: 60,
};

export function mediaOf(name: string, changes: Partial<ResolvedMedia> = {}): ResolvedMedia {
  const file = { path: `content/media/${name}` as SourcePath, hash: hashOf(name) };
  const size = { width: 1600, height: 900 };
  return { url: mediaAddress(file), hash: file.hash, type: 'image/jpeg', bytes: 1234, ...size, ...changes };
}

export function bodyOf(page: SlottedHtml, changes: Partial<Body> = {}): Body {
  const content = { page, feed: undefined, text: words('The text.'), headlines: [], ...changes };
  return { hash: hashOf(JSON.stringify(content)), ...content };
}

/** Plain text without holes. */
export function words(text: string): Body['text'] {
  return { parts: [text], slots: [] };
}

/** A body with nothing to fill its slots with, but for what is given. */
export function resolvedOf(body: Body, changes: Partial<ResolvedBody> = {}): ResolvedBody {
  return {
    source: 'content/articles/a.md' as SourcePath,
    hash: body.hash,
    words: 250,
    links: [],
    media: [],
    charts: [],
    snapshots: [],
    assets: [],
    ...changes,
  };
}

export const plainBody = bodyOf({ parts: ['<p>The text.</p>'], slots: [] });

export function metaOf(changes: Partial<PageMeta> = {}): PageMeta {
  return {
    title: 'A headline',
    description: 'A summary.',
    lang: 'en-GB',
    dir: 'ltr',
    index: true,
    feeds: [
      { title: 'The Test Gazette', rss: urlPath('/feed.xml'), atom: urlPath('/atom.xml'), json: urlPath('/feed.json') },
    ],
    breadcrumbs: [
      { id: '', label: 'Front page', url: urlPath('/') },
      { id: 'world', label: 'World', url: urlPath('/world/') },
    ],
    section: 'world',
    preview: false,
    ...changes,
  };
}

export function cardOf(changes: Partial<Omit<Card, 'hash'>> = {}): Card {
  const title = changes.title ?? 'A headline';
  const card = {
    id: '2020-000001',
    url: urlPath('/2020/01/06/a-headline/'),
    live: undefined,
    type: 'news' as const,
    title,
    shortTitle: title,
    kicker: undefined,
    standfirst: undefined,
    summary: 'A summary.',
    published: moment('2020-01-06T21:10:00+00:00'),
    updated: moment('2020-01-07T08:00:00+00:00'),
    section: { id: 'world', label: 'World', url: urlPath('/world/') },
    opinion: false,
    topics: [{ id: 'iraq', label: 'Iraq', url: urlPath('/topics/iraq/') }],
    authors: [
      { id: 'jane', label: 'Jane Doe', url: urlPath('/authors/jane/'), role: 'Reporter' },
      { id: 'zoe', label: 'Zoë Øst', url: urlPath('/authors/zoe/'), role: undefined },
    ],
    source: undefined,
    story: undefined,
    picture: { ...noPictureText, media: mediaOf('protest.jpg'), alt: 'People in a square', credit: 'AP' },
    hasVideo: false,
    lang: 'en-GB',
    access: 'free' as const,
    sponsor: undefined,
    sensitive: undefined,
    corrected: undefined,
    weight: 0,
    hidden: false,
    ...changes,
  };
  return { hash: hashOf(JSON.stringify(card)), ...card };
}

const noPictureText = { alt: '', caption: undefined, credit: undefined, licence: undefined, focus: undefined };

export function correctionOf(changes: Partial<Correction> = {}): Correction {
  return {
    date: moment('2020-01-08T09:00:00+00:00'),
    type: 'correction',
    text: inline('The letter was a draft.'),
    inBody: false,
    ...changes,
  };
}

export function articleView(changes: Partial<ArticleView> = {}): ArticleView {
  const card = changes.card ?? cardOf();
  return {
    meta: metaOf({ title: card.title, description: card.summary, lang: card.lang }),
    social: card.picture && {
      url: card.picture.media.url,
      type: card.picture.media.type,
      width: card.picture.media.width,
      height: card.picture.media.height,
      alt: card.picture.alt,
    },
    card,
    socialTitle: card.title,
    authors: card.authors.map((author) => ({ ...author, portrait: undefined, email: undefined, sameAs: [] })),
    credits: { reporting: [], editing: [], photography: [] },
    source: undefined,
    dateline: undefined,
    updateNote: undefined,
    lead: card.picture && { kind: 'picture', picture: card.picture },
    body: resolvedOf(plainBody),
    headings: [],
    pictures: [],
    videos: [],
    audios: [],
    embeds: [],
    live: undefined,
    corrections: [],
    sources: [],
    methods: undefined,
    aiUse: undefined,
    sponsor: undefined,
    series: undefined,
    translations: [],
    storyCards: [],
    related: [],
    followUps: [],
    history: undefined,
    ninjs: undefined,
    extra: {},
    ...changes,
  };
}

export function articlePage(changes: Partial<ArticleView> = {}): DrawnPage {
  const view = articleView(changes);
  return { kind: 'article', url: view.card.url, source: undefined, view };
}

export function feedItem(changes: Partial<FeedItem> = {}): FeedItem {
  const { card, authors, body, lead, corrections, pictures, videos, audios } = articleView(changes);
  return { card, authors, body, lead, corrections, pictures, videos, audios };
}

export function feedView(changes: Partial<FeedView> = {}): FeedView {
  return {
    title: 'The Test Gazette',
    description: 'News, tested',
    lang: 'en-GB',
    home: urlPath('/'),
    self: urlPath('/feed.xml'),
    items: [feedItem()],
    ...changes,
  };
}

const layout = '<!doctype html><html lang="<%= it.view.meta.lang %>"><head><%~ it.head %></head>';

const templates: Theme['templates'] = {
  article: `${layout}<body><h1><%= it.view.card.title %></h1><%~ it.body(it.view.body) %></body></html>`,
  front: `${layout}<body></body></html>`,
  list: `${layout}<body></body></html>`,
  directory: `${layout}<body></body></html>`,
  static: `${layout}<body></body></html>`,
  corrections: `${layout}<body></body></html>`,
  'not-found': `${layout}<body></body></html>`,
  redirect: '<!doctype html><html lang="<%= it.view.lang %>"><head><%~ it.head %></head><body></body></html>',
};

export function themeOf(changes: Partial<Theme> = {}): Theme {
  return { templates, strings: { en: {} }, assets: {}, files: [], hash: hashOf('theme'), ...changes };
}

export interface Drawing extends Partial<Omit<PressInput, 'bodies'>> {
  readonly bodies?: readonly Body[];
}

/** The text of a drawn page. */
export function drawn(page: Page, { bodies = [plainBody], ...changes }: Drawing = {}): string {
  if (isPicturePage(page)) throw new Error(`${page.url} is a picture`);
  const input = { site: siteOf(), theme: themeOf(), extensions: noExtensions, media: [logoFile], ...changes };
  const text = textOfOutput(createPress({ ...input, bodies: (hash) => bodyWith(bodies, hash) }).draw(page));
  if (text === undefined) throw new Error(`${page.url} is no text`);
  return text;
}

/** The text of an article with the given templates, for what a template may see. */
export function printed(template: string, changes: Partial<ArticleView> = {}, drawing: Drawing = {}): string {
  const theme = { ...themeOf(), ...drawing.theme };
  return drawn(articlePage(changes), {
    ...drawing,
    theme: { ...theme, templates: { ...theme.templates, article: template } },
  });
}

/** The structured data of a page, in order. */
export function jsonLdOf(html: string): Record<string, unknown>[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) =>
    JSON.parse(json ?? ''),
  );
}

/** The contents of a page's meta elements by name or property, entities decoded. */
export function metasOf(html: string): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const [, key = '', content = ''] of html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)) {
    metas.set(key, [...(metas.get(key) ?? []), decoded(content)]);
  }
  return metas;
}

export function decoded(html: string): string {
  return html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

function bodyWith(bodies: readonly Body[], hash: Hash): Body {
  const body = bodies.find((candidate) => candidate.hash === hash);
  if (body === undefined) throw new Error(`no body ${hash}`);
  return body;
}
