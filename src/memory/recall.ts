/**
 * A site that is planned already: planning is a function, and this remembers what it gave.
 *
 * It does not look at the text of bodies, so a site is remembered by everything else. An edit of a body then costs the
 * drawing of the pages that show it.
 */

import type { Hash, SourcePath } from '../model/brands.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import type { DescribedPage, DescribedSite, Memory, Readings } from '../model/memory.ts';
import type { Page } from '../model/page.ts';
import type { Project } from '../model/project.ts';
import type { BodyVersion } from '../model/resolved-body.ts';
import { textFiles } from '../model/source.ts';
import { createPageReader, type PageText } from './description.ts';
import { StoreDamaged } from './records.ts';

type Files = Readings['files'];

/**
 * Of everything that planning looks at but the clock; `undefined` where a plugin or a repository has a say, since of what
 * they look at there is no hash.
 */
export function planningHashOf(project: Project, files: Files): Hash | undefined {
  const { configHash, readingHash, theme, extensions, history, drafts, encoder, snapshot } = project;
  if (history !== undefined || extensions.pages.length > 0 || extensions.checks.length > 0) return undefined;
  const parts = [configHash, readingHash, theme.hash, String(drafts), String(encoder)];
  for (const { file } of textFiles(snapshot)) parts.push(`${file.path}\0${files.get(file.path)?.planningHash}`);
  for (const { path, hash } of snapshot.media) parts.push(`${path}\0${hash}`);
  return hashOf(parts.join('\n'));
}

/** The site as it was described, where it would be planned the same now. */
export function recallSite(memory: Memory, project: Project, files: Files): DescribedSite | undefined {
  const planningHash = memory.site && planningHashOf(project, files);
  const site = planningHash && memory.site?.(planningHash);
  if (site === undefined || project.now < site.from) return undefined;
  if (project.now >= (site.validUntil ?? Number.POSITIVE_INFINITY)) return undefined;
  // A mistake is told with its place, which may be another one now.
  return site.told.every(([path, hash]) => files.get(path)?.hash === hash) ? site : undefined;
}

/** The files in which mistakes of a plan have places, with their hashes. */
export function toldFiles(diagnostics: readonly Diagnostic[], files: Files): DescribedSite['told'] {
  const told = new Map<SourcePath, Hash>();
  for (const { file } of diagnostics.flatMap(({ places }) => places)) {
    const hash = files.get(file)?.hash;
    if (hash !== undefined) told.set(file, hash);
  }
  return [...told];
}

/** Which body a file has now. */
export type BodyFinder = (source: SourcePath) => BodyVersion;

export function bodyFinder(files: Files): BodyFinder {
  return (source) => {
    const body = files.get(source)?.body;
    if (body === undefined) throw new Error(`${source} has no body`);
    return { source, hash: body.hash, words: body.words };
  };
}

/** More pages than this are planned as soon as they are read back. */
const mostRecalled = 1_000;

/** Pages of a remembered site; `undefined` where they are many, or the description of one is not kept. Throws `StoreDamaged`. */
export function recallPages(
  pages: readonly DescribedPage[],
  site: DescribedSite,
  bodyOf: BodyFinder,
): readonly Page[] | undefined {
  if (pages.length > mostRecalled || pages.some(({ isPicture }) => isPicture)) return undefined;
  const described: PageText[] = [];
  for (const { hash, bodies } of pages) {
    const text = site.text(hash);
    if (text === undefined) return undefined;
    described.push({ text, bodies: bodies.map(bodyOf) });
  }
  const read = createPageReader((hash) => {
    const text = site.text(hash);
    if (text === undefined) throw new StoreDamaged(`the part ${hash} is not in the store any more`);
    return text;
  });
  return described.map(read);
}
