/** A folder of a theme as it was at one moment, its files in order of path. Links and special files are not followed. */

import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { byCodeUnit } from '../lib/compare.ts';
import type { SourcePath } from '../model/brands.ts';

export interface ThemeFolder {
  /** Absolute. */
  readonly path: string;
  /** Paths relative to the folder, `/` between folders, sorted by code unit. */
  readonly files: readonly string[];
  /** Template text by name without ending. */
  readonly templates: Readonly<Record<string, string>>;
  /** Text of `strings/<lang>.yaml` by language tag. */
  readonly strings: Readonly<Record<string, string>>;
}

/** Reads a folder; one that is not there is an empty one. */
export async function readThemeFolder(path: string): Promise<ThemeFolder> {
  const files = await listFiles(path);
  const templates = await readAll(path, files, /^(.+)\.eta$/);
  const strings = await readAll(path, files, /^strings\/([^/]+)\.ya?ml$/);
  return { path, files, templates, strings };
}

/** The path of a theme's file as messages show it: `templates/article.eta`. */
export function shownPath(folder: Pick<ThemeFolder, 'path'>, file: string): SourcePath {
  return `${basename(folder.path)}/${file}`.normalize('NFC') as SourcePath;
}

async function listFiles(path: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(join(path, prefix), { withFileTypes: true }).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === 'ENOENT' || problem.code === 'ENOTDIR') return [];
    throw problem;
  });
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) files.push(...(await listFiles(path, `${prefix}${entry.name}/`)));
    else if (entry.isFile()) files.push(`${prefix}${entry.name}`);
  }
  return files.sort(byCodeUnit);
}

async function readAll(path: string, files: readonly string[], name: RegExp): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const file of files) {
    const key = name.exec(file)?.[1];
    if (key === undefined) continue;
    const text = await readFile(join(path, file), 'utf8');
    texts[key] = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  }
  return texts;
}
