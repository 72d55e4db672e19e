/**
 * The result of a whole build, remembered by everything it depended on: where all of that is the same, so is the site.
 *
 * This is the memory of one function, not a second way to build: nothing here knows what changed, only that nothing did.
 */

import { basename } from 'node:path';
import type { SitePlace } from '../emit/site-place.ts';
import type { StandingSite } from '../emit/standing-site.ts';
import type { MediaRow } from '../memory/catalogue.ts';
import type { Store } from '../memory/store.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import type { Project } from '../model/project.ts';
import type { Inputs } from './load-project.ts';

/** What a build had to tell. */
export interface LastBuild {
  readonly articles: number;
  readonly pages: number;
  /** As they were judged then. */
  readonly diagnostics: readonly Diagnostic[];
  readonly nextBuildAt: number | undefined;
  readonly validUntil: number | undefined;
}

interface Note extends LastBuild {
  readonly key: Hash;
  readonly from: number;
}

/** A project as it was read, and how its mistakes are judged. */
export interface Asked {
  readonly inputs: Inputs;
  /** What is known of media files. */
  readonly media: ReadonlyMap<SourcePath, MediaRow>;
  readonly strict: boolean;
  readonly place: SitePlace;
}

/** The last build into `place`, where this one would give the same and every file of it stands as it was written. */
export function readLastBuild(store: Pick<Store, 'note'>, asked: Asked, standing: StandingSite): LastBuild | undefined {
  const text = standing.isWhole ? store.note(noteName(asked.place)) : undefined;
  if (text === undefined) return undefined;
  const { key, from, ...last } = JSON.parse(text) as Note;
  const { now } = asked.inputs.options;
  const isNow = from <= now && now < (last.validUntil ?? Number.POSITIVE_INFINITY);
  return isNow && key === keyOf(asked) ? last : undefined;
}

/**
 * What to remember of a build that was written. Page sources and checks of a site may look at what no hash covers: of a
 * build that asked them nothing is remembered, so they are always asked.
 */
export function lastBuildText(report: LastBuild, asked: Asked, { extensions }: Project): string | undefined {
  const { articles, pages, diagnostics, nextBuildAt, validUntil } = report;
  const isPure = extensions.pages.length === 0 && extensions.checks.length === 0;
  const key = isPure ? keyOf(asked) : undefined;
  const last: LastBuild = { articles, pages, diagnostics, nextBuildAt, validUntil };
  const note: Note | undefined = key && { key, from: asked.inputs.options.now, ...last };
  return note && JSON.stringify(note);
}

/** Of everything that a build depends on; `undefined` where that is not known without looking. */
function keyOf({ inputs, media, strict }: Asked): Hash | undefined {
  const { content, configHash, theme, past, options } = inputs;
  if (content === undefined || inputs.diagnostics.length > 0 || theme.value === undefined) return undefined;
  const { site, snapshot, mediaPaths } = content;
  const texts = [site, ...Object.values(snapshot).flat()].map((file) => `${file?.path}\0${file?.hash}`);
  if (mediaPaths.some((path) => !media.has(path))) return undefined;
  const files = mediaPaths.map((path) => `${path}\0${media.get(path)?.outcome.value?.hash}`);
  return hashOf([configHash, theme.value.hash, options.drafts, strict, past, ...texts, ...files].join('\n'));
}

function noteName({ manifest }: SitePlace): string {
  return basename(manifest, '.json');
}
