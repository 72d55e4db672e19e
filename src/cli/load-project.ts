/** From a folder to a project: everything a build depends on, read once, with every mistake found on the way. */

import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadExtensions } from '../config/load-extensions.ts';
import { readSite } from '../config/read-site.ts';
import { readMedia } from '../media/read-media.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import type { Project } from '../model/project.ts';
import type { Site } from '../model/site.ts';
import type { SourceFile } from '../model/source.ts';
import { readContent } from '../read/read-content.ts';
import type { Content } from '../read/shelve.ts';
import { loadTheme, type ThemeOptions } from '../theme/load-theme.ts';
import { findPackage, type Package } from './package.ts';

export interface LoadOptions {
  readonly root: string;
  readonly now: number;
  readonly drafts: boolean;
}

export interface Loaded {
  /** `undefined` where the configuration has errors, so that content cannot be judged. */
  readonly project: Project | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every source file, for showing lines of it. */
  readonly textOf: (file: SourcePath) => string | undefined;
  /** Whether the site draws with templates of its own, so that a failing one is not ours. */
  readonly ownTemplates: boolean;
}

/** Reads `content/`, `broadsheet.config.js`, the theme and the media of a project. */
export async function loadProject({ root, now, drafts }: LoadOptions): Promise<Loaded> {
  const own = findPackage();
  const { value: content, diagnostics: reading } = await readContent(root);
  const site = siteOf(content?.site);
  const extensions = await loadExtensions(root);
  const folders = themeFolders(root, own);
  const theme = await loadTheme(folders);
  const media = await readMedia(root, content?.mediaPaths ?? []);
  const outcomes: readonly Outcome<unknown>[] = [site, extensions, theme, media];
  const loaded = {
    diagnostics: [...reading, ...outcomes.flatMap((outcome) => outcome.diagnostics)],
    textOf: textFinder(content),
    ownTemplates: folders.own !== undefined,
  };
  const isConfigured = [site, extensions, theme].every(
    (outcome) => !outcome.diagnostics.some(({ level }) => level === 'error'),
  );
  if (!isConfigured || !content?.site || !site.value || !extensions.value || !theme.value) {
    return { ...loaded, project: undefined };
  }
  return {
    ...loaded,
    project: {
      site: site.value,
      snapshot: { ...content.snapshot, media: media.value ?? [] },
      theme: theme.value,
      extensions: extensions.value.extensions,
      configHash: configHash(content.site, extensions.value.hash, own),
      now,
      drafts,
    },
  };
}

function siteOf(file: SourceFile | undefined): Outcome<Site> {
  return file === undefined ? { value: undefined, diagnostics: [] } : readSite(file);
}

/** A project's own templates, unless the project is this package itself. */
function themeFolders(root: string, { folder, theme }: Package): ThemeOptions {
  const packaged = join(folder, 'templates');
  const own = join(root, 'templates');
  const isOwn = existsSync(own) && realpathSync(own) !== realpathSync(packaged);
  return { packaged, own: isOwn ? own : undefined, prebuilt: theme };
}

/** Names of months and days, rules of time zones and letters come with Node: another Node may draw other bytes. */
function configHash(site: SourceFile, extensions: Hash, { version }: Package): Hash {
  const { icu, tz, unicode, cldr } = process.versions;
  return hashOf([version, icu, tz, unicode, cldr, extensions, site.text].join('\n'));
}

function textFinder(content: Content | undefined): Loaded['textOf'] {
  const texts = new Map<SourcePath, string>();
  const { site, snapshot } = content ?? {};
  for (const file of [site, ...Object.values(snapshot ?? {}).flat()])
    if (file !== undefined) texts.set(file.path, file.text);
  return (file) => texts.get(file);
}
