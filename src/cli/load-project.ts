/** From a folder to a project: everything a build depends on, read once, with every mistake found on the way. */

import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { closureHash } from '../config/closure-hash.ts';
import { engineNames } from '../markdown/engine/names.ts';
import { encoderVersion } from '../media/encoder.ts';
import type { MediaRow } from '../memory/catalogue.ts';
import type { Store } from '../memory/store.ts';
import type { Hash, SourcePath } from '../model/brands.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import { parsingText } from '../model/parsing-site.ts';
import type { Project } from '../model/project.ts';
import { pictureLimits, type Site } from '../model/site.ts';
import type { SourceFile } from '../model/source.ts';
import type { Theme } from '../model/theme.ts';
import { type Content, readContent } from '../read/read-content.ts';
import { loadTheme, type ThemeOptions } from '../theme/load-theme.ts';
import type { KnownMedia } from './known-media.ts';
import { knownMedia } from './media-rows.ts';
import { findPackage, type Package } from './package.ts';
import type { Terminal } from './terminal.ts';

export interface LoadOptions {
  readonly root: string;
  readonly now: number;
  readonly drafts: boolean;
  /** Where pictures and what is known of them are kept; nowhere by default. */
  readonly pictures?: string | undefined;
  /** Of the process; for git, where the site shows the past of its articles. */
  readonly env?: Terminal['env'] | undefined;
  /** What is known of files without reading them; nothing by default. */
  readonly known?: KnownFiles | undefined;
}

interface KnownFiles extends Pick<Store, 'hashOf' | 'media'> {
  /** When the build began, in milliseconds since 1970, by the clock of the machine. */
  readonly began: number;
}

const nothingKnown: KnownFiles = { began: 0, hashOf: () => undefined, media: () => undefined };

/** What a project consists of, before anybody tries to understand it. */
export interface Inputs {
  readonly content: Content | undefined;
  /** What was found while the folder was read. */
  readonly diagnostics: readonly Diagnostic[];
  readonly theme: Outcome<Theme>;
  /** Of the code that makes the site: this program, what it rests on, and the site's own. */
  readonly codeHash: Hash;
  /** Of that and site.yaml. */
  readonly configHash: Hash;
  /** What is known of media files without looking at them. */
  readonly knownMedia: ReadonlyMap<SourcePath, MediaRow>;
  /** Whether the site draws with templates of its own, so that a failing one is not ours. */
  readonly ownTemplates: boolean;
  /** Which past the articles have, where the site may show it. */
  readonly past: string;
  readonly options: LoadOptions;
}

export interface Loaded {
  /** `undefined` where the configuration has errors, so that content cannot be judged. */
  readonly project: Project | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of every source file, for showing lines of it. */
  readonly textOf: (file: SourcePath) => string | undefined;
  readonly ownTemplates: boolean;
  /** How the files looked, of those that may be taken to be the same as long as they look the same. */
  readonly stamps: Content['stamps'];
  readonly settledMedia: KnownMedia['settled'];
}

/** Reads `content/`, `broadsheet.config.js`, the theme and the media of a project. */
export async function loadProject(options: LoadOptions): Promise<Loaded> {
  return understand(await readInputs(options));
}

/** Reads a project as far as it takes to know whether it is the one that was built last. */
export async function readInputs(options: LoadOptions): Promise<Inputs> {
  const { root, known = nothingKnown } = options;
  const own = findPackage();
  const { value: content, diagnostics } = await readContent(root, known);
  const folders = themeFolders(root, own);
  const codeHash = codeHashOf(await closureHash(root), own);
  const configHash = hashOf(`${codeHash}\n${content?.site?.hash}`);
  return {
    content,
    diagnostics,
    theme: await loadTheme(folders),
    codeHash,
    configHash,
    knownMedia: knownMedia(root, content?.mediaPaths ?? [], (path, stamp) => known.media(path, stamp, configHash)),
    ownTemplates: folders.own !== undefined,
    past: await pastOf(content?.site, options),
    options,
  };
}

/** Whether a site shows its past is known only when it is understood; that it says nothing of it, before. */
async function pastOf(site: SourceFile | undefined, { root, env = {} }: LoadOptions): Promise<string> {
  if (site === undefined || !/\bhistory\b/.test(site.text)) return '';
  const { headOf } = await import('../git/head.ts');
  return headOf(root, env);
}

/** Makes a project of what was read. The code that this takes is loaded only now. */
export async function understand(inputs: Inputs): Promise<Loaded> {
  const { content, theme, codeHash, configHash, ownTemplates, options } = inputs;
  const { root, now, drafts, pictures, known = nothingKnown } = options;
  const [{ readSite }, { loadExtensions }, { lookAtMedia }] = await Promise.all([
    import('../config/read-site.ts'),
    import('../config/load-extensions.ts'),
    import('./known-media.ts'),
  ]);
  const site: Outcome<Site> = content?.site ? readSite(content.site) : { value: undefined, diagnostics: [] };
  const extensions = await loadExtensions(root);
  const media = await lookAtMedia(root, content?.mediaPaths ?? [], {
    began: known.began,
    known: inputs.knownMedia,
    limits: site.value?.pictures ?? pictureLimits,
    folder: pictures,
  });
  const loaded = {
    diagnostics: [...inputs.diagnostics, ...[site, extensions, theme, media].flatMap((outcome) => outcome.diagnostics)],
    textOf: textFinder(content),
    ownTemplates,
    stamps: content?.stamps ?? new Map(),
    settledMedia: media.settled,
  };
  const isConfigured = [site, extensions, theme].every(
    (outcome) => !outcome.diagnostics.some(({ level }) => level === 'error'),
  );
  if (!isConfigured || !content?.site || !site.value || !extensions.value || !theme.value) {
    return { ...loaded, project: undefined };
  }
  const project: Project = {
    site: site.value,
    snapshot: { ...content.snapshot, media: media.files },
    theme: theme.value,
    extensions: extensions.value.extensions,
    configHash,
    readingHash: hashOf(`${codeHash}\n${parsingText(site.value)}`),
    now,
    drafts,
    encoder: encoderVersion(),
  };
  if (!project.site.history) return { ...loaded, project };
  const { loadHistory } = await import('./load-history.ts');
  const history = await loadHistory(project, root, options.env ?? {});
  const diagnostics = [...loaded.diagnostics, ...history.diagnostics];
  return { ...loaded, diagnostics, project: { ...project, history: history.value } };
}

/** A project's own templates, unless the project is this package itself. */
function themeFolders(root: string, { folder, theme }: Package): ThemeOptions {
  const packaged = join(folder, 'templates');
  const own = join(root, 'templates');
  const isOwn = existsSync(own) && realpathSync(own) !== realpathSync(packaged);
  return { packaged, own: isOwn ? own : undefined, prebuilt: theme };
}

/**
 * Names of months and days, rules of time zones and letters come with Node: another Node may draw other bytes, and so may
 * other parsers.
 */
function codeHashOf(extensions: Hash, { version, programHash }: Package): Hash {
  const { icu, tz, unicode, cldr } = process.versions;
  const ours = [version, programHash(), engineNames(), encoderVersion()];
  return hashOf([...ours, icu, tz, unicode, cldr, extensions].join('\n'));
}

/** Finds the text of a source file by its path, as it was read or, where it is known without that, as it stands. */
export function textFinder(content: Content | undefined): Loaded['textOf'] {
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
