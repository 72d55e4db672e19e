/**
 * Where the fields of a file stand. An archive keeps that of every article and asks for it where there is a mistake, so it
 * is kept as one text: some twenty places are a thing to the garbage collector, and not a hundred.
 */

import type { SourcePath } from './brands.ts';
import type { Place } from './diagnostic.ts';

/** Where each field stands: by dotted path (`topics.0`, `lead.image`); `''` is the front matter itself. */
export type Places = Readonly<Record<string, Place>>;

/** `Places` of one file: before each a line break, then path, line, column and length with tabs between. */
export type PackedPlaces = string & { readonly brand: 'PackedPlaces' };

export const noPlaces = '' as PackedPlaces;

/** The places of one file as one text. */
export function packPlaces(places: Places): PackedPlaces {
  let text = '';
  for (const path in places) {
    const place = places[path];
    if (place !== undefined) text += `${startOf(path)}${place.line}\t${place.column}\t${place.length}`;
  }
  return text as PackedPlaces;
}

/** The place at a path in the file whose places these are; `undefined` where it has none. */
export function placeAt(places: PackedPlaces, path: string, file: SourcePath): Place | undefined {
  const start = startOf(path);
  const found = places.indexOf(start);
  if (found < 0) return undefined;
  const end = places.indexOf('\n', found + 1);
  const numbers = places.slice(found + start.length, end < 0 ? undefined : end).split('\t');
  const [line = 1, column = 1, length = 1] = numbers.map(Number);
  return { file, line, column, length };
}

/** A key may hold anything that YAML can say, line breaks too. */
function startOf(path: string): string {
  return `\n${/[\t\n\\]/.test(path) ? JSON.stringify(path) : path}\t`;
}
