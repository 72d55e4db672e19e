/** `broadsheet init`: a small newspaper, whole, with the files that publish it. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { byCodeUnit } from '../lib/compare.ts';
import { portableName } from '../lib/portable-name.ts';
import { exitCodes } from './exit-codes.ts';
import { findPackage } from './package.ts';
import type { Terminal } from './terminal.ts';

export interface InitOptions {
  /** Absolute; made where it is not there. */
  readonly root: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Writes the files and gives the exit code. Where one of them is there already, none is written. */
export function initCommand({ root, now }: InitOptions, { stdout, stderr }: Terminal): number {
  const { folder, version } = findPackage();
  const files = starterFiles(join(folder, 'starter'));
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) {
    const [first, ...others] = taken;
    const all = others.length === 0 ? first : `${first} and ${others.length} more`;
    stderr.write(`Nothing was written: ${all} in ${root} would be replaced. Choose an empty folder.\n`);
    return exitCodes.usage;
  }
  const days = daysSince(newestDay(files), now);
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), fitted(path, text, { days, name: basename(root), version }), { flag: 'wx' });
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    stderr.write(`The newspaper could not be written (${cause.message}).\n`);
    return exitCodes.usage;
  }
  stdout.write(`A newspaper of ${files.size} files begins in ${root}. README.md says how it goes on.\n`);
  return exitCodes.done;
}

/** The files by path, sorted. npm takes a `.gitignore` out of a package, so that it lies there without its dot. */
function starterFiles(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return new Map(
    paths
      .sort(byCodeUnit)
      .map((path) => [path === 'gitignore' ? '.gitignore' : path, readFileSync(join(folder, path), 'utf8')]),
  );
}

const anyDay = /\b20\d\d-\d\d-\d\d(?=T)/g;
const dayLength = 24 * 60 * 60 * 1000;

function newestDay(files: ReadonlyMap<string, string>): number {
  return Math.max(...[...files.values()].flatMap((text) => text.match(anyDay) ?? []).map((day) => Date.parse(day)));
}

/** The newest article is to be of yesterday, so that none is of the future in any zone. */
function daysSince(newest: number, now: number): number {
  return Math.floor((now - newest) / dayLength) - 1;
}

function fitted(path: string, text: string, to: { days: number; name: string; version: string }): string {
  if (path === 'package.json') {
    const { dependencies, ...manifest } = JSON.parse(text) as { dependencies: object };
    const own = {
      ...manifest,
      name: portableName(to.name, 'newspaper'),
      dependencies: { broadsheet: `^${to.version}` },
    };
    return `${JSON.stringify(own, undefined, 2)}\n`;
  }
  if (!path.startsWith('content')) return text;
  return text.replace(anyDay, (day) => new Date(Date.parse(day) + to.days * dayLength).toISOString().slice(0, 10));
}
