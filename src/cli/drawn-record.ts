/** Writes down what pages are drawn from while they go to be drawn, so that none is described once more for it. */

import { basename } from 'node:path';
import type { Build } from '../build.ts';
import type { SitePlace } from '../emit/site-place.ts';
import { cardOf, drawnLog } from '../memory/drawn-log.ts';
import type { Page } from '../model/page.ts';
import type { Project } from '../model/project.ts';

export interface DrawnRecord {
  /** The text of a page, which is written down. */
  textOf(page: Page): string;
  /** The pages, each written down as it is taken; copies of files are not. */
  each(pages: Iterable<Page>): Iterable<Page>;
  /** Keeps what was written down, once the pages stand. */
  keep(): void;
  /** Forgets it, if it was not kept. */
  end(): void;
}

interface Drawn {
  readonly build: Pick<Build, 'textOf' | 'stale' | 'pages'>;
  readonly project: Project;
  /** The folder of the store. */
  readonly cache: string;
  readonly place: SitePlace;
}

export function recordDrawings({ build, project, cache, place }: Drawn): DrawnRecord {
  const { configHash, theme } = project;
  const recording = drawnLog(cache, basename(place.manifest, '.json')).begin();

  function textOf(page: Page): string {
    const text = build.textOf(page);
    recording.add({ url: page.url, configHash, themeHash: theme.hash, page: text, card: cardOf(page) });
    return text;
  }

  return {
    textOf,
    *each(pages) {
      for (const page of pages) {
        if (page.kind !== 'file') textOf(page);
        yield page;
      }
    },
    keep: () => recording.keep(build.stale.length === build.pages.length),
    end: recording.end,
  };
}
