/** Writes down what pages are drawn from while they go to be drawn, so that none is described once more for it. */

import { basename } from 'node:path';
import type { Build } from '../build.ts';
import type { SitePlace } from '../emit/site-place.ts';
import type { Describer } from '../memory/description.ts';
import { drawingOf, drawnLog } from '../memory/drawn-log.ts';
import type { SiteRecord } from '../memory/site-record.ts';
import { outputPath } from '../model/address.ts';
import type { Hash } from '../model/brands.ts';
import type { Location } from '../model/memory.ts';
import type { Page } from '../model/page.ts';
import type { Project } from '../model/project.ts';

export interface DrawnRecord {
  /** Describes a page, which is written down. */
  readonly describe: Describer['describe'];
  /** The pages, each written down as it is taken; copies of files are not. */
  each(pages: Iterable<Page>): Iterable<Page>;
  /** Puts the parts of descriptions into the store, and tells where they lie. Throws what Node throws. */
  parts(): ReadonlyMap<Hash, Location>;
  /** Keeps what was written down, once the pages stand. */
  keep(): void;
  /** Forgets it, if it was not kept. */
  end(): void;
}

interface Drawn {
  readonly build: Build;
  readonly project: Project;
  /** The folder of the store. */
  readonly cache: string;
  readonly place: SitePlace;
  readonly record: SiteRecord;
}

export function recordDrawings({ build, project, cache, place, record }: Drawn): DrawnRecord {
  const { describer, site, isRecalled } = build;
  const log = drawnLog(cache, basename(place.manifest, '.json')).begin();
  const recording = record.begin();
  const isKept = !isRecalled && site.planningHash !== undefined;
  // All others change with the plan alone, and are described when it is made.
  const showBodies = isKept ? site.pages.filter(({ bodies }) => bodies.length > 0) : [];
  const hashes = new Map(showBodies.map(({ path, hash }) => [path, hash]));
  let isFull = false;

  /** Where the disk has no room less is remembered, and the site is published all the same. */
  function attempt(step: () => void): void {
    if (isFull) return;
    try {
      step();
    } catch (cause) {
      if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
      isFull = true;
    }
  }

  function put(page: Page, text: () => string): void {
    const hash = hashes.get(outputPath(page.url));
    if (hash !== undefined) attempt(() => recording.put(hash, text));
  }

  function describe(page: Page): ReturnType<Describer['describe']> {
    const described = describer.describe(page);
    log.add(drawingOf(page, described, project));
    put(page, () => described.text);
    return described;
  }

  function parts(): ReadonlyMap<Hash, Location> {
    for (const [hash, text] of describer.parts) recording.put(hash, text);
    return recording.places();
  }

  return {
    describe,
    *each(pages) {
      for (const page of pages) {
        if (page.kind !== 'file') describe(page);
        yield page;
      }
    },
    parts,
    keep() {
      log.keep(build.stale.length === site.pages.length);
      if (!isKept) return;
      for (const page of build.pages) put(page, () => describer.describe(page).text);
      attempt(() => {
        parts();
        recording.keep(site, new Set([...hashes.values(), ...describer.parts.keys()]));
      });
    },
    end() {
      log.end();
      attempt(recording.close);
    },
  };
}
