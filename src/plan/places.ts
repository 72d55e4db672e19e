/** Where a mistake stands, as near as the file tells. */

import type { Places } from '../model/article.ts';
import type { SourcePath } from '../model/brands.ts';
import type { Place } from '../model/diagnostic.ts';

/** The place of the first of `keys` that is known, else of the front matter, else the file's first line. */
export function placeOf(
  file: { readonly path: SourcePath; readonly places: Places },
  ...keys: readonly string[]
): Place {
  for (const key of [...keys, '']) {
    const place = file.places[key];
    if (place !== undefined) return place;
  }
  return { file: file.path, line: 1, column: 1, length: 1 };
}

/** The place of a key of site.yaml. */
export function sitePlace(places: Places, ...keys: readonly string[]): Place {
  return placeOf({ path: 'content/site.yaml' as SourcePath, places }, ...keys);
}
