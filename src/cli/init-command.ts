/** `broadsheet init`: a small newspaper, whole, with the program that builds it and the files that publish it. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { byCodeUnit } from '../lib/compare.ts';
import { portableName } from '../lib/portable-name.ts';
import { exitCodes } from './exit-codes.ts';
import { packProgram } from './pack-program.ts';
import { findPackage } from './package.ts';
import type { Terminal } from './terminal.ts';

export interface InitOptions {
  /** Absolute; made where it is not there. */
  readonly root: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type Files = ReadonlyMap<string, string | Uint8Array>;

/** Writes the files and gives the exit code. Where one of them is there already, or one cannot be made, none stays. */
export async function initCommand({ root, now }: InitOptions, { stdout, stderr, env }: Terminal): Promise<number> {
  const own = findPackage();
  const texts = starterFiles(join(own.folder, 'starter'));
  const archive = `broadsheet-${own.version}.tgz`;
  const taken = [...texts.keys(), archive].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) {
    const [first, ...others] = taken;
    const all = others.length === 0 ? first : `${first} and ${others.length} more`;
    stderr.write(`Nothing was written: ${all} in ${root} would be replaced. Choose an empty folder.\n`);
    return exitCodes.usage;
  }
  const packed = await packProgram(own, env);
  if (typeof packed === 'string') {
    stderr.write(`Nothing was written: a newspaper keeps the program that builds it. ${packed}\n`);
    return exitCodes.usage;
  }
  const to = { days: daysSince(newestDay(texts), now), name: basename(root), archive };
  const files: Files = new Map<string, string | Uint8Array>([
    ...[...texts].map(([path, text]) => [path, fitted(path, text, to)] as const),
    [archive, packed],
  ]);
  try {
    writeAll(root, files);
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause;
    stderr.write(`Nothing was written: the newspaper could not be (${cause.message}).\n`);
    return exitCodes.usage;
  }
  stdout.write(`A newspaper of ${files.size} files begins in ${root}. README.md says how it goes on.\n`);
  return exitCodes.done;
}

/** All or none: where one cannot be written, those before it and the folders made for them go. */
function writeAll(root: string, files: Files): void {
  const made: string[] = [];
  try {
    for (const [path, content] of files) {
      const folder = mkdirSync(dirname(join(root, path)), { recursive: true });
      if (folder !== undefined) made.push(folder);
      writeFileSync(join(root, path), content, { flag: 'wx' });
      made.push(join(root, path));
    }
  } catch (cause) {
    for (const path of made.reverse()) rmSync(path, { recursive: true, force: true });
    throw cause;
  }
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

function fitted(path: string, text: string, to: { days: number; name: string; archive: string }): string {
  if (path === 'package.json') {
    const { dependencies, ...manifest } = JSON.parse(text) as { dependencies: object };
    const own = {
      ...manifest,
      name: portableName(to.name, 'newspaper'),
      dependencies: { broadsheet: `file:${to.archive}` },
    };
    return `${JSON.stringify(own, undefined, 2)}\n`;
  }
  if (!path.startsWith('content')) return text;
  return text.replace(anyDay, (day) => new Date(Date.parse(day) + to.days * dayLength).toISOString().slice(0, 10));
}
