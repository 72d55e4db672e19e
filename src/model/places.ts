/** Where the fields of a file stand, and where a mistake in it is shown, as near as the file tells. */

import type { SourcePath } from './brands.ts';
import type { Place } from './diagnostic.ts';

/** Where each field stands: by dotted path (`topics.0`, `lead.image`); `''` is the front matter itself. */
export type Places = Readonly<Record<string, Place>>;

/**
 * `Places` of one file as one text, since they are made and kept of every article and asked for where there is a mistake:
 * before each a line break, then path, line, column and length with tabs between.
 */
export type PackedPlaces = string & { readonly brand: 'PackedPlaces' };

export const noPlaces = '' as PackedPlaces;

/** One more place. Of two with one path the first is found. */
export function addPlace(
  places: PackedPlaces,
  path: string,
  { line, column, length }: Omit<Place, 'file'>,
): PackedPlaces {
  return `${places}${before(path)}${line}\t${column}\t${length}` as PackedPlaces;
}

/** The place at a path in the file whose places these are; `undefined` where it has none. */
export function placeAt(places: PackedPlaces, path: string, file: SourcePath): Place | undefined {
  const mark = before(path);
  const found = places.indexOf(mark);
  if (found < 0) return undefined;
  const end = places.indexOf('\n', found + 1);
  const numbers = places.slice(found + mark.length, end < 0 ? undefined : end).split('\t');
  const [line = 1, column = 1, length = 1] = numbers.map(Number);
  return { file, line, column, length };
}

/** What stands before a place. A key may hold anything that YAML can say, line breaks too. */
function before(path: string): string {
  return `\n${/[\t\n\\]/.test(path) ? JSON.stringify(path) : path}\t`;
}

/** The place of the first of `keys` that is known, else of the front matter, else the file's first line. */
export function placeOf(
  { path, places }: { readonly path: SourcePath; readonly places: PackedPlaces },
  ...keys: readonly string[]
): Place {
  return nearest(keys, (key) => placeAt(places, key, path)) ?? startOf(path);
}

/** The same for a key of site.yaml. */
export function sitePlace(places: Places, ...keys: readonly string[]): Place {
  return nearest(keys, (key) => places[key]) ?? startOf('content/site.yaml' as SourcePath);
}

/** The beginning of a file, or of what was one. */
export function startOf(file: SourcePath): Place {
  return { file, line: 1, column: 1, length: 1 };
}

function nearest(keys: readonly string[], find: (key: string) => Place | undefined): Place | undefined {
  for (const key of [...keys, '']) {
    const place = find(key);
    if (place !== undefined) return place;
  }
  return undefined;
}
