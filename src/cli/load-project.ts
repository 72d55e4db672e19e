/** From a folder to a project: everything a build depends on, read once, with every mistake found on the way. */

import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { loadExtensions } from '../config/load-extensions.ts';
import { readSite } from '../config/read-site.ts';
import type { Store } from '../memory/store.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import type { Project } from '../model/project.ts';
import type { Site } from '../model/site.ts';
import type { SourceFile } from '../model/source.ts';
import { type Content, readContent } from '../read/read-content.ts';
import { loadTheme, type ThemeOptions } from '../theme/load-theme.ts';
import { type KnownMedia, lookAtMedia } from './known-media.ts';
import { findPackage, type Package } from './package.ts';

export interface LoadOptions {
  readonly root: string;
  readonly now: number;
  readonly drafts: boolean;
  /** What is known of files without reading them; nothing by default. */
  readonly known?: KnownFiles | undefined;
}

export interface KnownFiles extends Pick<Store, 'hashOf' | 'media'> {
  /** When the build began, in milliseconds since 1970, by the clock of the machine. */
  readonly began: number;
}

const nothingKnown: KnownFiles = { began: 0, hashOf: () => undefined, media: () => undefined };

export interface Loaded {
  /** `undefined` where the configuration has errors, so that content cannot be judged. */
  readonly project: Project | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every source file, for showing lines of it. */
  readonly textOf: (file: SourcePath) => string | undefined;
  /** Whether the site draws with templates of its own, so that a failing one is not ours. */
  readonly ownTemplates: boolean;
  /** How the files looked, of those that may be taken to be the same as long as they look the same. */
  readonly stamps: Content['stamps'];
  readonly settledMedia: KnownMedia['settled'];
}

/** Reads `content/`, `broadsheet.config.js`, the theme and the media of a project. */
export async function loadProject({ root, now, drafts, known = nothingKnown }: LoadOptions): Promise<Loaded> {
  const own = findPackage();
  const { value: content, diagnostics: reading } = await readContent(root, known);
  const site = siteOf(content?.site);
  const extensions = await loadExtensions(root);
  const folders = themeFolders(root, own);
  const theme = await loadTheme(folders);
  const configHash = configHashOf(content?.site, extensions.value?.hash, own);
  const media = await lookAtMedia(root, content?.mediaPaths ?? [], {
    began: known.began,
    known: (path, stamp) => known.media(path, stamp, configHash),
  });
  const loaded = {
    diagnostics: [...reading, ...[site, extensions, theme, media].flatMap((outcome) => outcome.diagnostics)],
    textOf: textFinder(content),
    ownTemplates: folders.own !== undefined,
    stamps: content?.stamps ?? new Map(),
    settledMedia: media.settled,
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
      snapshot: { ...content.snapshot, media: media.files },
      theme: theme.value,
      extensions: extensions.value.extensions,
      configHash,
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
function configHashOf(site: SourceFile | undefined, extensions: Hash | undefined, { version }: Package): Hash {
  const { icu, tz, unicode, cldr } = process.versions;
  return hashOf([version, icu, tz, unicode, cldr, extensions, site?.hash].join('\n'));
}

/** Finds the text of a source file by its path, as it was read or, where it is known without that, as it stands. */
function textFinder(content: Content | undefined): Loaded['textOf'] {
  const { site, snapshot } = content ?? {};
  let files: ReadonlyMap<SourcePath, SourceFile> | undefined;
  return (path) => {
    files ??= new Map(
      [site, ...Object.values(snapshot ?? {}).flat()].flatMap((file) =>
        file === undefined ? [] : [[file.path, file]],
      ),
    );
    try {
      return files.get(path)?.text;
    } catch {
      return undefined;
    }
  };
}
