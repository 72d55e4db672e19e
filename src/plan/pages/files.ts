/** Files for machines, the theme's files, and the pictures and other files that public pages use. */

import { byCodeUnit } from '../../lib/compare.ts';
import { directionOf } from '../../lib/direction.ts';
import type { UrlPath } from '../../model/brands.ts';
import type { Page } from '../../model/page.ts';
import { licenceFile, reservationFile } from '../../model/rights.ts';
import type { MediaFile } from '../../model/source.ts';
import type { Newsroom } from '../newsroom.ts';
import { type PlannedPage, planned } from '../planned-page.ts';
import { sitemapAddress } from './sitemaps.ts';

export function machinePages({ site, drafts, takenBack }: Newsroom): readonly PlannedPage[] {
  const { name, language: lang } = site;
  return [
    planned('/robots.txt', 'robots.txt', (_, url) => ({
      kind: 'robots',
      url,
      source: undefined,
      view: { sitemaps: [sitemapAddress] },
    })),
    planned('/site.webmanifest', 'the web manifest', (_, url) => ({
      kind: 'web-manifest',
      url,
      source: undefined,
      view: { name, lang, dir: directionOf(lang) },
    })),
    planned('/_headers', 'the list of headers', (_, url) => ({
      kind: 'headers',
      url,
      source: undefined,
      view: { noindex: drafts, takenBack: takenBack.map((article) => article.url).sort(byCodeUnit) },
    })),
    ...(site.rights === undefined ? [] : rightsFiles),
  ];
}

const rightsFiles = [
  planned(licenceFile, 'the licence for machines', (_, url) => ({ kind: 'licence', url, source: undefined, view: {} })),
  planned(reservationFile, 'the reservation of text and data mining', (_, url) => ({
    kind: 'reservation',
    url,
    source: undefined,
    view: {},
  })),
];

export function themeFiles({ theme }: Newsroom): readonly PlannedPage[] {
  return theme.files.map(({ url: address, hash }) =>
    planned(address, `the theme’s file ${address}`, (_, url) => ({
      kind: 'file',
      url,
      source: undefined,
      view: { hash },
    })),
  );
}

/** Known only when every page is made, for a file is published when a page asked for it. */
export function mediaFiles(published: ReadonlyMap<UrlPath, MediaFile>): readonly Page[] {
  return [...published].map(([url, { path, hash }]) => ({ kind: 'file', url, source: path, view: { hash } }));
}
