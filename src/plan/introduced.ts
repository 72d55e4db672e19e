/**
 * The authors with a file of their own who may be known: a new colleague's page does not tell of a story to come.
 *
 * Who is named only in articles that never were public has no page, unless a page or an article leads to it: then an editor
 * wanted it to be seen.
 */

import { remember } from '../lib/remember.ts';
import type { Article, PersonReference } from '../model/article.ts';
import type { Author } from '../model/authority.ts';
import type { Facts } from '../model/body.ts';
import { foldedName } from './authorities.ts';
import { authorReference } from './entries.ts';
import { addresses, filePaths, readWritten } from './written.ts';

/** A file whose links count. */
interface Linking {
  readonly path: string;
  readonly facts: Pick<Facts, 'links'>;
}

export interface Introductions {
  /** Articles that never were public. */
  readonly unseen: readonly Article[];
  /** Articles that are or were public. */
  readonly seen: readonly Article[];
  /** What is public and may link to an author. */
  readonly linking: readonly Linking[];
  /** The links of site.yaml. */
  readonly siteLinks: readonly string[];
  readonly base: string;
}

/** Those of `authors` whose page is there though no public article names them. */
export function introduced(authors: readonly Author[], by: Introductions): readonly Author[] {
  const unseen = namesIn(by.unseen);
  if (unseen.size === 0) return authors;
  const seen = namesIn(by.seen);
  const isNamed = ({ id, name }: Author, names: ReadonlySet<string>): boolean =>
    [id, name].some((word) => names.has(foldedName(word)));
  const linked = remember((_: typeof by) => linkedPlaces(by));
  return authors.filter((author) => {
    if (!isNamed(author, unseen) || isNamed(author, seen)) return true;
    const places = linked(by);
    return places.has(authorReference(author).url) || (author.path !== undefined && places.has(author.path));
  });
}

function namesIn(articles: readonly Article[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { fields } of articles) {
    const { authors, credits, aiUse } = fields;
    const people: readonly Pick<PersonReference, 'name'>[] = [
      ...authors,
      ...credits.reporting,
      ...credits.editing,
      ...credits.photography,
    ];
    for (const { name } of people) names.add(foldedName(name));
    if (aiUse?.reviewedBy !== undefined) names.add(foldedName(aiUse.reviewedBy));
  }
  return names;
}

/** Every address and file that a link may mean. */
function linkedPlaces({ linking, siteLinks, base }: Introductions): ReadonlySet<string> {
  const places = new Set<string>();
  const add = (target: string, from: string): void => {
    const { path } = readWritten(target);
    if (!path.includes('authors')) return;
    if (path.startsWith('/')) for (const address of addresses(path, base)) places.add(address);
    for (const file of filePaths(path, from).candidates) places.add(file).add(`${file}.md`);
  };
  for (const { path, facts } of linking) for (const { target } of facts.links) add(target, path);
  for (const target of siteLinks) add(target, 'content/site.yaml');
  return places;
}
