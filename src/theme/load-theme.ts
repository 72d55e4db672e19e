/**
 * The theme of a site: the packaged look, with the site's own files in place of packaged ones of the same name.
 *
 * Equal folders give equal themes, wherever they lie on disk: names are sorted and hashes are of contents alone.
 */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Theme } from '../model/theme.ts';
import { bundleTheme, needsBundling } from './bundle-theme.ts';
import { checkTemplates } from './check-templates.ts';
import { readThemeFolder, type ThemeFolder } from './read-theme-folder.ts';
import { deserializeTheme, type ThemeParts, themeOf } from './serialize-theme.ts';
import { readStrings } from './strings.ts';

export interface ThemeOptions {
  /** The folder of the packaged theme. */
  readonly packaged: string;
  /** The site's own folder of templates, if it has one. It need not exist. */
  readonly own: string | undefined;
  /** A file written with `serializeTheme`, used in place of bundling the packaged folder anew. It need not exist. */
  readonly prebuilt?: string | undefined;
}

/** Reads and bundles a theme. Mistakes in the site's own files are reported as `theme/…`, all of them. */
export async function loadTheme(options: ThemeOptions): Promise<Outcome<Theme>> {
  const own = await readOwn(options);
  const prebuilt = await readPrebuilt(options.prebuilt);
  if (prebuilt !== undefined && own === undefined) return { value: prebuilt, diagnostics: [] };

  const packaged = prebuilt ?? (await readPackaged(options.packaged));
  const strings = readStrings(own, packaged.strings);
  const diagnostics: Diagnostic[] = [...strings.diagnostics, ...(await checkTemplates(own))];

  let bundle: Pick<ThemeParts, 'assets' | 'files' | 'cardFonts'> | undefined = prebuilt;
  if (bundle === undefined || needsBundling(own)) {
    const bundled = await bundleTheme(await readThemeFolder(options.packaged), own);
    diagnostics.push(...bundled.diagnostics);
    bundle = bundled.value;
  }
  if (bundle === undefined || diagnostics.some(({ level }) => level === 'error'))
    return { value: undefined, diagnostics };

  const { assets, files, cardFonts } = bundle;
  const templates = { ...packaged.templates, ...own?.templates };
  return { value: themeOf({ templates, strings: strings.value, assets, files, cardFonts }), diagnostics };
}

async function readOwn({ packaged, own }: ThemeOptions): Promise<ThemeFolder | undefined> {
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

async function readPackaged(path: string): Promise<Pick<ThemeParts, 'templates' | 'strings'>> {
  const folder = await readThemeFolder(path);
  const strings = readStrings(folder, {});
  const [mistake] = strings.diagnostics;
  if (Object.keys(folder.templates).length === 0) throw new Error(`no templates in ${path}`);
  if (mistake !== undefined) throw new Error(`packaged theme: ${mistake.message}`);
  return { templates: folder.templates, strings: strings.value };
}
