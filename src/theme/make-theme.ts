/** A theme of folders: the packaged look with a site's own files in it. Its libraries are loaded for those who have some. */

import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Theme } from '../model/theme.ts';
import { bundleTheme, needsBundling } from './bundle-theme.ts';
import { checkTemplates } from './check-templates.ts';
import { readThemeFolder, type ThemeFolder } from './read-theme-folder.ts';
import { type ThemeParts, themeOf } from './serialize-theme.ts';
import { readStrings } from './strings.ts';

export interface Folders {
  /** The folder of the packaged theme, and what was bundled of it. */
  readonly packaged: string;
  readonly prebuilt: Theme | undefined;
  readonly own: ThemeFolder | undefined;
}

/** Bundles what is not bundled yet. Reports all mistakes in the site's own files as `theme/…`. */
export async function makeTheme({ packaged: folder, prebuilt, own }: Folders): Promise<Outcome<Theme>> {
  const packaged = prebuilt ?? (await readPackaged(folder));
  const strings = readStrings(own, packaged.strings);
  const diagnostics: Diagnostic[] = [...strings.diagnostics, ...(await checkTemplates(own))];

  let bundle: Pick<ThemeParts, 'assets' | 'files' | 'cardFonts'> | undefined = prebuilt;
  if (bundle === undefined || needsBundling(own)) {
    const bundled = await bundleTheme(await readThemeFolder(folder), own);
    diagnostics.push(...bundled.diagnostics);
    bundle = bundled.value;
  }
  if (bundle === undefined || diagnostics.some(({ level }) => level === 'error'))
    return { value: undefined, diagnostics };

  const { assets, files, cardFonts } = bundle;
  const templates = { ...packaged.templates, ...own?.templates };
  return { value: themeOf({ templates, strings: strings.value, assets, files, cardFonts }), diagnostics };
}

async function readPackaged(path: string): Promise<Pick<ThemeParts, 'templates' | 'strings'>> {
  const folder = await readThemeFolder(path);
  const strings = readStrings(folder, {});
  const [mistake] = strings.diagnostics;
  if (Object.keys(folder.templates).length === 0) throw new Error(`no templates in ${path}`);
  if (mistake !== undefined) throw new Error(`packaged theme: ${mistake.message}`);
  return { templates: folder.templates, strings: strings.value };
}
