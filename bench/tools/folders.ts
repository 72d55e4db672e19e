/** Where the bench finds the project, and where it installs other generators. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import process from 'node:process';
import type { SiteFile } from './tool.ts';

/** The project's folder: the bench is started with npm, which runs it there. */
export const project = process.cwd();

export const peers = join(project, 'bench/.peers');

/** The files below a folder of `bench/tools`, in a total order. */
export function siteFolder(name: string): readonly SiteFile[] {
  const folder = join(project, 'bench/tools', name);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
    .map((path) => ({ path: path.split(sep).join('/'), content: readFileSync(join(folder, path)) }));
}
