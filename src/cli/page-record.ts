/**
 * Takes pages down as they are described: their texts go to the store, from which threads draw and later builds recall them.
 * So nothing of a plan need be held while its pages are drawn.
 */

import { basename } from 'node:path';
import type { Build } from '../build.ts';
import type { BuildSummary, Described } from '../describe.ts';
import type { SitePlace } from '../emit/site-place.ts';
import { untilRefused } from '../lib/until-refused.ts';
import { describedPage } from '../memory/compare.ts';
import { createDescriber } from '../memory/description.ts';
import { drawingOf, drawnLog } from '../memory/drawn-log.ts';
import type { Places } from '../memory/place-list.ts';
import type { SiteRecord } from '../memory/site-record.ts';
import type { Hash } from '../model/brands.ts';
import type { PlannedSite } from '../model/memory.ts';
import type { DrawnPage, Page } from '../model/page.ts';
import { isPicturePage, type PicturePage } from '../model/picture-page.ts';
import type { Project } from '../model/project.ts';
import { drawnAt, type PageToDraw } from '../work/drawing-order.ts';

/** What is to be drawn of a site. */
export interface Work {
  /** Drawn by whoever has them. */
  readonly ours: readonly DrawnPage[];
  /** Drawn by threads. */
  readonly theirs: readonly PageToDraw[];
  /** Pictures to be found or made. */
  readonly pictures: readonly PicturePage[];
  /** All pictures of a site that was planned. */
  readonly allPictures: readonly PicturePage[];
}

export interface PageRecord {
  /** Takes down a page. Throws what Node throws where threads could not draw it then. */
  add(page: Page, described: Described): void;
  /** Gives what was taken down of a build. */
  finish(build: BuildSummary): Work;
  /** Where the texts of pages and their parts lie. Throws as `add` does. */
  places(): Places;
  /** Keeps what was taken down, once the pages stand. */
  keep(): void;
  /** Forgets it, if it was not kept. */
  end(): void;
}

interface Recorded {
  readonly project: Project;
  /** The folder of the store. */
  readonly cache: string;
  readonly place: SitePlace;
  readonly record: SiteRecord;
  /** Whether threads draw. */
  readonly threads: boolean;
}

export function recordPages({ project, cache, place, record, threads }: Recorded): PageRecord {
  const log = drawnLog(cache, basename(place.manifest, '.json')).begin();
  const recording = record.begin();
  const ours: DrawnPage[] = [];
  const theirs: PageToDraw[] = [];
  const pictures: PicturePage[] = [];
  const allPictures: PicturePage[] = [];
  const parts: Hash[] = [];
  let planned: PlannedSite | undefined;
  let stale = 0;
  let isWhole = false;
  // Where the disk has no room less is remembered, and the site is published all the same.
  const attempt = untilRefused();

  function put(hash: Hash, text: string): void {
    if (threads) recording.put(hash, text);
    else attempt(() => recording.put(hash, text));
  }

  return {
    add(page, { text, bodies, parts: met, row, isStale }) {
      if (isStale) stale += 1;
      for (const [hash, part] of met) {
        put(hash, part);
        parts.push(hash);
      }
      if (isPicturePage(page)) {
        allPictures.push(page);
        if (isStale) pictures.push(page);
        return;
      }
      put(row.hash, text);
      if (!isStale) return;
      if (page.kind !== 'file') log.add(drawingOf(page, { hash: row.hash, bodies, project }));
      if (!threads || isOurs(page)) ours.push(page);
      else theirs.push({ page: row, at: drawnAt(page) });
    },
    finish({ site, isRecalled }) {
      // What was remembered stays so as it is.
      if (!isRecalled) planned = site;
      isWhole = stale === site.pages.length;
      return { ours: ours.toSorted((a, b) => drawnAt(b) - drawnAt(a)), theirs, pictures, allPictures };
    },
    places: recording.places,
    keep() {
      log.keep(isWhole);
      const site = planned;
      if (site !== undefined) attempt(() => recording.keep(site, parts));
    },
    end() {
      log.end();
      // What was begun goes, however full the disk is.
      untilRefused()(recording.close);
    },
  };
}

/** Takes down a build whose pages are all at hand: what has to be drawn, and the whole of what was planned for it. */
export function recordBuild(record: PageRecord, build: Build): void {
  const describe = createDescriber();
  const stale = new Set(build.stale);
  for (const page of build.isRecalled ? stale : build.pages) {
    const description = describe(page);
    record.add(page, { ...description, row: describedPage(page, description), isStale: stale.has(page) });
  }
}

/** Copies are made by whoever has the files, and so are pages whose data a plugin made, which may be more than text can say. */
function isOurs({ kind }: Page): boolean {
  return kind === 'file' || kind === 'custom';
}
