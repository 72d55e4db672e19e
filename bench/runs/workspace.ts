/** The folders of one tool: its site to read, its output, and a second site for builds that know of nothing before. */

import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Newspaper } from '../corpus/model.ts';
import type { Ready } from '../tools/tool.ts';
import type { Change } from './scenarios.ts';

/** Absolute paths. */
export interface Workspace {
  readonly site: string;
  readonly out: string;
  /** A copy of `site` in which no run leaves anything. */
  readonly cleanSite: string;
  readonly cleanOut: string;
}

/** Writes the newspaper for the tool, twice. */
export function prepareWorkspace(tool: Ready, paper: Newspaper, folders: { input: string; output: string }): Workspace {
  const workspace: Workspace = {
    site: join(folders.input, 'site'),
    out: join(folders.output, 'out'),
    cleanSite: join(folders.input, 'clean-site'),
    cleanOut: join(folders.output, 'clean-out'),
  };
  mkdirSync(folders.output, { recursive: true });
  for (const { path, content } of tool.site(paper)) {
    for (const site of [workspace.site, workspace.cleanSite]) put(join(site, path), content);
  }
  for (const site of [workspace.site, workspace.cleanSite]) linkModules(tool, site);
  return workspace;
}

export function applyChanges(site: string, changes: readonly Change[]): void {
  for (const { path, content } of changes) {
    if (content === undefined) remove(join(site, path));
    else put(join(site, path), content);
  }
}

/** With its folder where that is left empty: an edited template can be the first file of one. */
function remove(file: string): void {
  rmSync(file, { force: true });
  if (existsSync(dirname(file)) && readdirSync(dirname(file)).length === 0) rmdirSync(dirname(file));
}

/** What puts the files of `changes` back as they are. */
export function undoOf(site: string, changes: readonly Change[]): readonly Change[] {
  return changes.map(({ path }) => {
    const file = join(site, path);
    return { path, content: existsSync(file) ? readFileSync(file) : undefined };
  });
}

/** Deletes what a tool keeps between runs. */
export function forget(tool: Ready, site: string): void {
  for (const path of tool.memory) rmSync(join(site, path), { recursive: true, force: true });
}

/** Writes every input file anew, as a fresh checkout does, and keeps what the tool remembers. */
export function checkOutAnew(tool: Ready, site: string): void {
  const old = `${site}.old`;
  renameSync(site, old);
  const isKept = (path: string): boolean => [...tool.memory, 'node_modules'].some((name) => path === join(old, name));
  cpSync(old, site, { recursive: true, filter: (path) => !isKept(path) });
  for (const path of tool.memory) {
    if (existsSync(join(old, path))) renameSync(join(old, path), join(site, path));
  }
  linkModules(tool, site);
  rmSync(old, { recursive: true });
}

function linkModules({ modules }: Ready, site: string): void {
  if (modules !== undefined) symlinkSync(modules, join(site, 'node_modules'));
}

function put(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
