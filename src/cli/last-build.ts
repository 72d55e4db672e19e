/**
 * The result of a whole build, remembered by everything it depended on: where all of that is the same, so is the site.
 *
 * This is the memory of one function, not a second way to build: nothing here knows what changed, only that nothing did.
 */

import { basename } from 'node:path';
import type { Build } from '../build.ts';
import type { Standing } from '../emit/emit.ts';
import type { SitePlace } from '../emit/site-place.ts';
import type { Store } from '../memory/store.ts';
import type { Hash } from '../model/brands.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import type { Project } from '../model/project.ts';

/** What a build had to tell. */
export interface LastBuild {
  readonly articles: number;
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly nextBuildAt: number | undefined;
}

interface Note extends LastBuild {
  readonly key: Hash;
  readonly from: number;
}

/** The last build into `place`, where this one would give the same and every file of it stands as it was written. */
export function readLastBuild(
  store: Pick<Store, 'note'>,
  project: Project,
  { place, standing }: { readonly place: SitePlace; readonly standing: Standing },
): LastBuild | undefined {
  const text = standing.isWhole && isPure(project) ? store.note(noteName(place)) : undefined;
  if (text === undefined) return undefined;
  const { key, from, ...last } = JSON.parse(text) as Note;
  const isNow = from <= project.now && project.now < (last.nextBuildAt ?? Number.POSITIVE_INFINITY);
  return isNow && key === keyOf(project) ? last : undefined;
}

/** What to remember of a build that was written. */
export function lastBuildNote(
  { edition, pages, diagnostics, nextBuildAt }: Build,
  project: Project,
  place: SitePlace,
): { readonly name: string; readonly text: string } {
  const last: LastBuild = { articles: edition.cards.length, pages: pages.length, diagnostics, nextBuildAt };
  const note: Note = { key: keyOf(project), from: project.now, ...last };
  return { name: noteName(place), text: JSON.stringify(note) };
}

/** Page sources and checks of a site may look at what no hash covers: they are always asked. */
function isPure({ extensions }: Project): boolean {
  return extensions.pages.length === 0 && extensions.checks.length === 0;
}

function keyOf({ snapshot, configHash, theme, drafts }: Project): Hash {
  const files = Object.values(snapshot).flat();
  const content = files.map(({ path, hash }) => `${path}\0${hash}`).join('\n');
  return hashOf([configHash, theme.hash, drafts, content].join('\n'));
}

function noteName({ manifest }: SitePlace): string {
  return basename(manifest, '.json');
}
