/**
 * Styles, scripts, fonts and pictures of a theme as the bytes that are published, under names that carry a hash.
 *
 * A file of the site's own folder stands in for the packaged file of the same path, also where another style sheet
 * or script imports it.
 */

import { readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import type { BuildFailure, BuildOptions, Message, OnResolveResult, Plugin } from 'esbuild';
import { byCodeUnit } from '../lib/compare.ts';
import { urlPath } from '../model/address.ts';
import type { UrlPath } from '../model/brands.ts';
import type { Outcome } from '../model/diagnostic.ts';
import { hashOf } from '../model/hash.ts';
import type { ThemeAsset } from '../model/theme.ts';
import { bundleDoubted, bundleFailed } from './mistakes.ts';
import { shownPath, type ThemeFolder } from './read-theme-folder.ts';
import { cardFontsOf, type ThemeParts } from './serialize-theme.ts';

/** What the theme asks of a browser: Baseline "widely available" in 2026. Older ones get text in their own look. */
const browsers = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

/** What every page loads, then what a page loads for what stands in its body (`Facts.assets`). */
const entries = [
  'styles/main.css',
  'scripts/main.ts',
  'styles/furniture.css',
  'scripts/embed.ts',
  'scripts/gallery.ts',
  'scripts/live.ts',
];

/** Whether a folder holds anything that goes into the bundle, and not only templates and strings. */
export function needsBundling(folder: ThemeFolder | undefined): boolean {
  return folder?.files.some((file) => /^(styles|scripts|fonts|assets)\//.test(file)) ?? false;
}

/** Bundles a packaged folder with the site's own over it. */
export async function bundleTheme(
  packaged: ThemeFolder,
  own?: ThemeFolder,
): Promise<Outcome<Pick<ThemeParts, 'assets' | 'files' | 'cardFonts'>>> {
  const folders = own === undefined ? [packaged] : [own, packaged];
  const { errors, warnings, files: built } = await runEsbuild(folders);
  const diagnostics = [
    ...errors.map((message) => bundleFailed(placeOf(message, folders))),
    ...warnings.map((message) => bundleDoubted(placeOf(message, folders))),
  ];
  if (errors.length > 0) return { value: undefined, diagnostics };
  const named = [...built, ...(await readAssets(folders))];
  named.sort((a, b) => byCodeUnit(a.name, b.name));
  const assets: Record<string, UrlPath> = {};
  const files: ThemeAsset[] = [];
  for (const { name, address, bytes } of named) {
    assets[name] = address;
    files.push({ url: address, bytes, hash: hashOf(bytes) });
  }
  return { value: { assets, files, cardFonts: cardFontsOf(await readCardFonts(folders)) }, diagnostics };
}

interface NamedFile {
  readonly name: string;
  readonly address: UrlPath;
  readonly bytes: Uint8Array;
}

interface Bundling {
  readonly files: readonly NamedFile[];
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
}

async function runEsbuild(folders: readonly ThemeFolder[]): Promise<Bundling> {
  // Imported here, since a site without templates of its own does without it.
  const { build } = await import('esbuild');
  const options: BuildOptions = {
    entryPoints: entries.map((path) => ({ in: path, out: posix.basename(path).replace(/\.\w+$/, '') })),
    absWorkingDir: folders[0]?.path ?? '/',
    outdir: 'assets',
    assetNames: '[name].[hash]',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    target: browsers,
    tsconfigRaw: '{}',
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file', '.jpg': 'file', '.webp': 'file', '.avif': 'file' },
    plugins: [overlay(folders)],
  };
  try {
    const { outputFiles = [], errors, warnings } = await build(options);
    const files = outputFiles.map(({ path, contents }) => named(posix.basename(path.split(sep).join('/')), contents));
    return { files, errors, warnings };
  } catch (problem) {
    if (isBuildFailure(problem)) return { files: [], errors: problem.errors, warnings: problem.warnings };
    throw problem;
  }
}

function isBuildFailure(problem: unknown): problem is BuildFailure {
  return problem instanceof Error && 'errors' in problem && 'warnings' in problem;
}

/** Entries are named here, by contents alone; what they refer to has been named by esbuild, `x.ABCDEFGH.woff2`. */
function named(file: string, bytes: Uint8Array): NamedFile {
  const referred = /^(.+)\.[A-Z0-9]{8}(\.\w+)$/.exec(file);
  if (referred !== null) return { name: `${referred[1]}${referred[2]}`, address: urlPath(`/assets/${file}`), bytes };
  const address = file.replace(/(\.\w+)?$/, `.${hashOf(bytes).slice(0, 10)}$1`);
  return { name: file, address: urlPath(`/assets/${address}`), bytes };
}

async function readCardFonts(folders: readonly ThemeFolder[]): Promise<readonly Uint8Array[]> {
  const paths = new Map<string, string>();
  for (const { path, files } of folders) {
    for (const file of files) {
      if (/^fonts\/card-[^/]+\.(?:woff|ttf|otf)$/.test(file) && !paths.has(file)) paths.set(file, join(path, file));
    }
  }
  const sorted = [...paths].sort(([a], [b]) => byCodeUnit(b, a));
  return Promise.all(sorted.map(async ([, path]) => new Uint8Array(await readFile(path))));
}

async function readAssets(folders: readonly ThemeFolder[]): Promise<NamedFile[]> {
  const files = new Map<string, NamedFile>();
  for (const folder of folders) {
    for (const file of folder.files) {
      const name = /^assets\/([^/]+)$/.exec(file)?.[1];
      if (name === undefined || files.has(name)) continue;
      files.set(name, named(name, new Uint8Array(await readFile(join(folder.path, file)))));
    }
  }
  return [...files.values()];
}

/** Resolves every path in the first folder that has it, whichever folder the importing file lies in. */
function overlay(folders: readonly ThemeFolder[]): Plugin {
  return {
    name: 'overlay',
    setup({ onResolve }) {
      onResolve({ filter: /./ }, ({ path, importer, kind, resolveDir }): OnResolveResult | undefined => {
        if (kind !== 'entry-point' && !path.startsWith('.')) return undefined;
        const from = kind === 'entry-point' ? '' : posix.dirname(insideOf(folders, importer) ?? '');
        const wanted = posix.join(from, path);
        for (const folder of folders) {
          if (folder.files.includes(wanted)) return { path: join(folder.path, wanted) };
        }
        return { errors: [{ text: `Could not find "${path}"${resolveDir === '' ? '' : ' in this theme'}` }] };
      });
    },
  };
}

function insideOf(folders: readonly ThemeFolder[], path: string): string | undefined {
  for (const folder of folders) {
    const inside = relative(folder.path, path).split(sep).join('/');
    if (!inside.startsWith('../')) return inside;
  }
  return undefined;
}

function placeOf({ text, location }: Message, folders: readonly ThemeFolder[]) {
  const [folder] = folders;
  const file = location === null ? undefined : insideOf(folders, join(folder?.path ?? '/', location.file));
  if (folder === undefined || location === null || file === undefined) return { text, place: undefined };
  const place = {
    file: shownPath(folder, file),
    line: location.line,
    column: location.column + 1,
    length: Math.max(1, location.length),
  };
  return { text, place };
}
