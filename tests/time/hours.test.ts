/**
 * Two months of a newspaper whose machine builds every hour, and when the build before said: every article appears within
 * its minute and never early, and whenever anything changed the site is the one that a clean build gives.
 */

import { expect, it } from 'vitest';
import { type Build, build } from '../../src/build.ts';
import { nothingRemembered } from '../../src/model/memory.ts';
import type { Output } from '../../src/model/output.ts';
import type { Project } from '../../src/model/project.ts';
import { articleText, projectOf } from '../support/project.ts';
import { everyMoment, instant, isoOf, second } from './moments.ts';

const hour = 3600 * second;
const [start, end] = [instant('2026-03-01T00:00:00Z'), instant('2026-04-30T00:00:00Z')];

/** Numbers from 0 to 1, the same on every run (Numerical Recipes, "quick and dirty" generator). */
function createChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Story {
  readonly id: string;
  readonly opens: number;
  readonly closes: number;
}

/** Stories at odd seconds, a third of them under embargo, a third of them brief. */
function stories(): { readonly files: Record<string, string>; readonly all: readonly Story[] } {
  const chance = createChance(2026);
  const files: Record<string, string> = {};
  const all = Array.from({ length: 24 }, (_, number): Story => {
    const at = (from: number, to: number): number => from + Math.floor((chance() * (to - from)) / second) * second;
    const id = `story-${number}`;
    const published = at(start, end - 48 * hour);
    const embargo = number % 3 === 0 ? at(published - 24 * hour, published + 48 * hour) : undefined;
    const opens = Math.max(published, embargo ?? 0);
    const closes = number % 3 === 1 ? at(opens + hour / 2, opens + 240 * hour) : Number.POSITIVE_INFINITY;
    files[`content/articles/${id}.md`] = articleText({
      id,
      title: `Story ${number}`,
      published: isoOf(published),
      section: number % 2 === 0 ? 'news' : 'sport',
      topics: ['tides'],
      ...(embargo === undefined ? {} : { embargo: isoOf(embargo) }),
      ...(Number.isFinite(closes) ? { expires: isoOf(closes) } : {}),
    });
    return { id, opens, closes };
  });
  return { files, all };
}

/** What an output folder holds after a build into one that held `before`. */
function written(
  before: ReadonlyMap<string, Output['content']>,
  { paths, outputs }: Build,
): Map<string, Output['content']> {
  const site = new Map([...before].filter(([path]) => paths.has(path)));
  for (const { path, content } of outputs()) site.set(path, content);
  return site;
}

/** The paths at which two sites are not the same. */
function differences(one: ReadonlyMap<string, Output['content']>, other: typeof one): readonly string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => JSON.stringify(one.get(path)) !== JSON.stringify(other.get(path)));
}

it('publishes every story within its minute, never early, and always what a clean build gives', {
  timeout: 300_000,
}, () => {
  const { files, all } = stories();
  const project = projectOf({ ...everyMoment, ...files });
  const appeared = new Map<string, number>();
  let site = new Map<string, Output['content']>();
  let memory = nothingRemembered;
  let [builds, changes] = [0, 0];
  let due: number | undefined;

  for (let now = start; now <= end; ) {
    const at: Project = { ...project, now };
    const result = build(at, memory);
    expect(result.diagnostics).toEqual([]);
    const hasChanged = result.stale.length > 0 || result.paths.size !== site.size;
    site = written(site, result);
    if (hasChanged) {
      changes += 1;
      expect(differences(site, written(new Map(), build(at, nothingRemembered)))).toEqual([]);
    }
    // Between two builds nothing was due that this one was not told of.
    if (builds > 0) expect([isoOf(now), hasChanged]).toEqual([isoOf(now), due !== undefined && due <= now]);

    const shown = new Set(result.edition.cards.map(({ id }) => id));
    const wrong = all.filter(({ id, opens, closes }) => shown.has(id) !== (opens <= now && now < closes));
    expect([isoOf(now), wrong]).toEqual([isoOf(now), []]);
    for (const { id } of all) if (shown.has(id) && !appeared.has(id)) appeared.set(id, now);
    memory = result.memory;
    builds += 1;
    due = result.nextBuildAt;
    const nextHour = (Math.floor(now / hour) + 1) * hour;
    // A machine that is told a moment is there within seconds.
    now = due !== undefined && due + 5 * second < nextHour ? due + 5 * second : nextHour;
  }

  expect(builds).toBeGreaterThan(1440);
  expect(changes).toBeGreaterThan(60);
  expect(appeared.size).toBe(all.length);
  for (const { id, opens } of all) expect((appeared.get(id) ?? 0) - opens).toBeLessThan(60 * second);
});
