/**
 * The theme of a site: the packaged look, with the site's own files in place of packaged ones of the same name.
 *
 * Equal folders give equal themes, wherever they lie on disk: names are sorted and hashes are of contents alone.
 */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Outcome } from '../model/diagnostic.ts';
import type { Theme } from '../model/theme.ts';
import { readThemeFolder, type ThemeFolder } from './read-theme-folder.ts';
import { deserializeTheme } from './serialize-theme.ts';

export interface ThemeOptions {
  /** The folder of the packaged theme. */
  readonly packaged: string;
  /** The site's own folder of templates, if it has one. It need not exist. */
  readonly own: string | undefined;
  /** A file written with `serializeTheme`, used in place of bundling the packaged folder anew. It need not exist. */
  readonly prebuilt?: string | undefined;
}

/** Reads and bundles a theme. Mistakes in the site's own files are reported as `theme/…`, all of them. */
export async function loadTheme({ packaged, own: ownFolder, prebuilt: file }: ThemeOptions): Promise<Outcome<Theme>> {
  const own = await readOwn(packaged, ownFolder);
  const prebuilt = await readPrebuilt(file);
  if (prebuilt !== undefined && own === undefined) return { value: prebuilt, diagnostics: [] };
  const { makeTheme } = await import('./make-theme.ts');
  return makeTheme({ packaged, prebuilt, own });
}

async function readOwn(packaged: string, own: string | undefined): Promise<ThemeFolder | undefined> {
  // The demonstration newspaper lives beside the packaged theme: there both folders are one.
  if (own === undefined || resolve(own) === resolve(packaged)) return undefined;
  const folder = await readThemeFolder(own);
  return folder.files.length === 0 ? undefined : folder;
}

async function readPrebuilt(path: string | undefined): Promise<Theme | undefined> {
  if (path === undefined) return undefined;
  try {
    return deserializeTheme(await readFile(path, 'utf8'));
  } catch {
    // Missing, or of another version: bundling the folder gives the same theme, only later.
    return undefined;
  }
}
