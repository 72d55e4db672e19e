/** Which file of a content folder is what, wherever the folder was read from. */

import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Snapshot, SourceFile } from '../model/source.ts';
import { noSiteFile, unread } from './mistakes.ts';

export interface Shelves {
  readonly site: SourceFile | undefined;
  readonly snapshot: Omit<Snapshot, 'media'>;
  /** Files to be published as they are, sorted by path. */
  readonly mediaPaths: readonly SourcePath[];
}

export const sitePath = 'content/site.yaml' as SourcePath;

/**
 * Puts files, given in the order of their paths, where they belong, and reads those that hold text. `known` is what was
 * found wrong with the folder already.
 */
export function shelve<File extends { readonly path: SourcePath }>(
  files: readonly File[],
  read: (file: File) => Outcome<SourceFile>,
  known: readonly Diagnostic[] = [],
): { readonly shelves: Shelves; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics = [...known];
  const filed: Record<Shelf, SourceFile[]> = { site: [], articles: [], authors: [], topics: [], embeds: [], pages: [] };
  const mediaPaths: SourcePath[] = [];
  for (const file of files) {
    const role = roleOf(file.path);
    if (role === 'media') mediaPaths.push(file.path);
    else if (role === 'unread') diagnostics.push(unread(file.path, placeFor(file.path)));
    else {
      const outcome = read(file);
      diagnostics.push(...outcome.diagnostics);
      if (outcome.value !== undefined) filed[role].push(outcome.value);
    }
  }

  const { site: sites, ...snapshot } = filed;
  // Only a file that is not there at all is missing; one that could not be read has been reported.
  if (!files.some(({ path }) => path === sitePath) && !diagnostics.some(({ places }) => places[0]?.file === sitePath)) {
    diagnostics.push(noSiteFile(sitePath, files.find(({ path }) => /^content\/site\.\w+$/i.test(path))?.path));
  }
  // The settings are looked at more than once, and have to be the same each time.
  const [first] = sites;
  const site = first && { path: first.path, hash: first.hash, text: first.text };
  return { shelves: { site, snapshot, mediaPaths }, diagnostics };
}

type Shelf = 'site' | 'articles' | 'authors' | 'topics' | 'embeds' | 'pages';

function roleOf(path: SourcePath): Shelf | 'media' | 'unread' {
  if (path === sitePath) return 'site';
  if (/^content\/articles\/.*\.md$/.test(path)) return 'articles';
  if (/^content\/pages\/.*\.md$/.test(path)) return 'pages';
  if (/^content\/authors\/[^/]*\.md$/.test(path)) return 'authors';
  if (/^content\/topics\/[^/]*\.md$/.test(path)) return 'topics';
  if (/^content\/embeds\/[^/]*\.md$/.test(path)) return 'embeds';
  return /\.(?:md|markdown|mdx|ya?ml)$/i.test(path) ? 'unread' : 'media';
}

/** Where a file that nothing reads would be read. */
function placeFor(path: SourcePath): string {
  if (/\.ya?ml$/i.test(path)) return 'Only content/site.yaml is read: delete this file, or move it out of content/.';
  if (!path.endsWith('.md')) return 'Give it a name that ends in .md, in lower case.';
  const folder = /^content\/(authors|topics|embeds)\//.exec(path)?.[1];
  if (folder !== undefined) return `Move it into content/${folder}/ itself: folders below that are not read.`;
  return 'Move it to content/articles, content/pages, content/authors, content/topics or content/embeds.';
}
