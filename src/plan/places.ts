/** Where a mistake stands, as near as the file tells. */

import type { SourcePath } from '../model/brands.ts';
import type { Place } from '../model/diagnostic.ts';
import { type PackedPlaces, type Places, placeAt } from '../model/places.ts';

/** The place of the first of `keys` that is known, else of the front matter, else the file's first line. */
export function placeOf(
  { path, places }: { readonly path: SourcePath; readonly places: PackedPlaces },
  ...keys: readonly string[]
): Place {
  return nearest(keys, (key) => placeAt(places, key, path)) ?? startOf(path);
}

/** The place of a key of site.yaml. */
export function sitePlace(places: Places, ...keys: readonly string[]): Place {
  return nearest(keys, (key) => places[key]) ?? startOf('content/site.yaml' as SourcePath);
}

function nearest(keys: readonly string[], find: (key: string) => Place | undefined): Place | undefined {
  for (const key of [...keys, '']) {
    const place = find(key);
    if (place !== undefined) return place;
  }
  return undefined;
}

function startOf(file: SourcePath): Place {
  return { file, line: 1, column: 1, length: 1 };
}
