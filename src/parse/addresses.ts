/** Where a file will be found: slug, permalink, aliases, and the names that files give. */

import { readSiteAddress } from '../fields/address.ts';
import { slugBytes, slugOf, unportable } from '../fields/portable-name.ts';
import { remember } from '../lib/remember.ts';
import { urlPath } from '../model/address.ts';
import type { SourcePath, UrlPath } from '../model/brands.ts';
import type { Diagnostic, Outcome, Place } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import type { Moment } from '../model/moment.ts';
import { type PackedPlaces, placeOf } from '../model/places.ts';
import * as mistakes from './mistakes.ts';

/** A slug as an editor gave it, NFC; refused at its place where it is no portable part of an address. */
export function givenSlug(text: string, place: () => Place): Outcome<string> {
  const mistake = unportable(text);
  if (mistake === undefined) return { value: text.normalize('NFC'), diagnostics: [] };
  const hint = `Write, for instance, \`${slugOf(text)}\`.`;
  return { value: undefined, diagnostics: [mistakes.badSlug(text, { mistake, hint }, place())] };
}

/** The slug of an article that gives none: from its title, else its file's name. */
export function defaultSlug(title: string, path: SourcePath): string {
  return slugOf(title, fileName(path).title, path);
}

/** An id that follows from the path alone, unlike that of any other path. */
export function defaultId(path: SourcePath): string {
  const stem = path.replace(/^content\/articles\//, '').replace(/\.md$/i, '');
  const slug = slugOf(stem);
  return Buffer.byteLength(stem) > slugBytes ? `${slug}-${hashOf(stem).slice(0, 8)}` : slug;
}

/** A file's name without ending, and the day it begins with: `2015-03-17-title.md`. */
export function fileName(path: SourcePath): {
  readonly name: string;
  readonly title: string;
  readonly day: string | undefined;
} {
  const name = (path.split('/').at(-1) ?? '').replace(/\.md$/i, '');
  const match = /^(\d{4}-\d{2}-\d{2})[-_ ](.+)$/.exec(name);
  return { name, title: match?.[2] ?? name, day: match?.[1] };
}

export interface PermalinkValues {
  readonly published: Moment;
  readonly slug: string;
  readonly section: string;
  readonly id: string;
}

/** The address of an article. The site has checked its pattern, and every value is one portable part. */
export function permalink(pattern: string, { published, slug, section, id }: PermalinkValues): UrlPath {
  const { day } = published;
  const [yyyy, mm, dd] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
  const values: Readonly<Record<string, string | undefined>> = { yyyy, mm, dd, slug, section, id };
  let path = '';
  for (const { name, written } of piecesOf(pattern)) path += (name && values[name]) ?? written;
  return urlPath(path);
}

/** A pattern in pieces: what may be a name between braces, and what stands between those. */
const piecesOf = remember((pattern: string) =>
  pattern.split(/(\{\w+\})/).map((written) => ({ written, name: /^\{(\w+)\}$/.exec(written)?.[1] })),
);

/** Aliases as addresses of the site, each once. `file` is where they were written. */
export function readAliases(
  texts: readonly string[],
  file: { readonly path: SourcePath; readonly places: PackedPlaces },
): Outcome<readonly UrlPath[]> {
  const diagnostics: Diagnostic[] = [];
  const aliases = new Set<UrlPath>();
  for (const [index, text] of texts.entries()) {
    const reading = readSiteAddress(text);
    if (typeof reading === 'string') aliases.add(reading);
    else diagnostics.push(mistakes.badAlias(text, reading, placeOf(file, `aliases.${index}`, 'aliases')));
  }
  return { value: [...aliases], diagnostics };
}

/** The id that an author's or topic's file has by its name. */
export function idFromName(path: SourcePath): Outcome<string> {
  const { name } = fileName(path);
  const problem = nameProblem(name, path);
  return problem === undefined ? { value: name, diagnostics: [] } : { value: undefined, diagnostics: [problem] };
}

/** The address of a static page: its path under content/pages, `index.md` standing for its folder. */
export function pageAddress(path: SourcePath): Outcome<UrlPath> {
  const parts = path
    .replace(/^content\/pages\//, '')
    .replace(/\.md$/i, '')
    .split('/');
  const problems = parts.flatMap((part) => nameProblem(part, path) ?? []);
  if (problems.length > 0) return { value: undefined, diagnostics: problems };
  const shown = parts.at(-1) === 'index' ? parts.slice(0, -1) : parts;
  return { value: urlPath(`/${shown.map((part) => `${part}/`).join('')}`), diagnostics: [] };
}

function nameProblem(name: string, file: SourcePath): Diagnostic | undefined {
  const mistake = unportable(name);
  if (mistake === undefined) return undefined;
  const hint = `Rename it, for instance to \`${slugOf(name)}\`.`;
  return mistakes.badFileName(name, { mistake, hint }, { file, line: 1, column: 1, length: 1 });
}
