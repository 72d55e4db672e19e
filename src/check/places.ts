/** Where in the new state of a file a change stands, as near as the file tells. */

import type { Article } from '../model/article.ts';
import type { Place } from '../model/diagnostic.ts';
import { placeAt, placeOf } from '../model/places.ts';
import type { SourceFile } from '../model/source.ts';
import type { TextChange } from './text-changes.ts';

/** Whether an editor wrote the field of this key. */
export function isGiven({ path, places }: Article, key: string): boolean {
  return placeAt(places, key, path) !== undefined;
}

/** The changed words where the file has them in a row; the field or the front matter where it does not. */
export function placeOfChange({ part, place }: TextChange, article: Article, file: SourceFile | undefined): Place {
  const known = part === 'body' ? placeOf(article) : placeOf(article, part);
  if (file === undefined) return known;
  const { before, added, after } = place;
  // Asked for once, since it may have to be read again.
  const { path, text } = file;
  // With more words around them they are surer to be the right ones, and likelier to be parted by marks of Markdown.
  for (const around of [3, 1, 0]) {
    const [first, last] = [before.slice(before.length - around), after.slice(0, around)];
    const words = added.length > 0 ? added : last.slice(0, 1);
    const behind = added.length > 0 ? last : last.slice(1);
    if (words.length === 0) continue;
    const found = find(text, [first, words, behind]);
    if (found !== undefined) return located({ path, text }, found);
  }
  return known;
}

const between = '[^\\p{L}\\p{N}]{1,40}';

/** Where the middle of three runs of words stands, in UTF-16 units: start and end. */
function find(text: string, runs: readonly (readonly string[])[]): readonly [number, number] | undefined {
  const [first = '', middle = '', last = ''] = runs.map((words) => words.map(written).join(between));
  const lead = first === '' ? '(?<![\\p{L}\\p{N}])' : `${first}${between}`;
  const rest = last === '' ? '(?![\\p{L}\\p{N}])' : `${between}${last}`;
  return new RegExp(`${lead}(?<words>${middle})${rest}`, 'du').exec(text)?.indices?.groups?.words;
}

/** A word as a file may have it: with either apostrophe. */
function written(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}/-]/g, '\\$&').replace(/['’]/g, "['’]");
}

function located({ path, text }: Pick<SourceFile, 'path' | 'text'>, [start, end]: readonly [number, number]): Place {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.slice(0, start).split('\n').length;
  const lineEnd = text.indexOf('\n', start);
  const length = Math.min(end, lineEnd < 0 ? text.length : lineEnd) - start;
  return { file: path, line, column: start - lineStart + 1, length: Math.max(1, length) };
}
