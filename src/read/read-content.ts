/**
 * The content folder as it is at one moment: every later stage sees this and never the disk.
 *
 * No file is passed over in silence: it is read, published as media, or reported.
 */

import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { FileStamp, Snapshot, SourceFile } from '../model/source.ts';
import { noContentFolder, noSiteFile, notRegular, unread } from './mistakes.ts';
import { createReader, type ReadOptions } from './reader.ts';
import { walk } from './walk.ts';

export interface Content {
  readonly site: SourceFile | undefined;
  readonly snapshot: Omit<Snapshot, 'media'>;
  /** Files to be published as they are, sorted by path. */
  readonly mediaPaths: readonly SourcePath[];
  /** Of the text files that may be taken to be the same as long as they look the same. */
  readonly stamps: ReadonlyMap<SourcePath, FileStamp>;
}

const sitePath = 'content/site.yaml' as SourcePath;

/**
 * Reads `content/` of a project's folder. Reports `site/missing`, `file/not-regular`, `file/name`, `file/same-name`,
 * `file/too-large`, `file/encoding`, `file/unreadable` and `file/unread`, each for every file that has it.
 */
export async function readContent(root: string, options?: ReadOptions): Promise<Outcome<Content>> {
  const folder = lstatSync(join(root, 'content'), { throwIfNoEntry: false });
  if (folder?.isSymbolicLink()) return nothing(notRegular('content' as SourcePath, 'symbolic link'));
  if (!folder?.isDirectory()) return nothing(noContentFolder(root));
  const { value: files = [], diagnostics: walked } = walk(root, 'content');
  const diagnostics = [...walked];
  const reader = createReader(options);
  const shelves: Record<Shelf, SourceFile[]> = {
    site: [],
    articles: [],
    authors: [],
    topics: [],
    embeds: [],
    pages: [],
  };
  const mediaPaths: SourcePath[] = [];

  for (const found of files) {
    const role = roleOf(found.path);
    if (role === 'media') mediaPaths.push(found.path);
    else if (role === 'unread') diagnostics.push(unread(found.path, placeFor(found.path)));
    else {
      const outcome = reader.read(found);
      diagnostics.push(...outcome.diagnostics);
      if (outcome.value !== undefined) shelves[role].push(outcome.value);
    }
  }

  const { site: sites, ...snapshot } = shelves;
  // Only a file that is not there at all is missing; one that could not be read has been reported.
  if (
    !files.some(({ path }) => path === sitePath) &&
    !diagnostics.some((known) => known.places[0]?.file === sitePath)
  ) {
    diagnostics.push(noSiteFile(sitePath, files.find(({ path }) => /^content\/site\.\w+$/i.test(path))?.path));
  }
  return { value: { site: sites[0], snapshot, mediaPaths, stamps: reader.stamps }, diagnostics };
}

function nothing(diagnostic: Diagnostic): Outcome<Content> {
  return { value: undefined, diagnostics: [diagnostic] };
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
