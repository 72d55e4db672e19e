/**
 * The press: one page in, one file out. Pure and synchronous: the same page gives the same bytes, whatever was drawn
 * before it. What breaks the promise is anything that a drawing looks at besides its page and the press's constants.
 */

import { remember } from '../lib/remember.ts';
import { outputPath } from '../model/address.ts';
import type { Body } from '../model/body.ts';
import type { Hash } from '../model/brands.ts';
import type { Extensions } from '../model/extensions.ts';
import type { Output, OutputContent, OutputRank } from '../model/output.ts';
import type { CustomPage, DataPage, DrawnPage, HtmlPage } from '../model/page.ts';
import type { Rights } from '../model/rights.ts';
import type { Site } from '../model/site.ts';
import type { MediaFile } from '../model/source.ts';
import { TemplateError } from '../model/template.ts';
import type { Theme } from '../model/theme.ts';
import { createFormatsOf } from './dates.ts';
import { createFeeds } from './feeds/create-feeds.ts';
import { createFileContent } from './file-content.ts';
import { type HeadInput, headHtml, ogLocale } from './head.ts';
import { headersText } from './headers.ts';
import { updatesJson } from './live.ts';
import { publisherLogo } from './logo.ts';
import { createNinjs } from './ninjs/create-ninjs.ts';
import { redirectsText } from './redirects.ts';
import { licenceText } from './rights/licence.ts';
import { reservationText } from './rights/reservation.ts';
import { robotsText } from './robots.ts';
import { newsSitemap, sitemap, sitemapIndex } from './sitemaps.ts';
import { createTables } from './tables.ts';
import { createDrawing } from './template-context.ts';
import { createTemplates } from './template-engine.ts';
import { webManifest } from './web-manifest.ts';
import { checkXml } from './xml.ts';

export interface PressInput {
  readonly site: Site;
  readonly theme: Theme;
  readonly extensions: Extensions;
  /** The body with a hash; throws where there is none. */
  readonly bodies: (hash: Hash) => Body;
  readonly media: readonly MediaFile[];
}

export interface Press {
  /** The file of a page. Throws, naming the page, where a template fails or what we wrote is no valid XML or JSON. */
  draw(page: DrawnPage): Output;
}

/** Sets up a press: templates compiled, formats and files found once for all pages. */
export function createPress({ site, theme, extensions, bodies, media }: PressInput): Press {
  const logo = publisherLogo(site, media);
  const tables = createTables(media);
  const drawHtml = createDrawing({ site, theme, extensions, bodies, tables, run: createTemplates(theme.templates) });
  const texts = { site, bodies, tables, formats: createFormatsOf(site.zone) };
  const feed = createFeeds({ ...texts, logo });
  const ninjs = createNinjs(texts);
  const headInput: HeadInput = { site, logo, localeOf: remember(ogLocale) };
  const fileContent = createFileContent(theme, media);

  function content(page: DrawnPage): OutputContent {
    switch (page.kind) {
      case 'file':
        return fileContent(page);
      case 'custom':
        return { text: 'text' in page.view ? page.view.text : html(page, page.view.template) };
      case 'article':
      case 'front':
      case 'list':
      case 'directory':
      case 'static':
      case 'corrections':
      case 'history':
      case 'not-found':
      case 'tombstone':
      case 'redirect':
        return { text: html(page, page.kind) };
      case 'rss':
      case 'atom':
      case 'json-feed':
        return { bytes: feed(page) };
      default:
        return { text: dataText(page, { site, theme, ninjs }) };
    }
  }

  function html(page: HtmlPage | CustomPage, template: string): string {
    return drawHtml(page, template, headHtml(page, headInput));
  }

  return {
    draw(page) {
      try {
        const drawn = content(page);
        if ('text' in drawn) checkText(page, drawn.text);
        return { path: outputPath(page.url), rank: ranks[page.kind], content: drawn };
      } catch (problem) {
        const message = problem instanceof Error ? problem.message : String(problem);
        const Fault = problem instanceof TemplateError ? TemplateError : Error;
        throw new Fault(`the page ${page.url} could not be drawn: ${message}`, { cause: problem });
      }
    },
  };
}

interface DataInput {
  readonly site: Site;
  readonly theme: Theme;
  readonly ninjs: ReturnType<typeof createNinjs>;
}

function dataText(page: DataPage, { site, theme, ninjs }: DataInput): string {
  switch (page.kind) {
    case 'ninjs':
      return ninjs(page.view);
    case 'sitemap-index':
      return sitemapIndex(page.view.sitemaps, site);
    case 'sitemap':
      return sitemap(page.view.entries, site);
    case 'news-sitemap':
      return newsSitemap(page.view.entries, site);
    case 'robots':
      return robotsText(page.view.sitemaps, site);
    case 'licence':
      return licenceText(rightsOf(site), site);
    case 'reservation':
      return reservationText(rightsOf(site), site);
    case 'live':
      return updatesJson(page.view);
    case 'web-manifest':
      return webManifest(page.view, site, theme.assets);
    case 'redirects':
      return redirectsText(page.view.rules, site);
    case 'headers':
      return headersText(page.view, site);
  }
}

function rightsOf({ rights }: Site): Rights {
  if (rights === undefined) throw new Error('the site says nothing of rights');
  return rights;
}

/** Parses what machines will parse, before they do; the writers of feeds have done it for theirs. */
function checkText({ url }: DrawnPage, text: string): void {
  if (url.endsWith('.xml')) checkXml(text);
  else if (/\.(?:json|webmanifest)$/.test(url)) JSON.parse(text);
}

const ranks: Readonly<Record<DrawnPage['kind'], OutputRank>> = {
  file: 'file',
  article: 'article',
  static: 'article',
  'not-found': 'article',
  tombstone: 'article',
  redirect: 'article',
  custom: 'article',
  front: 'list',
  list: 'list',
  directory: 'list',
  corrections: 'list',
  live: 'feed',
  history: 'list',
  rss: 'feed',
  atom: 'feed',
  'json-feed': 'feed',
  'sitemap-index': 'sitemap',
  sitemap: 'sitemap',
  'news-sitemap': 'sitemap',
  ninjs: 'feed',
  robots: 'sitemap',
  licence: 'sitemap',
  reservation: 'sitemap',
  redirects: 'sitemap',
  headers: 'sitemap',
  'web-manifest': 'sitemap',
};
