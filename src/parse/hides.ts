/**
 * Whether the text of an article that cannot be read as one was meant to hide it: then no earlier version may stand in.
 *
 * Whatever else is wrong with it, a line of its own that names a field is taken at its word, and what cannot be read is
 * taken for the stricter.
 */

import { placeMoment, readMoment } from '../fields/moment.ts';
import type { Site } from '../model/site.ts';
import type { SourceFile } from '../model/source.ts';

/** Of front matter that is never closed so much is looked at. */
const longest = 64_000;

/** Whether it would not be public at `now`, in milliseconds, as far as its lines tell. */
export function saysHidden(
  { text }: Pick<SourceFile, 'text'>,
  site: Pick<Site, 'zone' | 'frontMatter'>,
  now: number,
): boolean {
  const front = text.slice(0, longest).split(/^---[ \t]*$/m, 2)[1] ?? text.slice(0, longest);
  const written = (field: string, ...synonyms: readonly string[]): string | undefined => {
    const mapped = Object.entries(site.frontMatter.map).filter(([, ours]) => ours === field);
    for (const name of [field, ...synonyms, ...mapped.map(([theirs]) => theirs)]) {
      const value = new RegExp(`^${literal(name)}[ \\t]*:(.*)$`, 'm').exec(front)?.[1];
      if (value !== undefined) return bare(value);
    }
    return undefined;
  };
  const instant = (value: string): number | undefined => {
    const moment = readMoment(value);
    return 'mistake' in moment ? undefined : placeMoment(moment, site.zone).at;
  };

  const status = written('status');
  if (status !== undefined && status !== 'ready' && status !== 'published') return true;
  const draft = written('draft');
  if (draft !== undefined && !/^(?:false|no|off)$/i.test(draft)) return true;
  if (written('withdrawn') !== undefined) return true;
  const [published, embargo, expires] = [written('published', 'date'), written('embargo'), written('expires')];
  // A date of publication that cannot be read is more often a slip than a wish to wait.
  if (published !== undefined && (instant(published) ?? now) > now) return true;
  if (embargo !== undefined && (instant(embargo) ?? Number.POSITIVE_INFINITY) > now) return true;
  return expires !== undefined && (instant(expires) ?? now) <= now;
}

function bare(value: string): string {
  return value
    .replace(/[ \t]#.*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
}

function literal(name: string): string {
  return name.replace(/[^\w]/g, '\\$&');
}
